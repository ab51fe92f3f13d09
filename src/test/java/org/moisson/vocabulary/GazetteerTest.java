package org.moisson.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Territories are found by code and by any usual name, and lead upwards. */
class GazetteerTest {

    private static final Gazetteer GAZETTEER = new OfficialGazetteer();

    @ParameterizedTest
    @CsvSource({
        "Pays de la Loire, reg-52",
        "PACA, reg-93",
        "Rhône-Alpes, reg-84",
        "Nord Pas-de-Calais, reg-32",
        "haute normandie, reg-28",
        "Loire Atlantique, dep-44",
        "st-nazaire, com-44184",
        "Eragny, com-95218",
        "SAINT ETIENNE METROPOLE, epci-244200770",
        "Saint-Nazaire agglomération, epci-244400644",
        "Pays de Pontchâteau Saint-Gildas des Bois, epci-200000438",
        "Plaine Commune, epci-200057867",
        "Œting, com-57521"
    })
    void a_territory_answers_to_its_usual_names(String name, String code) {
        assertThat(GAZETTEER.named(name)).first().extracting(Territory::code).isEqualTo(code);
    }

    @Test
    void a_region_comes_before_the_communes_that_bear_its_name() {
        assertThat(GAZETTEER.named("Bretagne"))
                .extracting(Territory::code)
                .containsExactly("reg-53", "com-90019", "com-36024");
    }

    @Test
    void homonyms_come_by_inhabitants() {
        assertThat(GAZETTEER.named("Saint-Nazaire"))
                .extracting(Territory::code)
                .startsWith("com-44184", "com-66186", "com-30288");
    }

    @Test
    void a_commune_leads_to_its_epci_department_and_region() {
        Territory groix = GAZETTEER.find("com-56069").orElseThrow();
        assertThat(GAZETTEER.upwards(groix))
                .extracting(Territory::code)
                .containsExactly("com-56069", "epci-200042174", "dep-56", "reg-53");
    }

    @Test
    void a_former_commune_is_a_name_of_the_one_that_took_it_in() {
        assertThat(GAZETTEER.named("Brénaz")).extracting(Territory::code).contains("com-01453");
    }

    @Test
    void completion_gives_the_most_populous_first() {
        assertThat(GAZETTEER.completing("saint-et", 2))
                .first()
                .extracting(Territory::label)
                .asString()
                .contains("Saint-Étienne");
    }

    @Test
    void what_is_no_territory_has_no_answer() {
        assertThat(GAZETTEER.named("Syldavie")).isEmpty();
        assertThat(GAZETTEER.find("com-00000")).isEmpty();
        assertThat(GAZETTEER.completing("", 5)).isEmpty();
    }
}
