package org.moisson.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moisson.importing.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A setting that can't be used is refused by its name; one that nobody reads is noticed. */
class SettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "file-size | beaucoup | moisson.limits.file-size = « beaucoup »\u00a0: il faut une taille, par exemple 64MB ou 2GB.",
                "files-per-import | dix | moisson.limits.files-per-import = « dix »\u00a0: il faut un nombre entier.",
                "files-per-import | 0 | moisson.limits.files-per-import\u00a0: il faut au moins 1."
            })
    void a_wrong_value_is_named_with_what_it_should_be(String key, String value, String said) {
        Binder binder = new Binder(new MapConfigurationPropertySource(Map.of("moisson.limits." + key, value)));
        Throwable failure = catchThrowable(() -> binder.bindOrCreate("moisson.limits", Limits.class));
        assertThat(SettingRefusal.sentence(failure)).contains("Réglage refusé. " + said);
    }

    @Test
    void a_mistyped_setting_is_noticed_wherever_it_stands() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "typed",
                        Map.of(
                                "moisson.dta", "x",
                                "moisson.data", "x",
                                "moisson.elasticsearch.uris[0]", "x",
                                "MOISSON_DATABASE_URL", "x",
                                "MOISSON_BOOTSTRAPTOKEN", "x",
                                "MOISSON_LIMITS_FILESIZ", "x")));
        assertThat(UnknownSettings.in(environment))
                .containsExactly(
                        "Réglage inconnu « MOISSON_LIMITS_FILESIZ », sans effet\u00a0; le plus proche est «"
                                + " moisson.limits.file-size ».",
                        "Réglage inconnu « moisson.dta », sans effet\u00a0; le plus proche est « moisson.data ».");
    }

    @Test
    void every_record_of_settings_is_found_by_its_name() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.moisson");
        ArchRuleDefinition.classes()
                .that()
                .areAnnotatedWith(ConfigurationProperties.class)
                .should()
                .haveSimpleNameEndingWith("Settings")
                .orShould()
                .haveSimpleNameEndingWith("Limits")
                .orShould()
                .haveSimpleNameEndingWith("Rates")
                .check(classes);
        assertThat(UnknownSettings.known())
                .contains("moisson.reading.recognition-timeout", "moisson.elasticsearch.ca-certificate");
    }
}
