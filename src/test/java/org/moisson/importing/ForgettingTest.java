package org.moisson.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moisson.identity.Actor;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.moisson.store.ItemState;
import tools.jackson.databind.json.JsonMapper;

/** Contact details that are to go are gone from sheet, text and index, and no reading brings them back. */
class ForgettingTest {

    private static final String TEXT =
            "Le titre\nContact : Prénom Nom, 02 40 00 00 00\nÉcrire à prenom.nom@exemple.fr ou"
                    + " appeler Prénom Nom, 02 40 00 00 00.\fUn levier de plus, depuis 2019.";

    @TempDir
    Path folder;

    @Test
    void they_do_not_come_back_when_the_file_is_read_again() throws Exception {
        try (Bench bench = new Bench(folder)) {
            ReportId id =
                    bench.ended(bench.submit("a.txt", TEXT)).items().getFirst().reportId();
            assertThat(bench.reports.find(id).orElseThrow().sheet().contacts()).hasSize(1);
            assertThat(bench.importing.forgetContacts(id, Actor.moisson())).isTrue();
            assertForgotten(bench, id);
            assertThat(bench.originals().find(id).orElseThrow()).hasContent(TEXT);
            assertThat(bench.importing.delete(id, Actor.moisson())).isTrue();
            assertThat(bench.importing.forgetContacts(id, Actor.moisson())).isFalse();
            assertThat(Bench.states(bench.ended(bench.submit("a.txt", TEXT)))).containsExactly(ItemState.INDEXED);
            assertForgotten(bench, id);
        }
    }

    private static void assertForgotten(Bench bench, ReportId id) {
        Report kept = bench.reports.find(id).orElseThrow();
        assertThat(kept).isEqualTo(bench.index.held.get(id));
        assertThat(kept.sheet().contacts()).isEmpty();
        assertThat(JsonMapper.builder().build().writeValueAsString(kept))
                .doesNotContain("Prénom Nom", "02 40", "exemple.fr")
                .contains(Redaction.INSTEAD, "Un levier de plus, depuis 2019.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Voir info@ars-sante.fr. | Voir [coordonnées retirées].",
                "Tél. : 01.02.03.04.05 | Tél. : [coordonnées retirées]",
                "au +33 (0)1 02 03 04 05, | au [coordonnées retirées],",
                "au +262 2 62 90 00 00 | au [coordonnées retirées]",
                "En 2019, 12 ateliers et 0,5 ETP pour 01000 habitants | En 2019, 12 ateliers et 0,5 ETP pour 01000 habitants"
            })
    void what_looks_like_an_address_or_a_number_goes(String text, String without) {
        assertThat(new Redaction(List.of()).of(text)).isEqualTo(without);
    }
}
