package org.moisson.commandline;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moisson.report.Finding;
import org.moisson.report.Place;
import org.moisson.report.Report;
import org.moisson.report.Sheet;
import org.moisson.report.Slug;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How reports are written out; the names are what a person types. */
enum ExportFormat {
    /** One report a line, sheet and findings. */
    json {
        @Override
        String head() {
            return "";
        }

        @Override
        String lines(Report report) {
            return MAPPER.writeValueAsString(new Line(
                            report.id().value(),
                            report.fileName(),
                            report.importedAt().toString(),
                            report.understoodBy(),
                            report.sheet(),
                            report.findings()))
                    + "\n";
        }
    },
    /** One finding a line, by RFC 4180. */
    csv {
        @Override
        String head() {
            return "report,title,id,kind,polarity,factors,modality,quote,pages,section,places,populations,confidence,"
                    + "status\r\n";
        }

        @Override
        String lines(Report report) {
            return report.findings().stream()
                    .map(finding -> row(report, finding))
                    .collect(Collectors.joining());
        }
    };

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(new Slugs()))
            .build();

    abstract String head();

    abstract String lines(Report report);

    private static String row(Report report, Finding finding) {
        return Stream.of(
                                report.id().value(),
                                report.title(),
                                finding.id(),
                                finding.kind().slug(),
                                finding.polarity().slug(),
                                String.join(" ", finding.factors()),
                                finding.modality().slug(),
                                finding.quote(),
                                finding.pages().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                                String.join(" > ", finding.section()),
                                finding.places().stream().map(Place::code).collect(Collectors.joining(" ")),
                                String.join(" ", finding.populations()),
                                String.valueOf(finding.confidence()),
                                finding.status().slug())
                        .map(ExportFormat::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** Quoted, and with an apostrophe before what a spreadsheet would run as a formula. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    /** A report as a line of JSON holds it. */
    private record Line(
            String id, String fileName, String importedAt, String understoodBy, Sheet sheet, List<Finding> findings) {}

    /** Enums of the vocabulary as everywhere outside: in lower case with hyphens. */
    private static final class Slugs extends StdSerializer<Slug> {

        Slugs() {
            super(Slug.class);
        }

        @Override
        public void serialize(Slug value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(value.slug());
        }
    }
}
