package org.moisson.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.moisson.language.IndexText;
import org.moisson.report.FindingKind;
import org.moisson.report.Slug;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Territory;

/** Says what satisfies a word, an acronym, a concept or a place, other ways included. */
final class WordClauses {

    private static final int MOST_SYNONYMS = 12;
    private static final double SYNONYM = 0.5;
    private static final double KIN = 0.5;

    /** Parts of a compound this short say nothing apart. */
    private static final int PART = 3;

    private static final double TAGGED = 0.3;
    private static final double SAME_FACTOR = 2;

    /** Acronyms that are words when they are typed in small letters. */
    private static final Set<String> ALSO_WORDS =
            Set.of("codes", "has", "pass", "ru", "as", "se", "dac", "huc", "cres", "ars", "clic", "mas", "act");

    private final LineReader.Lexicon lexicon;
    private final Speller speller;
    private final RelatedClauses related;
    private final List<String> line;
    private final boolean shouted;

    WordClauses(LineReader.Lexicon lexicon, List<Piece> line) {
        this.lexicon = lexicon;
        this.related = new RelatedClauses(lexicon);
        this.speller = new Speller(lexicon.concepts().words(), lexicon.french());
        this.line =
                line.stream().map(each -> each.text().toLowerCase(Locale.ROOT)).toList();
        this.shouted = line.size() > 1 && line.stream().allMatch(Piece::allCapitals);
    }

    Speller speller() {
        return speller;
    }

    RelatedClauses related() {
        return related;
    }

    /** Whether a word is an acronym: by its capitals, or known and no word of its own. */
    boolean acronym(Piece piece) {
        String word = piece.text();
        if (lexicon.acronyms().known(word)) {
            boolean small = word.equals(word.toLowerCase(Locale.ROOT));
            return !small || (word.length() > 2 && !ALSO_WORDS.contains(word));
        }
        return !shouted
                && word.length() > 1
                && word.length() < 11
                && lexicon.french().looksLikeAcronym(word)
                && (piece.allCapitals() || !lexicon.asking().asks(word));
    }

    Clause acronymClause(Piece piece) {
        String letters = lexicon.acronyms().written(piece.text());
        boolean ambiguous = lexicon.acronyms().ambiguous(letters);
        Match own = new Match.Sigle(letters, 1);
        List<Match> ways = new ArrayList<>(List.of(ambiguous ? new Match.InText(own) : own));
        if (!letters.equals(piece.text())) {
            ways.add(new Match.Sigle(piece.text(), 1));
        }
        int hyphen = letters.indexOf('-');
        if (hyphen > 1) {
            ways.add(new Match.Sigle(letters.substring(0, hyphen), 0.6));
        }
        List<String> others =
                line.stream().filter(each -> !each.equalsIgnoreCase(letters)).toList();
        List<Clause.Other> expanded = lexicon.acronyms().expansions(letters, others).stream()
                .map(each -> new Clause.Other(new Reason(Reason.Kind.SPELT_OUT, each), new Match.Phrase(each, 0.8)))
                .toList();
        List<String> glossed = lexicon.acronyms().glossed(letters, others);
        if (!glossed.isEmpty()) {
            ways.add(new Match.AllOf(glossed.stream()
                    .map(each -> (Match) new Match.Word(each, 0.5))
                    .toList()));
        }
        return clause(piece.text(), ways, true, List.of(letters), expanded);
    }

    Clause place(String text, Territory territory) {
        Match tagged = new Match.Tagged(Facet.PLACE, "intervention:" + territory.code(), 0.6);
        return clause(
                text,
                List.of(new Match.Phrase(text, 1.5)),
                true,
                List.of(text.split("[ -]", -1)),
                List.of(new Clause.Other(new Reason(Reason.Kind.PLACE, territory.label()), tagged)));
    }

    /** Words that name concepts, spell out an acronym or are an expression. */
    Clause concept(String text, List<Piece> span, List<ConceptIndex.Named> found, String closed) {
        List<String> own = span.stream()
                .map(Piece::text)
                .filter(each -> !lexicon.asking().asks(each))
                .toList();
        List<Match> words = own.stream().map(this::plain).toList();
        List<Match> ways = new ArrayList<>(List.of(new Match.AllOf(words), new Match.Phrase(text, 1.5)));
        List<String> telling = own.stream().filter(this::telling).toList();
        if (!telling.isEmpty() && telling.size() < words.size()) {
            ways.add(new Match.AllOf(telling.stream()
                    .map(each -> (Match) new Match.Word(each, 0.7))
                    .toList()));
        }
        if (!closed.equals(text)) {
            ways.add(new Match.AllOf(Stream.of(closed.split(" ", -1))
                    .filter(each -> !lexicon.asking().asks(each))
                    .map(this::plain)
                    .toList()));
        }
        List<Clause.Other> others = new ArrayList<>();
        String letters = lexicon.acronyms().of(lexicon.french().stems(closed));
        if (!letters.isEmpty()) {
            others.add(new Clause.Other(new Reason(Reason.Kind.ABBREVIATION, letters), new Match.Sigle(letters, 2.5)));
        }
        found.forEach(each -> others.addAll(others(each, text)));
        others.addAll(related.same(text));
        return clause(text, ways, false, own, others);
    }

    private boolean telling(String word) {
        return !lexicon.asking().asks(word) && !lexicon.asking().general(word, false);
    }

    /** A word and the concepts that it names. */
    Clause word(String word, List<ConceptIndex.Named> found) {
        List<Clause.Other> others = Stream.concat(
                        found.stream().flatMap(each -> others(each, word).stream()), related.same(word).stream())
                .toList();
        return clause(word, List.of(plain(word)), false, List.of(word), others);
    }

    private boolean weighty(String part) {
        return part.length() > PART && telling(part);
    }

    /** A word in any of its forms: both genders of inclusive writing, a compound open, closed or, if its parts say enough, apart. */
    private Match plain(String word) {
        String ready = IndexText.of(word);
        int hyphen = word.indexOf('-');
        if (ready.contains("_") && (hyphen < 0 || !ready.contains("-"))) {
            return new Match.AnyOf(Stream.of(ready.split("_", -1))
                    .map(each -> (Match) new Match.Word(each, 1))
                    .toList());
        }
        if (hyphen > 0) {
            String open = word.replace('-', ' ');
            List<Match> ways =
                    new ArrayList<>(List.of(new Match.Phrase(open, 1.3), new Match.Word(word.replace("-", ""), 1)));
            List<String> parts = List.of(word.split("-", -1));
            if (parts.stream().allMatch(this::weighty)) {
                ways.add(new Match.AllOf(parts.stream()
                        .map(each -> (Match) new Match.Word(each, 0.4))
                        .toList()));
            }
            return new Match.AnyOf(ways);
        }
        return new Match.Word(word, 1);
    }

    /** A word that no text holds, wanted in words of its family. */
    Clause kin(String word) {
        return clause(word, List.of(plain(word), new Match.Kin(word, KIN)), false, List.of(word), List.of());
    }

    /** Two words that the texts also write as one. */
    Clause joined(String one, String other, String closed) {
        Match open = new Match.AllOf(List.of(new Match.Word(one, 1), new Match.Word(other, 1)));
        return clause(
                one + " " + other, List.of(open, new Match.Word(closed, 1.3)), false, List.of(one, other), List.of());
    }

    /** How long something takes: the factor, or words that measure time. */
    Clause duration(String factor) {
        List<Match> ways = new ArrayList<>(List.of(new Match.Tagged(Facet.FACTOR, factor, 3)));
        ways.add(new Match.OfNature(Nature.TIMED));
        for (String each : List.of("années", "ans", "mois", "durée", "terme")) {
            ways.add(new Match.Word(each, 0.5));
        }
        return new Clause("temps", new Match.SomeOf(ways, 1), false, List.of(), List.of());
    }

    /** A line that names nothing but kinds of findings. */
    Clause kinds(List<String> words, Set<FindingKind> kinds) {
        List<Match> ways = new ArrayList<>();
        for (String each : words) {
            ways.add(each.indexOf(' ') < 0 ? new Match.Word(each, 1) : new Match.Phrase(each, 3));
        }
        kinds.forEach(each -> ways.add(new Match.Tagged(Facet.KIND, each.slug(), 3)));
        return new Clause(String.join(" ", words), new Match.SomeOf(ways, 1), false, List.of(), List.of());
    }

    private List<Clause.Other> others(ConceptIndex.Named named, String text) {
        Concept concept = named.concept();
        List<Clause.Other> found = new ArrayList<>();
        boolean subject =
                named.preferred() && (concept.scheme() == Scheme.THEME || concept.scheme() == Scheme.POPULATION);
        if (subject || concept.scheme() == Scheme.FACTOR) {
            List<String> own = lexicon.french().stems(text);
            concept.alternatives().stream()
                    .filter(each -> !lexicon.french().stems(each).equals(own))
                    .limit(MOST_SYNONYMS)
                    .forEach(each -> found.add(
                            new Clause.Other(new Reason(Reason.Kind.SYNONYM, each), new Match.Phrase(each, SYNONYM))));
        }
        Slug.find(Facet.class, concept.scheme().slug())
                .filter(each -> named.preferred() || each == Facet.FACTOR)
                .ifPresent(facet -> found.add(new Clause.Other(
                        new Reason(reason(facet), concept.label()),
                        new Match.Tagged(facet, raw(facet, concept), facet == Facet.FACTOR ? SAME_FACTOR : TAGGED))));
        return found;
    }

    private static String raw(Facet facet, Concept concept) {
        return facet == Facet.OTTAWA ? "explicit:" + concept.id() : concept.id();
    }

    private static Reason.Kind reason(Facet facet) {
        return switch (facet) {
            case THEME -> Reason.Kind.THEME;
            case POPULATION -> Reason.Kind.POPULATION;
            case SETTING -> Reason.Kind.SETTING;
            case OTTAWA -> Reason.Kind.OTTAWA;
            case FACTOR -> Reason.Kind.FACTOR;
            case TYPE -> Reason.Kind.TYPE;
            case SCOPE, PLACE, KIND -> Reason.Kind.CONCEPT;
        };
    }

    private static Clause clause(
            String shown, List<Match> ways, boolean strict, List<String> words, List<Clause.Other> others) {
        List<Match> all = Stream.concat(ways.stream(), others.stream().map(Clause.Other::match))
                .toList();
        return new Clause(shown, all.size() == 1 ? all.getFirst() : new Match.AnyOf(all), strict, words, others);
    }
}
