package org.moisson.thesaurus;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.moisson.importing.Renewal;
import org.moisson.store.ChangeRequests;
import org.moisson.vocabulary.Change;
import org.moisson.vocabulary.ChangeLog;
import org.moisson.vocabulary.ChangeRefused;
import org.moisson.vocabulary.Editing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** The thesaurus of this instance; takes over in a few seconds what others change. */
@Service
final class OpenThesaurus implements Thesaurus, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenThesaurus.class);
    private static final int SECONDS_BETWEEN_LOOKS = 5;

    private final Editing editing;
    private final Effects effects;
    private final Desk desk;
    private final Renewal renewal;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("vocabularies").factory());

    OpenThesaurus(Editing editing, Effects effects, Desk desk, Renewal renewal) {
        this.editing = editing;
        this.effects = effects;
        this.desk = desk;
        this.renewal = renewal;
        var unused = clock.scheduleWithFixedDelay(
                this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            if (editing.refresh()) {
                renewal.wake();
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("the database does not answer", e);
        }
    }

    @Override
    public Effect effect(Change change) {
        return effects.of(change);
    }

    @Override
    public ChangeLog.Entry make(Change change, String by, String version) {
        ChangeLog.Entry entry = editing.make(change, by, version);
        LOG.info("Vocabulaires : changement {} par {}", entry.number(), by);
        renewal.wake();
        return entry;
    }

    @Override
    public ChangeRequests.Request request(Change change, String by) {
        editing.with(change);
        return desk.requests().add(change, by);
    }

    @Override
    public ChangeLog.Entry grant(long request, String by, String version) {
        ChangeRequests.Request asked =
                desk.requests().open(request).orElseThrow(() -> ChangeRefused.unknown(String.valueOf(request)));
        ChangeLog.Entry entry = make(asked.change(), by, version);
        desk.requests().decide(request, true, by);
        return entry;
    }

    @Override
    public boolean turnDown(long request, String by) {
        return desk.requests().decide(request, false, by);
    }

    @Override
    public List<ChangeRequests.Request> requests() {
        return desk.requests().open();
    }

    @Override
    public List<Past> history() {
        Set<Long> undone = new HashSet<>(editing.undone());
        return editing.history().stream()
                .map(each -> new Past(each, undone.contains(each.number())))
                .toList();
    }

    @Override
    public Proposals proposals() {
        return desk.search().proposals();
    }

    @Override
    public void refuse(String term, String by) {
        desk.refused().add(term, by);
    }

    @Override
    public Optional<Renewal.Progress> progress() {
        return renewal.progress();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
