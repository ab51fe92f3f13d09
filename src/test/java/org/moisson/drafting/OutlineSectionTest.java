package org.moisson.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A heading is known by its words, whatever its number, its articles and its plural. */
class OutlineSectionTest {

    private static Set<String> of(String heading) {
        return Arrays.stream(OutlineSection.values())
                .filter(each -> each.under(heading))
                .map(OutlineSection::name)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Résumé | SUMMARY",
                "EN BREF | SUMMARY",
                "L’essentiel | SUMMARY",
                "Carte d’identité de l’intervention | IDENTITY_CARD",
                "Fiche d'identité | IDENTITY_CARD",
                "1. Contexte et objectifs | CONTEXT OBJECTIVES",
                "II – Les origines du projet | CONTEXT",
                "Finalités | OBJECTIVES",
                "Calendrier | CALENDAR",
                "Les grandes étapes | CALENDAR",
                "Déroulement de l’action | CONTENT",
                "Les partenariats | PARTNERSHIPS",
                "2.3 Mobilisation des publics | PUBLICS",
                "Stratégies de mise en œuvre | STRATEGIES",
                "Principaux enseignements | LESSONS",
                "Les leçons apprises : | LESSONS",
                "Résultats observés | RESULTS",
                "Présentation de la structure (au moment d’écrire, en 2020, avant son déménagement) | STRUCTURE",
                "Forces | STRENGTHS",
                "Points forts / points faibles | STRENGTHS WEAKNESSES",
                "Leviers et freins | STRENGTHS WEAKNESSES",
                "Ce qui a aidé | STRENGTHS",
                "Nos difficultés | WEAKNESSES",
                "Bilan : forces et limites | RESULTS STRENGTHS WEAKNESSES",
                "Pistes à améliorer | IMPROVEMENTS",
                "Opportunités | OPPORTUNITIES",
                "Les axes de la Charte d’Ottawa | OTTAWA",
                "Pour aller plus loin | FURTHER",
            })
    void a_heading_opens_its_sections(String heading, String sections) {
        assertThat(of(heading)).containsExactlyInAnyOrder(sections.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Un mardi au marché",
                "Comment un simple levier de vélo change la vie",
                "La mise en place du jardin",
                "Contre toute attente les mères sont venues",
                "Le contexte était difficile et les familles que nous avons rencontrées ne parlaient pas toutes la langue",
            })
    void other_lines_open_none(String heading) {
        assertThat(of(heading)).isEmpty();
    }
}
