package org.moisson.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.moisson.report.FileProperties;
import org.moisson.report.Finding;
import org.moisson.report.FindingKind;
import org.moisson.report.Modality;
import org.moisson.report.Passage;
import org.moisson.report.PassageRole;
import org.moisson.report.Polarity;
import org.moisson.report.Reading;
import org.moisson.report.Recognition;
import org.moisson.report.ReportId;
import org.moisson.report.Sheet;
import org.moisson.report.SheetDraft;
import org.moisson.report.Tag;

/** What states something becomes a finding, what states nothing does not. */
class TrainedFindingsTest {

    private static final ReportId ID = new ReportId("0123456789abcdef0123456789abcdef");
    private static final List<String> HELPED = List.of("Bilan", "Ce qui a aidé");
    private static final List<String> HINDERED = List.of("Bilan", "Les difficultés");

    private final TrainedFindings findings = new TrainedFindings();
    private final List<Passage> passages = new ArrayList<>();

    @Test
    void the_facts_of_a_section_become_findings_of_its_kind_with_their_words() {
        say(PassageRole.SENTENCE, HELPED, "La salle est de plain-pied, gratuite, et le car s'arrête devant.");
        say(PassageRole.SENTENCE, HINDERED, "L'animatrice est partie en mars et le poste est resté vacant.");
        List<Finding> found = read("experience");
        assertThat(found).extracting(Finding::kind).containsExactly(FindingKind.LEVER, FindingKind.OBSTACLE);
        assertThat(found).extracting(Finding::polarity).containsExactly(Polarity.POSITIVE, Polarity.NEGATIVE);
        assertThat(found.getFirst().factors()).contains("accessibilite");
        assertThat(found.getLast().factors()).contains("moyens-humains");
        assertThat(found).allSatisfy(each -> assertThat(each.confidence()).isBetween(0.0, 1.0));
        assertThat(found.getLast().quote()).isEqualTo(passages.getLast().text());
    }

    @Test
    void headings_testimony_literature_definitions_and_addresses_state_nothing() {
        say(PassageRole.HEADING, HELPED, "La confiance des familles");
        say(PassageRole.QUOTATION, HELPED, "Sans la confiance rien n'aurait marché.");
        say(PassageRole.SENTENCE, HELPED, "« La confiance a tout changé », dit une bénévole.");
        say(PassageRole.SENTENCE, HELPED, "La confiance facilite l'adhésion (Morel et Petit, 2011).");
        say(PassageRole.SENTENCE, HELPED, "La médiation désigne un accompagnement par un pair.");
        say(PassageRole.SENTENCE, HELPED, "Le guide se trouve sur www.exemple.fr.");
        assertThat(read("experience")).isEmpty();
    }

    @Test
    void infinitives_that_no_heading_announces_as_advice_are_aims() {
        say(PassageRole.ITEM, List.of("Objectifs"), "Renforcer la confiance des familles");
        assertThat(read("experience")).isEmpty();
    }

    @Test
    void a_method_document_gives_criteria_only() {
        say(PassageRole.ITEM, List.of("Critères de sélection"), "Une action qui dure au moins deux ans");
        say(PassageRole.SENTENCE, List.of("Pourquoi capitaliser ?"), "Le partenariat a permis de convaincre les élus.");
        List<Finding> found = read("methode");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().kind()).isEqualTo(FindingKind.RECOMMENDATION);
        assertThat(found.getFirst().modality()).isEqualTo(Modality.CRITERION);
    }

    @Test
    void the_entries_of_a_leaflet_on_several_cases_are_characteristics() {
        say(
                PassageRole.ITEM,
                List.of("Caractéristiques du dispositif"),
                "Une animation confiée à des habitants formés");
        List<Finding> found = read("transversal");
        assertThat(found).extracting(Finding::modality).containsExactly(Modality.CHARACTERISTIC);
        assertThat(found).extracting(Finding::kind).containsExactly(FindingKind.LEVER);
    }

    @Test
    void what_is_said_twice_is_linked_to_where_it_was_said_first() {
        say(PassageRole.SENTENCE, HINDERED, "Les transports manquaient pour venir du plateau.");
        say(PassageRole.SENTENCE, List.of("Bilan", "Freins"), "Les transports manquaient pour venir du plateau.");
        List<Finding> found = read("experience");
        assertThat(found).hasSize(2);
        assertThat(found.getFirst().sameAs()).isNull();
        assertThat(found.getLast().sameAs()).isEqualTo(found.getFirst().id());
        assertThat(found.getLast().id()).isNotEqualTo(found.getFirst().id());
    }

    @Test
    void a_sentence_that_contradicts_its_section_is_kept_as_the_judge_reads_it_and_marked() {
        StatementJudge judge = new StatementJudge(FindingModel.shipped());
        Optional<Judgement> judged = judge.judge(List.of(new Statement(
                        "Le soutien constant de la mairie a facilité chaque étape et favorisé l'adhésion des écoles.",
                        "",
                        List.of("Les freins"),
                        PassageRole.SENTENCE,
                        "experience")))
                .getFirst();
        assertThat(judged).isPresent();
        assertThat(judged.orElseThrow().toVerify())
                .isEqualTo(judged.orElseThrow().kind() == FindingKind.LEVER);
    }

    @Test
    void the_same_reading_gives_the_same_findings() {
        say(PassageRole.SENTENCE, HELPED, "La même équipe est restée quatre ans.");
        assertThat(read("experience")).isEqualTo(read("experience"));
    }

    private void say(PassageRole role, List<String> section, String text) {
        int ordinal = passages.size();
        passages.add(new Passage(Passage.id(ID, ordinal), ordinal, role, text, List.of(1), List.of(), section, ""));
    }

    private List<Finding> read(String scope) {
        Sheet sheet =
                new SheetDraft().scope(Tag.inferred(scope, 0.9, List.of())).sheet();
        Reading reading = new Reading(
                ID,
                new FileProperties("application/pdf", "", "", "", ""),
                "fr",
                List.of(),
                List.of(),
                passages,
                List.of(),
                Recognition.NONE,
                1);
        return findings.read(reading, sheet);
    }
}
