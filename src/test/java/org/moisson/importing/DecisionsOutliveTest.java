package org.moisson.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.moisson.curation.Curation;
import org.moisson.curation.CurationRefused;
import org.moisson.curation.FieldEdit;
import org.moisson.curation.FindingEdit;
import org.moisson.curation.Signature;
import org.moisson.curation.WrittenValue;
import org.moisson.identity.Actor;
import org.moisson.report.Field;
import org.moisson.report.Finding;
import org.moisson.report.FindingKind;
import org.moisson.report.Origin;
import org.moisson.report.Reading;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.moisson.report.Sheet;
import org.moisson.report.Status;
import org.moisson.report.Tag;
import org.moisson.report.Theme;
import org.moisson.store.Doubt;
import org.moisson.store.Doubts;
import org.moisson.store.StoreKind;

/** What a person decided stands whatever happens to the file, the index, the reader and the classifier, on every database. */
@ParameterizedClass
@EnumSource
class DecisionsOutliveTest {

    private static final String TEXT =
            "Le titre\nUne navette a aidé.\nLe bus manquait le soir.\nLes élus sont venus.\fAutre page.";
    private static final Signature CAMILLE = new Signature("Camille", null);

    @TempDir
    Path folder;

    private final String database;
    private Bench bench;
    private ReportId id;

    DecisionsOutliveTest(StoreKind kind) {
        database = "--moisson.database.url=" + kind.fresh();
    }

    @BeforeEach
    void decide() throws Exception {
        bench = new Bench(folder, database);
        id = bench.ended(bench.submit("a.txt", TEXT)).items().getFirst().reportId();
        Curation curation = curation();
        curation.decide(id, Field.TITLE, FieldEdit.value(WrittenValue.of("Le titre corrigé")), CAMILLE);
        curation.decide(
                id, Field.THEMES, FieldEdit.replacing(WrittenValue.of("nutrition"), WrittenValue.of("tabac")), CAMILLE);
        curation.decide(id, Field.POPULATIONS, FieldEdit.status(Status.REJECTED), CAMILLE);
        List<Finding> findings = held().findings();
        curation.decide(findings.get(0).id(), FindingEdit.status(Status.REJECTED), CAMILLE);
        curation.decide(
                findings.get(1).id(),
                new FindingEdit(null, "obstacle", null, List.of("accessibilite"), null, null),
                CAMILLE);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private Curation curation() {
        return bench.context.getBean(Curation.class);
    }

    private Report held() {
        return bench.index.held.get(id);
    }

    /** In the index, which is what answers, counts and filters. */
    private void stands() {
        Sheet sheet = held().sheet();
        assertThat(held().title()).isEqualTo("Le titre corrigé");
        assertThat(sheet.title().origin()).isEqualTo(Origin.HUMAN);
        assertThat(sheet.title().status()).isEqualTo(Status.CONFIRMED);
        assertThat(sheet.themes().stream()
                        .filter(tag -> !tag.rejected())
                        .map(Tag::value)
                        .map(Theme::id))
                .containsExactly("tabac");
        assertThat(sheet.populations()).allMatch(Tag::rejected);
        assertThat(finding("Une navette a aidé.").status()).isEqualTo(Status.REJECTED);
        Finding corrected = finding("Le bus manquait le soir.");
        assertThat(corrected.status()).isEqualTo(Status.CONFIRMED);
        assertThat(corrected.kind()).isEqualTo(FindingKind.OBSTACLE);
        assertThat(corrected.factors()).containsExactly("accessibilite");
        assertThat(corrected.populations()).isEmpty();
        assertThat(finding("Les élus sont venus.").status()).isEqualTo(Status.PROPOSED);
    }

    private Finding finding(String quote) {
        return held().findings().stream()
                .filter(each -> each.quote().equals(quote))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void at_once_the_index_holds_that_report_anew_and_no_other() throws Exception {
        ReportId other = bench.ended(bench.submit("b.txt", "Un autre."))
                .items()
                .getFirst()
                .reportId();
        int before = bench.index.puts.get(id);
        Curation.Changed changed =
                curation().decide(id, Field.THEMES, FieldEdit.value(WrittenValue.of("alcool")), CAMILLE);

        assertThat(changed.searchable()).isTrue();
        assertThat(held().sheet().themes()).anyMatch(tag -> tag.value().id().equals("alcool"));
        assertThat(bench.index.puts.get(id)).isEqualTo(before + 1);
        assertThat(bench.index.puts.get(other)).isEqualTo(1);
        assertThat(bench.reports.unindexed()).isEmpty();
        stands2();
    }

    private void stands2() {
        assertThat(held().title()).isEqualTo("Le titre corrigé");
    }

    @Test
    void the_same_file_imported_again() throws Exception {
        bench.ended(bench.submit("encore.txt", TEXT));
        stands();
    }

    @Test
    void an_index_made_anew() {
        bench.index.held.clear();
        bench.importing.reindex();
        stands();
    }

    @Test
    void a_restart_that_finds_the_index_lost() {
        bench.close();
        bench = new Bench(folder, database);
        Bench.await(() -> bench.index.count() == 1);
        stands();
    }

    @Test
    void a_newer_classifier() {
        bench.context.getBean(PlainClassifier.class).version = "2";
        Understanding understanding = bench.context.getBean(Understanding.class);
        bench.context.getBean(IndexKeeping.class).put(understanding.again(id).orElseThrow());
        stands();
        assertThat(bench.reports.find(id).orElseThrow().sheet().title().value())
                .as("what is derived is kept apart")
                .isEqualTo("Le titre");
    }

    @Test
    void a_newer_reader_that_cuts_and_numbers_passages_otherwise() {
        readAnew("En-tête nouveau\nLe titre\nIntroduction.\nUne  navette a aidé.\nLe bus manquait le soir.\n"
                + "Les élus sont venus.\fAutre page.");
        assertThat(held().title()).isEqualTo("Le titre corrigé");
        assertThat(finding("Une  navette a aidé.").status()).isEqualTo(Status.REJECTED);
        assertThat(finding("Le bus manquait le soir.").kind()).isEqualTo(FindingKind.OBSTACLE);
        assertThat(finding("Le bus manquait le soir.").passageId()).isEqualTo(id + "-4");
        assertThat(curation().waiting(new Doubts.Wanted(null, id, Doubt.Reason.UNANCHORED, 0)))
                .isZero();
    }

    @Test
    void a_reading_anew_by_a_newer_reader() {
        bench.readers.version = 2;
        bench.readers.otherwise = Map.of("Le titre", "En-tête nouveau\nLe titre", "Une navette", "Une  navette");
        assertThat(bench.importing.reread()).isEqualTo(new Importing.Reread(0, 0, 1, 0));
        assertThat(bench.reports.ids()).containsExactly(id);
        assertThat(held().title()).isEqualTo("Le titre corrigé");
        assertThat(finding("Une  navette a aidé.").status()).isEqualTo(Status.REJECTED);
        assertThat(finding("Le bus manquait le soir.").factors()).containsExactly("accessibilite");
    }

    @Test
    void what_a_newer_reader_no_longer_finds_goes_to_review_first_and_can_be_tied_to_another_passage() {
        String lost = finding("Le bus manquait le soir.").id();
        readAnew("Le titre\nUne navette a aidé.\nLes transports du soir faisaient défaut.\nLes élus sont venus.");

        Doubt first = curation().queue(Doubts.Wanted.ALL, 0, 1).getFirst();
        assertThat(first.reason()).isEqualTo(Doubt.Reason.UNANCHORED);
        assertThat(first.quote()).isEqualTo("Le bus manquait le soir.");
        assertThat(held().findings()).noneMatch(each -> each.quote().equals(first.quote()));

        Curation.Changed tied =
                curation().decide(lost, new FindingEdit(null, null, null, null, null, id + "-2"), CAMILLE);
        assertThat(tied.searchable()).isTrue();
        Finding found = finding("Les transports du soir faisaient défaut.");
        assertThat(found.kind()).isEqualTo(FindingKind.OBSTACLE);
        assertThat(found.status()).isEqualTo(Status.CONFIRMED);
        assertThat(curation().waiting(new Doubts.Wanted(null, id, Doubt.Reason.UNANCHORED, 0)))
                .isZero();
    }

    @Test
    void what_is_given_up_after_a_newer_reading_is_asked_no_more() {
        String lost = finding("Le bus manquait le soir.").id();
        readAnew("Le titre\nUne navette a aidé.\nLes élus sont venus.");
        curation().decide(lost, FindingEdit.status(Status.REJECTED), CAMILLE);
        assertThat(curation().waiting(new Doubts.Wanted(null, id, Doubt.Reason.UNANCHORED, 0)))
                .isZero();
    }

    private void readAnew(String text) {
        Reading reading = TextReaders.reading(id, text, false);
        Understanding understanding = bench.context.getBean(Understanding.class);
        Report report = understanding.report("a.txt", reading);
        bench.reports.save(report);
        bench.context.getBean(IndexKeeping.class).put(report);
    }

    @Test
    void an_engine_that_is_away_is_told_when_it_is_back() {
        bench.index.away = true;
        Curation.Changed changed =
                curation().decide(id, Field.THEMES, FieldEdit.value(WrittenValue.of("alcool")), CAMILLE);
        assertThat(changed.searchable()).isFalse();
        assertThat(changed.made()).hasSize(1);
        assertThat(bench.reports.unindexed()).containsExactly(id);
        bench.index.away = false;
        bench.context.getBean(IndexKeeping.class).putKept(id);
        assertThat(held().sheet().themes()).anyMatch(tag -> tag.value().id().equals("alcool"));
    }

    @Test
    void not_the_deletion_of_the_report_which_is_a_decision_too() throws Exception {
        bench.importing.delete(id, Actor.moisson());
        assertThatThrownBy(() -> curation().decide(id, Field.TITLE, FieldEdit.status(Status.CONFIRMED), CAMILLE))
                .isInstanceOf(CurationRefused.class);
        bench.ended(bench.submit("a.txt", TEXT));
        assertThat(held().title()).isEqualTo("Le titre");
        assertThat(curation().history(id)).isEmpty();
    }

    @Test
    void reports_that_came_in_before_there_was_a_review_are_drawn_into_it() {
        long waiting = curation().waiting(Doubts.Wanted.ALL);
        assertThat(waiting).isPositive();
        assertThat(bench.context.getBean(org.moisson.curation.Publishing.class).catchUp())
                .isZero();
    }
}
