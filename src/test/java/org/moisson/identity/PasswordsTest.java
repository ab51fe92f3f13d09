package org.moisson.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Passwords are long, hashed by the current default, and compared in the same time whoever asks. */
class PasswordsTest {

    @ParameterizedTest
    @CsvSource({"onze lettre, false", "douze lettre, true", "éééééééééééé, true", "😀😀😀😀😀😀😀😀😀😀😀, false"})
    void twelve_characters_of_any_kind_are_enough(String password, boolean fit) {
        assertThat(Passwords.fit(password)).isEqualTo(fit);
    }

    @Test
    void what_the_hash_would_not_look_at_is_refused() {
        assertThat(Passwords.fit("a".repeat(72))).isTrue();
        assertThat(Passwords.fit("a".repeat(73))).isFalse();
        assertThat(Passwords.fit("é".repeat(37))).isFalse();
        assertThat(Passwords.fit("douze lettres\0")).isFalse();
    }

    @Test
    void a_hash_is_salted_names_its_way_and_is_known_again() {
        Passwords passwords = new Passwords();
        String hash = passwords.hash("quatre mots sans lien");
        assertThat(hash).startsWith("{bcrypt}").isNotEqualTo(passwords.hash("quatre mots sans lien"));
        assertThat(passwords.matches("quatre mots sans lien", Optional.of(hash)))
                .isTrue();
        assertThat(passwords.matches("quatre mots sans lieu", Optional.of(hash)))
                .isFalse();
        assertThat(passwords.matches("a".repeat(5000), Optional.of(hash))).isFalse();
        assertThat(passwords.matches("quatre mots sans lien", Optional.empty())).isFalse();
    }
}
