package org.moisson.searching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.moisson.engine.Search;
import org.moisson.query.Clause;
import org.moisson.query.Facet;
import org.moisson.query.Match;
import org.moisson.query.Nature;
import org.moisson.query.Reading;
import org.moisson.report.FindingKind;
import org.moisson.report.Slug;

/** What is preferred among the hits: what the line names, findings that fit the intent, statements over surroundings. */
final class Hints {

    private Hints() {}

    /** For reports. */
    static List<Search.Hint> forReports(Asked asked) {
        List<Search.Hint> hints = named(asked.reading());
        if (asked.whatWorked()) {
            hints.add(tagged(Facet.SCOPE, "methode", 0.4));
        }
        return hints;
    }

    /** For passages. */
    static List<Search.Hint> forPassages(Asked asked) {
        List<Search.Hint> hints = named(asked.reading());
        asked.reading().asides().forEach(each -> hints.add(new Search.Hint(new Match.Word(each, 1), 1.08)));
        neighbours(asked, hints);
        List<Match> wanted = asked.clauses().stream().map(Clause::match).toList();
        if (!wanted.isEmpty()) {
            hints.add(new Search.Hint(new Match.InText(new Match.AnyOf(wanted)), 1.4));
        }
        if (asked.missing() > 0) {
            hints.add(new Search.Hint(new Match.AllOf(wanted), 1.2));
        }
        boolean kinds = !asked.reading().kinds().isEmpty();
        asked.reading().kinds().forEach(each -> hints.add(tagged(Facet.KIND, each.slug(), 1.6)));
        asked.reading().kinds().forEach(each -> hints.add(new Search.Hint(said(each), 1.3)));
        if (asked.whatWorked() || kinds) {
            worked(asked, hints);
        } else {
            hints.add(natured(Nature.FINDING, 1.1));
            hints.add(natured(Nature.AIM, asked.reading().purpose() ? 1.3 : 0.95));
            hints.add(natured(Nature.DEFINITION, defining(asked) ? 1.6 : 1));
        }
        plainly(asked, hints);
        return hints;
    }

    /** What is preferred whatever is asked for. */
    private static void plainly(Asked asked, List<Search.Hint> hints) {
        hints.add(natured(Nature.FIRM, 1.15));
        hints.add(natured(Nature.THIN, 0.7));
        if (asked.reading().duration()) {
            hints.add(natured(Nature.TIMED, 2.4));
        } else if (asked.reading().counting()) {
            hints.add(natured(Nature.FIGURED, 2));
        }
        hints.add(natured(Nature.LISTED, 0.6));
        hints.add(natured(Nature.ASIDE, 0.3));
        hints.add(natured(Nature.HEADING, 0.7));
    }

    /** Whether a definition is wanted: the line asks for it, or is an acronym and nothing else. */
    private static boolean defining(Asked asked) {
        List<Clause> clauses = asked.clauses();
        boolean acronym = clauses.size() == 1 && clauses.getFirst().acronym();
        return asked.reading().purpose() || acronym;
    }

    private static void worked(Asked asked, List<Search.Hint> hints) {
        if (asked.whatWorked()) {
            hints.add(tagged(Facet.KIND, FindingKind.LEVER.slug(), 1.6));
            hints.add(tagged(Facet.KIND, FindingKind.RESULT.slug(), 1.5));
            hints.add(tagged(Facet.KIND, FindingKind.LESSON.slug(), 1.3));
            hints.add(tagged(Facet.KIND, FindingKind.RECOMMENDATION.slug(), 1.15));
            hints.add(tagged(Facet.KIND, FindingKind.OBSTACLE.slug(), 1.05));
        }
        hints.add(tagged(Facet.SCOPE, "methode", 0.5));
        hints.add(natured(Nature.AIM, 0.5));
        hints.add(natured(Nature.DEFINITION, 0.5));
        hints.add(natured(Nature.SETTING, 0.5));
    }

    private static List<Search.Hint> named(Reading reading) {
        List<Search.Hint> hints = new ArrayList<>();
        for (Reading.Named each : reading.named()) {
            if (each.scheme().equals("place")) {
                hints.add(tagged(Facet.PLACE, "intervention:" + each.id(), 1.1));
            } else {
                Slug.find(Facet.class, each.scheme())
                        .filter(facet -> facet != Facet.KIND)
                        .ifPresent(facet ->
                                hints.add(tagged(facet, raw(facet, each.id()), each.sure() ? weight(facet) : 1.07)));
            }
        }
        return hints;
    }

    /** The words by which a kind of finding names itself. */
    private static Match said(FindingKind kind) {
        String words = switch (kind) {
            case LEVER -> "levier atout favorise facilite favorisant";
            case OBSTACLE -> "frein obstacle difficulté limite manque";
            case RESULT -> "résultat effet permis";
            case LESSON -> "leçon enseignement";
            case RECOMMENDATION -> "recommandation nécessaire";
        };
        return new Match.AnyOf(Stream.of(words.split(" ", -1))
                .map(each -> (Match) new Match.Word(each, 1))
                .toList());
    }

    private static String raw(Facet facet, String id) {
        return facet == Facet.OTTAWA ? "explicit:" + id : id;
    }

    private static double weight(Facet facet) {
        return switch (facet) {
            case FACTOR -> 1.3;
            case THEME, POPULATION -> 1.2;
            case SETTING, OTTAWA, TYPE, SCOPE -> 1.1;
            case PLACE, KIND -> 1;
        };
    }

    /** Words that follow each other in the line and in the text. */
    private static void neighbours(Asked asked, List<Search.Hint> hints) {
        List<Clause> kept = asked.clauses();
        for (int at = 1; at < kept.size() && at < 4; at++) {
            String both = kept.get(at - 1).shown() + " " + kept.get(at).shown();
            hints.add(new Search.Hint(new Match.Phrase(both, 1), 1.3));
        }
    }

    private static Search.Hint tagged(Facet facet, String value, double factor) {
        return new Search.Hint(new Match.Tagged(facet, value, 1), factor);
    }

    private static Search.Hint natured(Nature nature, double factor) {
        return new Search.Hint(new Match.OfNature(nature), factor);
    }
}
