package org.moisson.classification;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.moisson.report.Passage;
import org.moisson.report.PassageRole;

/** Tells the zones of one report's passages, each heading read once. */
final class Zones {

    private static final int LONGEST_HEADING = 80;
    private static final Hinted DEFINES = Hinted.of(
            "\\b(designe|se definit|definie? comme|est definie?|sont definie?s|on entend par|s'entend comme|selon l'(oms|organisation mondiale))\\b",
            "designe",
            "defini",
            "on entend par",
            "s'entend comme",
            "selon l'o");
    private static final Hinted ARTICLE_OF_LAW = Hinted.of(
            "\\b(loi n|article [lrd]?\\.? ?\\d|code de la sante|decret n|circulaire)\\b",
            "loi n",
            "article ",
            "code de la sante",
            "decret n",
            "circulaire");

    private final Map<String, Optional<Zone>> headings = new HashMap<>();

    /** The zone of a passage by its role, the headings above it and its folded text. */
    Zone of(Passage passage, String folded) {
        return switch (passage.role()) {
            case TITLE -> Zone.TITLE;
            case NOTE, CAPTION -> Zone.NOTE;
            case HEADING -> heading(headed(passage, Zone.HEADING));
            case QUOTATION -> headed(passage, Zone.QUOTATION);
            case SENTENCE, ITEM, ROW -> said(passage, folded);
        };
    }

    private static Zone heading(Zone zone) {
        return zone.silent() ? zone : Zone.HEADING;
    }

    private Zone said(Passage passage, String folded) {
        Zone zone = headed(passage, Zone.BODY);
        if (zone.silent()) {
            return zone;
        }
        boolean defines = passage.role() == PassageRole.SENTENCE && DEFINES.isIn(folded);
        return defines ? Zone.DEFINITION : ARTICLE_OF_LAW.isIn(folded) ? Zone.METHOD : zone;
    }

    /** The zone that the innermost telling heading opens. */
    private Zone headed(Passage passage, Zone otherwise) {
        List<String> section = passage.section();
        for (int i = section.size() - 1; i >= 0; i--) {
            Optional<Zone> zone = headings.computeIfAbsent(section.get(i), Zones::opened);
            if (zone.isPresent()) {
                return zone.get();
            }
        }
        return otherwise;
    }

    private static Optional<Zone> opened(String heading) {
        String folded = Folding.fold(heading).replace('-', ' ');
        return folded.length() > LONGEST_HEADING
                ? Optional.empty()
                : Arrays.stream(Zone.values())
                        .filter(zone -> zone.opensWith(folded))
                        .findFirst();
    }
}
