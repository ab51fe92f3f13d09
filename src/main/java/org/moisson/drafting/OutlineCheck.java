package org.moisson.drafting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.moisson.classification.CardField;
import org.moisson.classification.Classifier;
import org.moisson.reading.Outcome;
import org.moisson.report.AxisStatus;
import org.moisson.report.Evidence;
import org.moisson.report.Finding;
import org.moisson.report.IdentityRow;
import org.moisson.report.Ottawa;
import org.moisson.report.Passage;
import org.moisson.report.PassageRole;
import org.moisson.report.Reading;
import org.moisson.report.Section;
import org.moisson.report.Sheet;
import org.moisson.report.Tag;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.stereotype.Component;

/** Holds what a draft has against the usual outline of a sheet. */
@Component
final class OutlineCheck {

    /** The rows that an identity card should have; who wrote what and how to reach them are among the authors. */
    private static final List<CardField> ROWS = List.of(
            CardField.NAME,
            CardField.CARRIER,
            CardField.THEME,
            CardField.POPULATION,
            CardField.DATES,
            CardField.SETTING,
            CardField.TERRITORY,
            CardField.PARTNERS,
            CardField.OBJECTIVES,
            CardField.AUTHORS,
            CardField.METHOD);

    private static final Set<PassageRole> HEADINGS = Set.of(PassageRole.HEADING, PassageRole.TITLE);
    private static final int FEW_ROWS = 3;

    private final Vocabularies vocabularies;

    OutlineCheck(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    Draft.Read of(Outcome.Read read, Classifier.Understood understood) {
        Reading reading = read.reading();
        return new Draft.Read(
                understood.sheet().titleOr(""),
                reading.pages().size(),
                read.unread(),
                Arrays.stream(OutlineSection.values())
                        .map(section -> part(section, reading, understood.sheet()))
                        .toList(),
                ROWS.stream().map(field -> row(field, reading)).toList(),
                reading.sections().size(),
                told(understood.findings()));
    }

    private static Draft.Part part(OutlineSection section, Reading reading, Sheet sheet) {
        List<Section> found = reading.sections().stream()
                .filter(each -> section.under(each.heading()))
                .toList();
        Optional<Section> full =
                found.stream().filter(each -> speaks(each, reading)).findFirst();
        if (full.isPresent()) {
            return present(section, full.get().heading(), full.get().page());
        }
        Optional<Draft.Part> elsewhere = elsewhere(section, reading, sheet);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        return found.stream()
                .findFirst()
                .map(each -> new Draft.Part(section, Draft.State.EMPTY, each.heading(), each.page()))
                .orElseGet(() -> new Draft.Part(section, Draft.State.MISSING, "", 0));
    }

    private static Draft.Part present(OutlineSection section, String heading, int page) {
        return new Draft.Part(section, Draft.State.PRESENT, heading, page);
    }

    private static boolean speaks(Section section, Reading reading) {
        Set<String> ofCard = reading.identityCard().stream()
                .flatMap(row -> row.passages().stream())
                .collect(Collectors.toSet());
        return reading.passages().stream()
                .filter(each -> within(each, section))
                .anyMatch(each -> !HEADINGS.contains(each.role()) || ofCard.contains(each.id()));
    }

    private static boolean within(Passage passage, Section section) {
        List<String> path = section.path();
        return passage.section().size() >= path.size()
                && passage.section().subList(0, path.size()).equals(path);
    }

    /** What some sheets say in their identity card, or in a sentence, instead of a section of its own. */
    private static Optional<Draft.Part> elsewhere(OutlineSection section, Reading reading, Sheet sheet) {
        if (section == OutlineSection.IDENTITY_CARD && reading.identityCard().size() >= FEW_ROWS) {
            IdentityRow first = reading.identityCard().getFirst();
            return Optional.of(present(section, first.label(), first.page()));
        }
        if (section == OutlineSection.OTTAWA) {
            return sheet.ottawa().stream()
                    .filter(tag -> tag.value().axisStatus() == AxisStatus.EXPLICIT)
                    .map(OutlineCheck::evidence)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(each -> present(section, each.quote(), each.pages().getFirst()));
        }
        // who it was for or who took part, in one line of a card, tells nothing of how that came about
        return section != OutlineSection.OBJECTIVES
                ? Optional.empty()
                : reading.identityCard().stream()
                        .filter(row ->
                                section.under(row.label()) && !row.value().isBlank())
                        .findFirst()
                        .map(row -> present(section, row.label(), row.page()));
    }

    private static Optional<Evidence> evidence(Tag<Ottawa> tag) {
        return tag.evidence().stream().filter(each -> !each.pages().isEmpty()).findFirst();
    }

    private static Draft.Row row(CardField field, Reading reading) {
        String value = reading.identityCard().stream()
                .filter(row -> CardField.of(row.label()).filter(field::equals).isPresent())
                .map(IdentityRow::value)
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElse("");
        return new Draft.Row(field.name().toLowerCase(Locale.ROOT), value);
    }

    private List<Draft.Told> told(List<Finding> findings) {
        List<Draft.Told> told = new ArrayList<>();
        for (Concept factor : vocabularies.concepts(Scheme.FACTOR)) {
            List<Finding> own = findings.stream()
                    .filter(each -> each.sameAs() == null && each.factors().contains(factor.id()))
                    .toList();
            if (!own.isEmpty()) {
                told.add(new Draft.Told(factor.id(), own));
            }
        }
        return told;
    }
}
