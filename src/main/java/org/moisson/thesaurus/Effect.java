package org.moisson.thesaurus;

import java.util.List;
import org.moisson.query.Reason;
import org.moisson.report.Evidence;

/**
 * What a change of the vocabularies would do.
 *
 * @param version of the vocabularies that it would change
 * @param gained tags that reports would get, the surest first
 * @param lost tags that reports would lose
 * @param otherwise reports that would change in less than that: a confidence, a sentence that speaks for a tag
 * @param examined how many reports were looked at; fewer than all when there was no time for more
 * @param lines questions that would be read otherwise
 */
public record Effect(
        String version,
        List<TagChange> gained,
        List<TagChange> lost,
        int otherwise,
        long examined,
        long reports,
        List<LineChange> lines) {

    public Effect {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
        lines = List.copyOf(lines);
    }

    /** Whether every report was looked at. */
    public boolean whole() {
        return examined >= reports;
    }

    /**
     * A tag of a report.
     *
     * @param evidence what speaks for it, the strongest first; may be empty
     */
    public record TagChange(
            String reportId, String title, String scheme, String concept, String label, List<Evidence> evidence) {

        public TagChange {
            evidence = List.copyOf(evidence);
        }
    }

    /** A reader's line with what is understood and searched besides, more or less than before. */
    public record LineChange(String line, List<Reason> more, List<Reason> less) {

        public LineChange {
            more = List.copyOf(more);
            less = List.copyOf(less);
        }
    }
}
