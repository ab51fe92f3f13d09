package org.moisson.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.moisson.vocabulary.ChangeLog.Entry;
import org.moisson.vocabulary.ChangeRefused.Why;
import org.springframework.stereotype.Component;

/** The vocabularies of the running service: what it came with under what people changed, put in place at one stroke. */
@Component
final class LivingVocabularies implements Vocabularies, Editing {

    private final Vocabularies shipped;
    private final ChangeLog log;
    private volatile State state;

    /** All changes with what they make of the vocabularies. */
    private record State(List<Entry> entries, EditedVocabularies vocabularies) {}

    LivingVocabularies(VocabularySettings settings, ChangeLog log) {
        this.shipped = new TurtleVocabularies(settings);
        this.log = log;
        this.state = state(log.entries());
    }

    private State state(List<Entry> entries) {
        return new State(List.copyOf(entries), EditedVocabularies.of(shipped, entries));
    }

    @Override
    public Vocabularies with(Change change) {
        return with(state, change);
    }

    private Vocabularies with(State at, Change change) {
        List<Change> holding = new ArrayList<>();
        if (change instanceof Change.Undo undo) {
            Entry entry = undoable(at, undo);
            Edition.holding(at.entries()).stream()
                    .filter(each -> each.number() != entry.number())
                    .forEach(each -> holding.add(each.change()));
        } else {
            Edition.holding(at.entries()).forEach(each -> holding.add(each.change()));
            holding.add(change);
        }
        // what holds was possible when it was made: only the new one, or what rests on the one taken back, can fail
        try {
            return EditedVocabularies.checked(shipped, at.entries(), holding);
        } catch (ChangeRefused refused) {
            throw change instanceof Change.Undo ? new ChangeRefused(Why.NEEDED, refused.about()) : refused;
        }
    }

    private static Entry undoable(State at, Change.Undo undo) {
        Entry entry = at.entries().stream()
                .filter(each -> each.number() == undo.number())
                .filter(each -> !(each.change() instanceof Change.Undo))
                .findFirst()
                .orElseThrow(() -> new ChangeRefused(Why.UNKNOWN_CHANGE, String.valueOf(undo.number())));
        if (Edition.undone(at.entries()).contains(entry.number())) {
            throw new ChangeRefused(Why.UNDONE_ALREADY, String.valueOf(entry.number()));
        }
        return entry;
    }

    @Override
    public synchronized Entry make(Change change, String by, String version) {
        refresh();
        State at = state;
        if (!at.vocabularies().version().equals(version)) {
            throw new ChangeRefused(Why.CHANGED_MEANWHILE, version);
        }
        Change complete = complete(at, change);
        Vocabularies checked = with(at, complete);
        Entry entry = log.append(complete, by, at.entries().size());
        List<Entry> entries = new ArrayList<>(at.entries());
        entries.add(entry);
        state = state(entries);
        assert checked.version().equals(state.vocabularies().version());
        return entry;
    }

    /** An undoing bears the vocabulary and the concept of what it undoes. */
    private static Change complete(State at, Change change) {
        if (change instanceof Change.Undo undo) {
            Change undone = undoable(at, undo).change();
            return new Change.Undo(undone.scheme(), undone.concept(), undo.number());
        }
        return change;
    }

    @Override
    public List<Entry> history() {
        return state.entries().reversed();
    }

    @Override
    public List<Long> undone() {
        return Edition.undone(state.entries()).stream().sorted().toList();
    }

    @Override
    public Optional<Vocabularies> at(String version) {
        State at = state;
        int plus = version.indexOf('+');
        String base = plus < 0 ? version : version.substring(0, plus);
        String number = plus < 0 ? "0" : version.substring(plus + 1);
        if (!base.equals(shipped.version()) || !number.matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        int changes = Integer.parseInt(number);
        return changes > at.entries().size()
                ? Optional.empty()
                : Optional.of(EditedVocabularies.of(shipped, at.entries().subList(0, changes)));
    }

    @Override
    public synchronized boolean refresh() {
        if (log.last() == state.entries().size()) {
            return false;
        }
        state = state(log.entries());
        return true;
    }

    @Override
    public List<Concept> concepts(Scheme scheme) {
        return state.vocabularies().concepts(scheme);
    }

    @Override
    public Optional<Concept> find(Scheme scheme, String id) {
        return state.vocabularies().find(scheme, id);
    }

    @Override
    public boolean deprecated(Scheme scheme, String id) {
        return state.vocabularies().deprecated(scheme, id);
    }

    @Override
    public List<Acronym> acronyms() {
        return state.vocabularies().acronyms();
    }

    @Override
    public String turtle(Scheme scheme) {
        return state.vocabularies().turtle(scheme);
    }

    @Override
    public String version() {
        return state.vocabularies().version();
    }

    @Override
    public String shippedVersion() {
        return shipped.version();
    }

    @Override
    public Vocabularies now() {
        return state.vocabularies();
    }
}
