package org.moisson.vocabulary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shipped vocabularies with changes laid over them; never changes itself. */
final class EditedVocabularies implements Vocabularies {

    private static final Logger LOG = LoggerFactory.getLogger(EditedVocabularies.class);

    private final Vocabularies shipped;
    private final Edition edition;
    private final Map<Scheme, List<Concept>> used = new EnumMap<>(Scheme.class);
    private final String version;

    private EditedVocabularies(Vocabularies shipped, Edition edition, String version) {
        this.shipped = shipped;
        this.edition = edition;
        this.version = version;
        for (Scheme scheme : Scheme.values()) {
            used.put(
                    scheme,
                    edition.concepts(scheme).values().stream()
                            .filter(each -> !edition.deprecated(scheme, each.id()))
                            .toList());
        }
    }

    /** What was changed so far; a change that the shipped vocabularies leave no place for is passed over. */
    static EditedVocabularies of(Vocabularies shipped, List<ChangeLog.Entry> entries) {
        Edition edition = new Edition(shipped);
        for (ChangeLog.Entry each : Edition.holding(entries)) {
            try {
                edition.apply(each.change());
            } catch (ChangeRefused outdated) {
                LOG.warn("Changement {} des vocabulaires sans effet : {}", each.number(), outdated.getMessage());
            }
        }
        return new EditedVocabularies(shipped, edition, version(shipped, entries.size()));
    }

    /** The same, refusing what can't be made; the changes are those given and the last one is new. */
    static EditedVocabularies checked(Vocabularies shipped, List<ChangeLog.Entry> entries, List<Change> holding) {
        Edition edition = new Edition(shipped);
        holding.forEach(edition::apply);
        return new EditedVocabularies(shipped, edition, version(shipped, entries.size() + 1L));
    }

    /** "0123456789ab" as shipped, "0123456789ab+7" after seven changes. */
    private static String version(Vocabularies shipped, long changes) {
        return changes == 0 ? shipped.version() : shipped.version() + "+" + changes;
    }

    @Override
    public List<Concept> concepts(Scheme scheme) {
        return used.getOrDefault(scheme, List.of());
    }

    @Override
    public Optional<Concept> find(Scheme scheme, String id) {
        return Optional.ofNullable(edition.concepts(scheme).get(id));
    }

    @Override
    public boolean deprecated(Scheme scheme, String id) {
        return edition.deprecated(scheme, id);
    }

    @Override
    public List<Acronym> acronyms() {
        return shipped.acronyms();
    }

    @Override
    public String turtle(Scheme scheme) {
        return EditedTurtle.of(shipped.turtle(scheme), shipped.concepts(scheme), this, scheme);
    }

    /** Every concept of a scheme, those out of use too. */
    List<Concept> all(Scheme scheme) {
        return List.copyOf(edition.concepts(scheme).values());
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String shippedVersion() {
        return shipped.version();
    }
}
