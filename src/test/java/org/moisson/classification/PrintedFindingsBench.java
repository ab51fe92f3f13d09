package org.moisson.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.importing.ThroughTheLine;
import org.moisson.report.Finding;
import org.moisson.report.Report;

/**
 * The unseen reports set as PDFs, imported, and their findings compared: what reading, outline and scope cost on the way from the
 * page to the finding.
 */
@Tag("bench")
class PrintedFindingsBench {

    private static final int SHORTEST = 12;

    @TempDir
    private Path folder;

    @Test
    @SuppressWarnings("SystemOut")
    void figures_of_printed_reports() throws IOException, InterruptedException {
        Map<String, List<AnnotatedStatement>> reports =
                AnnotatedCorpus.statements(AnnotatedCorpus.HOME.resolve("unseen")).stream()
                        .collect(Collectors.groupingBy(
                                AnnotatedStatement::report, LinkedHashMap::new, Collectors.toList()));
        int wanted = 0;
        int given = 0;
        int right = 0;
        for (Report read : read(reports)) {
            List<AnnotatedStatement> told =
                    reports.getOrDefault(read.fileName().replace(".pdf", ""), List.of()).stream()
                            .filter(each -> !each.kind().equals("none"))
                            .toList();
            int found = right(told, read.findings());
            System.out.printf(
                    Locale.ROOT,
                    "   %s %-12s %d of %d told, %d given%n",
                    read.fileName(),
                    read.sheet().scopeId(),
                    found,
                    told.size(),
                    read.findings().size());
            wanted += told.size();
            given += read.findings().size();
            right += found;
        }
        System.out.printf(
                Locale.ROOT,
                "printed reports: P %.3f R %.3f F1 %.3f of %d told%n",
                (double) right / given,
                (double) right / wanted,
                2.0 * right / (wanted + given),
                wanted);
        assertThat(right).isPositive();
    }

    private List<Report> read(Map<String, List<AnnotatedStatement>> reports) throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, List<AnnotatedStatement>> each : reports.entrySet()) {
            int columns = 1 + files.size() % 2;
            files.add(PrintedReport.print(each.getValue(), columns, folder.resolve(each.getKey() + ".pdf")));
        }
        return ThroughTheLine.read(folder.resolve("data"), files);
    }

    /** How many statements are found with their kind and one of their factors, each finding counted once. */
    private static int right(List<AnnotatedStatement> told, List<Finding> findings) {
        Set<Finding> used = new HashSet<>();
        int right = 0;
        for (AnnotatedStatement each : told) {
            for (Finding finding : findings) {
                if (each.kind().equals(finding.kind().slug())
                        && finding.factors().stream().anyMatch(each.factors()::contains)
                        && same(each.statement().text(), finding.quote())
                        && used.add(finding)) {
                    right++;
                    break;
                }
            }
        }
        return right;
    }

    /** Whether one holds the other, punctuation and spaces aside. */
    private static boolean same(String told, String quote) {
        String one = String.join("", FoldedWords.of(told));
        String other = String.join("", FoldedWords.of(quote));
        return Math.min(one.length(), other.length()) >= SHORTEST && (one.contains(other) || other.contains(one));
    }
}
