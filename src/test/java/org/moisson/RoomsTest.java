package org.moisson;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.moisson.report.ReportId;
import org.moisson.store.Reports;
import org.springframework.modulith.core.ApplicationModules;

/** The map of rooms holds: what imports what, and which room may know a library. */
class RoomsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.moisson");

    /** Library to the rooms that may know it. */
    private static final Map<String, List<String>> HOMES = Map.ofEntries(
            Map.entry("org.apache.tika..", List.of("extraction..")),
            Map.entry("org.apache.pdfbox..", List.of("extraction..")),
            Map.entry("org.apache.lucene.analysis..", List.of("language..", "engine.lucene..")),
            Map.entry("org.apache.lucene.index..", List.of("engine.lucene..")),
            Map.entry("org.apache.lucene.search..", List.of("engine.lucene..")),
            Map.entry("co.elastic..", List.of("engine.elasticsearch..")),
            Map.entry("org.eclipse.rdf4j..", List.of("vocabulary..")),
            Map.entry("java.sql..", List.of("store..")),
            Map.entry("org.springframework.jdbc..", List.of("store..")),
            Map.entry("org.flywaydb..", List.of("store..")),
            Map.entry("org.springframework.web..", List.of("web..")),
            Map.entry("jakarta.servlet..", List.of("web..")),
            Map.entry("org.springframework.security.crypto..", List.of("identity..")),
            Map.entry("org.springframework.security.web..", List.of("web..")),
            Map.entry("org.springframework.security.core..", List.of("web..")),
            Map.entry("org.springframework.security.config..", List.of("web..")),
            Map.entry("picocli..", List.of("commandline..")));

    @Test
    void rooms_import_only_what_their_door_plates_allow() {
        ApplicationModules.of(Moisson.class).verify();
    }

    @Test
    void a_report_is_shown_and_indexed_as_people_left_it() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.moisson.store..",
                        "org.moisson.curation..",
                        // asks what would be derived otherwise
                        "org.moisson.thesaurus..")
                .and()
                .doNotHaveSimpleName("Understanding")
                .and()
                .doNotHaveSimpleName("IndexKeeping")
                .should()
                .callMethod(Reports.class, "find", ReportId.class)
                .orShould()
                .callMethod(Reports.class, "all")
                .check(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> a_library_has_one_home() {
        return HOMES.entrySet().stream()
                .map(home -> DynamicTest.dynamicTest(
                        home.getKey(),
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackages(home.getValue().stream()
                                        .map(room -> "org.moisson." + room)
                                        .toArray(String[]::new))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(home.getKey())
                                .check(CLASSES)));
    }
}
