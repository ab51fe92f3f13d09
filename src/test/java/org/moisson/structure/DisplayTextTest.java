package org.moisson.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Characters are repaired for display, meanings never. */
class DisplayTextTest {

    @Test
    void ligatures_soft_hyphens_private_signs_and_raised_calls_are_repaired() {
        assertThat(DisplayText.clean("ﬁnan\u00ADcement")).isEqualTo("financement");
        assertThat(DisplayText.clean("\uF0B7projet")).isEqualTo("projet");
        assertThat(DisplayText.clean("santé.¹²")).isEqualTo("santé.");
        assertThat(DisplayText.clean("40m²")).isEqualTo("40m²");
        assertThat(DisplayText.clean("acteurs·rices")).isEqualTo("acteurs·rices");
    }

    @Test
    void a_recognised_capital_i_before_an_apostrophe_is_an_l() {
        assertThat(DisplayText.recognised("I'accès")).isEqualTo("l'accès");
        assertThat(DisplayText.recognised("MINI'jardin")).isEqualTo("MINI'jardin");
    }
}
