package org.moisson.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.moisson.report.Reading;
import org.moisson.report.Sheet;
import org.moisson.vocabulary.BundledVocabularies;
import org.moisson.vocabulary.Change;
import org.moisson.vocabulary.Editing;
import org.moisson.vocabulary.LabelKind;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.VocabularyRoom;

/** A change of the vocabularies concerns the readings that hold its words, and no others. */
class VocabularyChangesTest {

    private final VocabularyRoom.Living vocabularies = VocabularyRoom.living();
    private final Editing editing = vocabularies.editing();
    private final Classifier classifier = new ReadingClassifier(
            new TrainedFindings(), vocabularies.vocabularies(), BundledVocabularies.gazetteer(), editing);

    private static final Reading BEEKEEPERS = DraftReading.of("""
            # Le rucher-école des voisins
            Nous tenons un rucher-école avec les habitants du quartier.
            Le rucher-école réunit chaque mardi des voisins qui ne se parlaient pas.
            Autour du rucher-école, chacun trouve une place.
            """);
    private static final Reading OTHERS = DraftReading.of("""
            # Les marches du jeudi
            Nous marchons chaque jeudi.
            La marche réunit des voisins.
            """);

    private String make(Change change) {
        String before = classifier.version();
        editing.make(change, "Camille", vocabularies.vocabularies().version());
        return before;
    }

    private static List<String> themes(Sheet sheet) {
        return sheet.themes().stream().map(each -> each.value().id()).toList();
    }

    @Test
    void a_new_word_tags_the_reports_that_hold_it() {
        assertThat(themes(classifier.sheet(BEEKEEPERS))).doesNotContain("sante-environnement");
        Sheet other = classifier.sheet(OTHERS);
        String before =
                make(new Change.AddLabel(Scheme.THEME, "sante-environnement", LabelKind.ALTERNATIVE, "rucher école"));

        assertThat(classifier.version()).isNotEqualTo(before).endsWith("+1");
        assertThat(classifier.agrees(BEEKEEPERS, before)).isFalse();
        assertThat(classifier.agrees(OTHERS, before)).isTrue();
        assertThat(themes(classifier.sheet(BEEKEEPERS))).contains("sante-environnement");
        assertThat(classifier.sheet(OTHERS)).isEqualTo(other);
    }

    @Test
    void a_change_is_tried_without_being_made() {
        Classifier tried = classifier.over(
                editing.with(new Change.AddLabel(Scheme.THEME, "sante-environnement", LabelKind.CUE, "rucher-école")));
        assertThat(tried.agrees(BEEKEEPERS, classifier.version())).isFalse();
        assertThat(tried.agrees(OTHERS, classifier.version())).isTrue();
        assertThat(themes(tried.sheet(BEEKEEPERS))).contains("sante-environnement");
        assertThat(themes(classifier.sheet(BEEKEEPERS))).doesNotContain("sante-environnement");
    }

    @Test
    void a_definition_concerns_no_report_and_a_lost_word_those_that_hold_it() {
        String shipped = make(new Change.Define(Scheme.THEME, "isolement-social", "Autrement dit."));
        assertThat(classifier.agrees(BEEKEEPERS, shipped)).isTrue();
        make(new Change.AddLabel(Scheme.THEME, "isolement-social", LabelKind.CUE, "rucher-école"));
        String with = classifier.version();
        assertThat(classifier.agrees(BEEKEEPERS, shipped)).isFalse();
        make(new Change.Undo(Scheme.THEME, "", 2));
        assertThat(classifier.agrees(BEEKEEPERS, with)).isFalse();
        assertThat(classifier.agrees(BEEKEEPERS, shipped)).isTrue();
    }

    @Test
    void nothing_is_known_of_versions_of_another_program_and_populations_by_age_are_looked_at_anew() {
        assertThat(classifier.agrees(OTHERS, "sheet-0/1/0123456789ab")).isFalse();
        assertThat(classifier.agrees(OTHERS, classifier.version() + "+9")).isFalse();
        String before = make(new Change.Deprecate(Scheme.POPULATION, "enfants-3-5"));
        assertThat(classifier.agrees(OTHERS, before)).isFalse();
    }
}
