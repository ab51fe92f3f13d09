package org.moisson.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.moisson.identity.Actor;
import org.moisson.report.Anchor;
import org.moisson.report.AxisStatus;
import org.moisson.report.Change;
import org.moisson.report.Dates;
import org.moisson.report.Decision;
import org.moisson.report.Field;
import org.moisson.report.FieldValue;
import org.moisson.report.FindingKind;
import org.moisson.report.Modality;
import org.moisson.report.Ottawa;
import org.moisson.report.Place;
import org.moisson.report.PlaceLevel;
import org.moisson.report.PlaceRole;
import org.moisson.report.Polarity;
import org.moisson.report.Population;
import org.moisson.report.PopulationRole;
import org.moisson.report.ReportId;
import org.moisson.report.Sense;
import org.moisson.report.Status;
import org.moisson.report.Theme;
import org.moisson.report.ThemeRank;

/** Decisions are only added to, and doubts are kept in their order, on every database. */
@ParameterizedClass
@EnumSource
class DecisionsTest {

    private static final ReportId ONE = StoredReports.id(1);
    private static final Instant NOW = Instant.ofEpochMilli(1_700_000_000_123L);
    private static final Anchor ANCHOR = new Anchor("Une phrase « citée » l’été.", 3, 1);
    private static final Sense SENSE =
            new Sense(FindingKind.LEVER, Polarity.POSITIVE, List.of("partenariat"), Modality.HEDGED);

    @TempDir
    Path temporary;

    private final StoreKind kind;
    private TestStore store;

    DecisionsTest(StoreKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        store = new TestStore(temporary, kind.fresh());
        store.reports.save(StoredReports.report(1, 2, "Texte."));
        store.reports.save(StoredReports.report(2, 1, "Autre."));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void contact_details_that_are_to_go_leave_the_decisions_too() {
        FieldValue contact = new FieldValue.Text("Une personne, 02 40 00 00 00");
        append(
                text("Un titre de Jeanne"),
                new Change.OfFinding(
                        ONE + "-ab-1", SENSE, Status.PROPOSED, SENSE, new Anchor("Écrire à Jeanne.", 2, 1)),
                new Change.OfValue(Field.CONTACTS, contact, Status.PROPOSED, contact, ANCHOR),
                new Change.OfValue(Field.CONTACTS, null, Status.PROPOSED, contact, null));
        store.reports.saveForgotten(
                StoredReports.report(1, 2, "Texte."), words -> words.replace("Jeanne", "[…]"), Actor.moisson());
        List<Decision> left = store.decisions.of(ONE);
        Change nothing = new Change.OfValue(Field.CONTACTS, null, Status.PROPOSED, null, null);
        assertThat(left).extracting(Decision::number).containsExactly(1, 2, 3, 4);
        assertThat(left)
                .extracting(Decision::change)
                .containsExactly(
                        text("Un titre de […]"),
                        new Change.OfFinding(
                                ONE + "-ab-1", SENSE, Status.PROPOSED, SENSE, new Anchor("Écrire à […].", 2, 1)),
                        nothing,
                        nothing);
        assertThat(left).extracting(Decision::by).containsOnly("Camille");
    }

    private List<Decision> append(Change... changes) {
        return store.decisions.append(ONE, "Camille", NOW, known -> List.of(changes));
    }

    private static Change text(String text) {
        return new Change.OfValue(Field.TITLE, null, Status.PROPOSED, new FieldValue.Text(text), null);
    }

    private static Change value(Field field, FieldValue value) {
        return new Change.OfValue(field, value, Status.PROPOSED, value, ANCHOR);
    }

    @Test
    void every_kind_of_decision_is_found_again_as_it_was_made() {
        Change[] changes = {
            text("Le titre"),
            value(Field.DATES, new FieldValue.Dated(new Dates("2021", null, "2022-03", null, null))),
            value(
                    Field.PLACES,
                    new FieldValue.Located(
                            new Place("dep-44", PlaceLevel.DEPARTMENT, "Loire-Atlantique", PlaceRole.CITED))),
            value(Field.THEMES, new FieldValue.About(new Theme("tabac", ThemeRank.SECONDARY))),
            value(
                    Field.POPULATIONS,
                    new FieldValue.Concerned(new Population("jeunes", PopulationRole.TARGET, 12, null))),
            value(Field.OTTAWA, new FieldValue.Bearing(new Ottawa("milieux-favorables", AxisStatus.IMPLIED_WEAK))),
            new Change.OfValue(Field.PARTNERS, new FieldValue.Text("Mairie"), Status.CONFIRMED, null, ANCHOR),
            new Change.OfFinding(ONE + "-ab-1", SENSE, Status.PROPOSED, null, ANCHOR),
            new Change.OfFinding(ONE + "-ab-1", null, Status.PROPOSED, SENSE, ANCHOR),
            new Change.Undone(3)
        };
        List<Decision> made = append(changes);

        assertThat(made).extracting(Decision::change).containsExactly(changes);
        assertThat(made).extracting(Decision::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(store.decisions.of(ONE)).isEqualTo(made);
        assertThat(store.decisions.of(ONE).getFirst().by()).isEqualTo("Camille");
        assertThat(store.decisions.of(ONE).getFirst().at()).isEqualTo(NOW);
        assertThat(store.decisions.version(ONE)).isEqualTo(10);
        assertThat(store.decisions.version(StoredReports.id(2))).isZero();
    }

    @Test
    void a_decision_that_is_refused_leaves_nothing_and_an_unknown_report_takes_none() {
        append(text("Un"));
        assertThatThrownBy(() -> store.decisions.append(ONE, "Camille", NOW, known -> {
                    throw new IllegalStateException("refused " + known.size());
                }))
                .hasMessage("refused 1");
        assertThat(store.decisions.of(ONE)).hasSize(1);
        assertThat(store.decisions.append(StoredReports.id(9), "Camille", NOW, known -> List.of(text("Rien"))))
                .isEmpty();
    }

    @Test
    void the_index_is_to_hold_a_report_anew_after_a_decision_and_not_after_none() {
        store.reports.indexed(ONE);
        store.reports.indexed(StoredReports.id(2));
        append();
        assertThat(store.reports.unindexed()).isEmpty();
        append(text("Un"));
        assertThat(store.reports.unindexed()).containsExactly(ONE);
    }

    @Test
    void decisions_outlive_a_report_that_is_kept_again_and_go_with_one_that_is_deleted() {
        append(text("Un"));
        store.doubts.replace(ONE, List.of(doubt(ONE, "title:un", Doubt.Reason.PROPOSED, 0.5)));
        store.reports.save(StoredReports.report(1, 1, "Relu."));
        assertThat(store.decisions.of(ONE)).hasSize(1);
        store.reports.delete(ONE, Actor.moisson());
        store.reports.save(StoredReports.report(1, 1, "Revenu."));
        assertThat(store.decisions.of(ONE)).isEmpty();
        assertThat(store.doubts.count(Doubts.Wanted.ALL)).isZero();
    }

    @Test
    void many_who_decide_at_a_time_each_know_what_was_decided_before() throws Exception {
        List<Thread> people = new ArrayList<>();
        for (int each = 0; each < 6; each++) {
            people.add(Thread.ofPlatform()
                    .start(() -> IntStream.range(0, 10)
                            .forEach(n -> store.decisions.append(
                                    ONE, "Camille", NOW, known -> List.of(text("après " + known.size()))))));
        }
        for (Thread each : people) {
            each.join();
        }
        List<Decision> all = store.decisions.of(ONE);
        assertThat(all).hasSize(60);
        assertThat(all).allSatisfy(each -> assertThat(each.change()).isEqualTo(text("après " + (each.number() - 1))));
    }

    private static Doubt doubt(ReportId report, String target, Doubt.Reason reason, double confidence) {
        boolean finding = target.startsWith("finding:");
        return new Doubt(
                report,
                "Un titre",
                target,
                finding ? "findings" : target.replaceFirst(":.*", ""),
                reason,
                confidence,
                finding ? null : new FieldValue.Text("valeur"),
                finding ? SENSE : null,
                "Une phrase.",
                List.of(2),
                report + "-1");
    }

    @Test
    void doubts_come_most_doubtful_first_and_can_be_narrowed() {
        assertThat(store.doubts.behind()).containsExactly(ONE, StoredReports.id(2));
        ReportId two = StoredReports.id(2);
        List<Doubt> ofOne = List.of(
                doubt(ONE, "title:a", Doubt.Reason.PROPOSED, 0.9),
                doubt(ONE, "themes:b", Doubt.Reason.PROPOSED, 0.4),
                doubt(ONE, "finding:c", Doubt.Reason.CONFLICT, 0.95));
        List<Doubt> ofTwo = List.of(
                doubt(two, "themes:d", Doubt.Reason.UNANCHORED, 0), doubt(two, "themes:e", Doubt.Reason.PROPOSED, 0.6));
        store.doubts.replace(ONE, List.of(doubt(ONE, "scope:former", Doubt.Reason.PROPOSED, 0.1)));
        store.doubts.replace(ONE, ofOne);
        store.doubts.replace(two, ofTwo);

        assertThat(store.doubts.find(Doubts.Wanted.ALL, 0, 10))
                .containsExactly(ofTwo.get(0), ofOne.get(2), ofOne.get(1), ofTwo.get(1), ofOne.get(0));
        assertThat(store.doubts.find(Doubts.Wanted.ALL, 3, 1)).containsExactly(ofTwo.get(1));
        assertThat(store.doubts.find(Doubts.Wanted.of(ONE), 0, 10)).hasSize(3);
        assertThat(store.doubts.count(new Doubts.Wanted("themes", null, null, 0)))
                .isEqualTo(3);
        assertThat(store.doubts.count(new Doubts.Wanted("themes", ONE, Doubt.Reason.PROPOSED, 0.4)))
                .isEqualTo(1);
        assertThat(store.doubts.count(new Doubts.Wanted(null, null, null, 0.8))).isEqualTo(2);
        assertThat(store.doubts.byField()).containsEntry("themes", 3L).containsEntry("findings", 1L);
        assertThat(store.doubts.behind()).isEmpty();
    }
}
