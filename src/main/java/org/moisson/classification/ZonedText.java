package org.moisson.classification;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.moisson.report.Evidence;
import org.moisson.report.IdentityRow;
import org.moisson.report.Passage;
import org.moisson.report.PassageRole;
import org.moisson.report.Reading;

/** A reading as the sheet is read from it: its passages with their zones, and the rows of its identity card. */
record ZonedText(Reading reading, List<ZonedPassage> passages, List<CardRow> card) {

    private static final int LONGEST_HEADED = 400;
    private static final Set<CardField> HEADED = EnumSet.of(
            CardField.POPULATION,
            CardField.SETTING,
            CardField.THEME,
            CardField.TERRITORY,
            CardField.DATES,
            CardField.CARRIER);
    private static final Hinted LABELLED =
            Hinted.of("(?s)^\\W{0,3}([\\p{L}' ’·().-]{2,40}?)\\s*[:|\\t–]\\s*(.{2,})$", ":", "|", "\t", "–");

    static ZonedText of(Reading reading) {
        List<ZonedPassage> passages = new ArrayList<>();
        List<CardRow> card = new ArrayList<>();
        Map<String, Passage> byId = new HashMap<>();
        reading.passages().forEach(passage -> byId.put(passage.id(), passage));
        reading.identityCard().forEach(row -> row(row, byId).ifPresent(card::add));
        Zones zones = new Zones();
        Map<String, Optional<CardField>> labels = new HashMap<>();
        Set<String> held = new HashSet<>();
        card.forEach(row -> row.evidence().forEach(evidence -> held.add(evidence.passageId())));
        for (Passage passage : reading.passages()) {
            Optional<CardRow> row = held.isEmpty() ? labelled(passage) : Optional.empty();
            row = row.isPresent() || held.contains(passage.id()) ? row : headed(passage, labels);
            row.ifPresent(card::add);
            ZonedPassage zoned = ZonedPassage.of(passage, zones);
            boolean inCard = row.isPresent() || held.contains(passage.id());
            passages.add(inCard && !zoned.zone().silent() ? zoned.in(zoneOf(row)) : zoned);
        }
        return new ZonedText(reading, passages, card);
    }

    /** The rows of a field in the order of the card. */
    List<CardRow> rows(CardField field) {
        return card.stream().filter(row -> row.field() == field).toList();
    }

    /** The passages whose words may speak for the action. */
    List<ZonedPassage> speaking() {
        return passages.stream().filter(passage -> !passage.zone().silent()).toList();
    }

    private static Zone zoneOf(Optional<CardRow> row) {
        return row.map(CardRow::field)
                .filter(field -> field == CardField.OBJECTIVES || field == CardField.SUMMARY)
                .map(field -> Zone.OBJECTIVES)
                .orElse(Zone.CARD);
    }

    /** What stands right under a heading "Publics" or "Territoire" is a row of that label. */
    private static Optional<CardRow> headed(Passage passage, Map<String, Optional<CardField>> labels) {
        boolean plain = passage.role() == PassageRole.SENTENCE || passage.role() == PassageRole.ITEM;
        if (!plain || passage.section().isEmpty() || passage.text().length() > LONGEST_HEADED) {
            return Optional.empty();
        }
        String heading = passage.section().getLast();
        return labels.computeIfAbsent(heading, CardField::exactly)
                .filter(HEADED::contains)
                .map(field -> row(field, heading, passage));
    }

    private static CardRow row(CardField field, String label, Passage passage) {
        return new CardRow(field, label, passage.text(), Tokens.of(passage.text()), List.of(evidence(passage)));
    }

    private static Evidence evidence(Passage passage) {
        return new Evidence(passage.id(), passage.pages(), passage.text());
    }

    private static Optional<CardRow> row(IdentityRow row, Map<String, Passage> byId) {
        List<Evidence> evidence = row.passages().stream()
                .flatMap(id -> Stream.ofNullable(byId.get(id)))
                .map(ZonedText::evidence)
                .toList();
        return CardField.of(row.label())
                .map(field -> new CardRow(field, row.label(), row.value(), Tokens.of(row.value()), evidence));
    }

    /** A line "Public : collégiens" is a row too where the reading found no card. */
    private static Optional<CardRow> labelled(Passage passage) {
        if (passage.role() == PassageRole.HEADING
                || passage.role() == PassageRole.NOTE
                || passage.text().length() > 600) {
            return Optional.empty();
        }
        Matcher matcher = LABELLED.matcher(passage.text());
        if (!LABELLED.mayBeIn(passage.text()) || !matcher.matches()) {
            return Optional.empty();
        }
        String value = matcher.group(2).strip();
        return CardField.of(matcher.group(1))
                .map(field ->
                        new CardRow(field, matcher.group(1), value, Tokens.of(value), List.of(evidence(passage))));
    }
}
