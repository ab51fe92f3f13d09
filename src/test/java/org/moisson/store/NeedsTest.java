package org.moisson.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.moisson.identity.AuditLog;
import org.moisson.store.Needs.State;

/** What readers lack is kept, counted and decided, on every database. */
@ParameterizedClass
@EnumSource
class NeedsTest {

    @TempDir
    Path temporary;

    private final StoreKind kind;
    private TestStore store;
    private Needs needs;

    NeedsTest(StoreKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        store = new TestStore(temporary, kind.fresh());
        needs = new SqlNeeds(store.database);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void the_same_question_counts_once_more_however_it_is_written() {
        assertThat(needs.add("Sommeil des internes ?", "")).isTrue();
        needs.add("bus santé", "en zone de montagne");
        needs.add("Bus  Santé", "");
        needs.add("bus sante !", "avec un dentiste\nà bord");
        needs.add("bus santé", "en zone de montagne\0");
        List<Needs.Need> open = needs.all(State.OPEN, 10);
        assertThat(open).extracting(Needs.Need::times).containsExactly(4L, 1L);
        assertThat(open.getFirst().question()).isEqualTo("bus santé");
        assertThat(open.getFirst().notes()).containsExactly("en zone de montagne", "avec un dentiste\nà bord");
        assertThat(open.getFirst().first()).isBeforeOrEqualTo(open.getFirst().last());
        assertThat(needs.open()).isEqualTo(2);
        assertThat(needs.all(State.OPEN, 1)).hasSize(1);
    }

    @Test
    void a_decision_holds_for_all_who_asked_and_is_noted_without_their_words() {
        needs.add("bus santé", "");
        needs.add("Bus santé", "");
        needs.add("sommeil", "");
        Needs.Need bus = needs.all(State.OPEN, 10).getFirst();
        assertThat(needs.decide(bus.id(), State.HANDLED, "Camille")).contains(State.OPEN);
        assertThat(needs.all(State.OPEN, 10)).extracting(Needs.Need::question).containsExactly("sommeil");
        assertThat(needs.all(State.HANDLED, 10)).singleElement().satisfies(each -> {
            assertThat(each.times()).isEqualTo(2);
            assertThat(each.decidedBy()).isEqualTo("Camille");
            assertThat(each.decidedAt()).isNotNull();
        });
        assertThat(needs.decide(bus.id(), State.OPEN, "Dominique")).contains(State.HANDLED);
        assertThat(needs.all(State.OPEN, 10)).hasSize(2).allMatch(each -> each.decidedAt() == null);
        assertThat(needs.decide(bus.id(), State.OPEN, "Dominique")).contains(State.OPEN);
        assertThat(needs.decide(12_345, State.DISMISSED, "Camille")).isEmpty();
        assertThat(new SqlAuditLog(store.database).before(Long.MAX_VALUE, 10))
                .extracting(AuditLog.Entry::actor, AuditLog.Entry::deed, AuditLog.Entry::subject)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Dominique", "need-reopened", Long.toString(bus.id())),
                        org.assertj.core.groups.Tuple.tuple("Camille", "need-handled", Long.toString(bus.id())));
    }
}
