package org.moisson.query;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.moisson.language.Folding;
import org.moisson.report.FindingKind;
import org.moisson.vocabulary.Territory;

/** Gathers what the words of one line want. */
final class LineWords {

    /** The factor that is asked for by "combien de temps". */
    private static final String DURATION = "temporalite-longue";

    /** A line of so many words is a question, not a few key words. */
    private static final int QUESTION = 5;

    private final LineReader.Lexicon lexicon;
    private final Corpus corpus;
    private final WordClauses clauses;
    private final List<Clause> wanted = new ArrayList<>();
    private final List<Match> without = new ArrayList<>();
    private final List<String> asides = new ArrayList<>();
    private final List<String> askingWords = new ArrayList<>();
    private final List<String> kindWords = new ArrayList<>();
    private final Set<Reading.Named> named = new LinkedHashSet<>();
    private final List<Reading.Correction> corrections = new ArrayList<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<FindingKind> kinds = EnumSet.noneOf(FindingKind.class);
    private final boolean question;
    private boolean either;

    LineWords(LineReader.Lexicon lexicon, Corpus corpus, List<Piece> line, boolean asked) {
        this.lexicon = lexicon;
        this.corpus = corpus;
        this.clauses = new WordClauses(lexicon, line);
        this.question = asked || line.size() >= QUESTION;
    }

    /** The next clause is another way to satisfy the last one. */
    void either() {
        either = true;
    }

    void without(Match match, String words) {
        if (!lexicon.french().carriesNothing(words)) {
            without.add(match);
        }
    }

    void add(Clause clause) {
        if (either && !wanted.isEmpty()) {
            wanted.add(wanted.removeLast().or(clause));
        } else {
            wanted.add(clause);
        }
        either = false;
    }

    /** Reads words that stand side by side. */
    void read(List<Piece> words) {
        Set<String> held = held(words);
        int at = 0;
        while (at < words.size()) {
            int taken = Math.max(place(words, at), 0);
            if (taken == 0) {
                taken = concept(words, at, held);
            }
            if (taken == 0) {
                taken = joined(words, at, held);
            }
            if (taken == 0) {
                word(words, at, held);
                taken = 1;
            }
            at += taken;
        }
    }

    private Set<String> held(List<Piece> words) {
        return corpus.holds(
                carrying(Spans.candidates(words)).stream().distinct().toList());
    }

    private int place(List<Piece> words, int at) {
        String before = at == 0 ? "" : words.get(at - 1).text();
        for (int size = Math.min(PlaceNames.LONGEST, words.size() - at); size > 0; size--) {
            List<Piece> span = words.subList(at, at + size);
            if (size == 1 && lexicon.acronyms().known(span.getFirst().text())) {
                continue;
            }
            Optional<Territory> territory = lexicon.places().named(span, before);
            if (territory.isPresent()) {
                String text = Spans.text(span);
                named.add(new Reading.Named(
                        "place", territory.get().code(), territory.get().label(), text, true));
                add(clauses.place(text, territory.get()));
                return size;
            }
        }
        return 0;
    }

    private int concept(List<Piece> words, int at, Set<String> held) {
        if (lexicon.asking().asks(words.get(at).text())) {
            return 0;
        }
        boolean general =
                lexicon.asking().general(words.get(at).text(), lexicon.asking().announced(words, at));
        for (int size = Math.min(ConceptIndex.LONGEST + 3, words.size() - at); size > 1; size--) {
            List<Piece> span = words.subList(at, at + size);
            if (lexicon.asking().asks(span.getLast().text())) {
                continue;
            }
            for (String written : Spans.written(span, held)) {
                List<String> stems = lexicon.french().stems(written);
                List<ConceptIndex.Named> found = lexicon.concepts().labelled(stems);
                if (stems.size() > 1
                        && (!found.isEmpty() || !lexicon.acronyms().of(stems).isEmpty())) {
                    known.add(Spans.text(span));
                    found.forEach(each -> name(each, Spans.text(span), true));
                    add(clauses.concept(Spans.text(span), span, found, written));
                    return size;
                }
            }
            if (!general && expression(span)) {
                return size;
            }
        }
        return 0;
    }

    /** Several words that are one expression, as the vocabularies or the table of related words have it. */
    private boolean expression(List<Piece> span) {
        String text = Spans.text(span);
        List<ConceptIndex.Named> spokenFor =
                lexicon.concepts().expressed(lexicon.french().stems(text));
        boolean named =
                !spokenFor.isEmpty() && !lexicon.asking().tells(span.getFirst().text(), true);
        if (!named && !clauses.related().expresses(text, corpus)) {
            return false;
        }
        spokenFor.forEach(each -> name(each, text, false));
        if (!spokenFor.isEmpty()) {
            known.add(text);
        }
        add(clauses.concept(text, span, List.of(), text));
        return true;
    }

    private void name(ConceptIndex.Named concept, String because, boolean sure) {
        named.add(new Reading.Named(
                concept.concept().scheme().slug(),
                concept.concept().id(),
                concept.concept().label(),
                because,
                sure));
    }

    /** Two words that the texts also write as one. */
    private int joined(List<Piece> words, int at, Set<String> held) {
        if (at + 1 >= words.size()) {
            return 0;
        }
        String one = Spans.closed(words.get(at), words.get(at + 1));
        boolean loose = lexicon.asking().asks(words.get(at).text())
                || lexicon.asking().asks(words.get(at + 1).text());
        if (loose || !held.contains(one)) {
            return 0;
        }
        add(clauses.joined(words.get(at).text(), words.get(at + 1).text(), one));
        return 2;
    }

    /** Whether a word stands where nouns stand; in a few key words each does. */
    private boolean noun(List<Piece> words, int at) {
        return !question
                || words.get(at).named()
                || at == 0
                || lexicon.asking().announcesNoun(words.get(at - 1).text());
    }

    private void word(List<Piece> words, int at, Set<String> held) {
        String word = words.get(at).text();
        if (clauses.acronym(words.get(at))) {
            add(clauses.acronymClause(words.get(at)));
            lexicon.concepts().labelled(lexicon.french().stems(word)).forEach(each -> name(each, word, true));
            return;
        }
        if (lexicon.asking().asks(word)) {
            askingWords.add(word);
            return;
        }
        Set<FindingKind> asked = lexicon.asking().kinds().of(word);
        if (!asked.isEmpty()) {
            kinds(word, asked);
        } else if (lexicon.asking().general(word, lexicon.asking().announced(words, at))) {
            asides.add(word);
        } else {
            subject(word, noun(words, at), held);
        }
    }

    private void kinds(String words, Set<FindingKind> asked) {
        kinds.addAll(asked);
        kindWords.add(words);
        asked.forEach(each -> named.add(new Reading.Named("kind", each.slug(), each.slug(), words, true)));
    }

    private void subject(String typed, boolean noun, Set<String> held) {
        Optional<String> corrected =
                held.contains(typed) ? Optional.empty() : clauses.speller().corrected(typed, corpus);
        corrected.ifPresent(each -> corrections.add(new Reading.Correction(typed, each)));
        boolean lost = !held.contains(typed) && corrected.isEmpty() && !labelled(typed);
        if (lost
                && (lexicon.asking().tells(typed, noun)
                        || lexicon.related().of(typed).general())) {
            asides.add(typed);
        } else if (lost && question && corpus.holdsKin(typed)) {
            known.add(typed);
            add(clauses.kin(typed));
        } else {
            named(corrected.orElse(typed));
        }
    }

    private boolean labelled(String word) {
        return lexicon.concepts().words().containsKey(Folding.fold(word));
    }

    private void named(String word) {
        if (labelled(word)) {
            known.add(word);
        }
        if (word.matches("(19[89]|20[0-3])\\d")) {
            named.add(new Reading.Named("year", word, word, word, true));
        }
        List<String> stems = lexicon.french().stems(word);
        List<ConceptIndex.Named> found = lexicon.concepts().labelled(stems);
        for (ConceptIndex.Named each : found) {
            name(each, word, true);
            known.add(word);
        }
        if (found.isEmpty() && stems.size() == 1) {
            for (ConceptIndex.Named each : lexicon.concepts().spokenFor(stems.getFirst())) {
                name(each, word, false);
            }
        }
        add(clauses.word(word, found));
    }

    /** Those that are more than articles, pronouns or the like. */
    private List<String> carrying(List<String> words) {
        return words.stream()
                .filter(each -> !lexicon.french().carriesNothing(each))
                .toList();
    }

    Reading reading(String line) {
        boolean whatWorked = lexicon.asking().whatWorked(line);
        lexicon.asking().kinds().turns(line).forEach(this::kinds);
        if (lexicon.asking().duration(line)) {
            named.add(new Reading.Named("factor", DURATION, lexicon.concepts().factor(DURATION), "temps", true));
            add(clauses.duration(DURATION));
        }
        if (wanted.isEmpty() && kinds.isEmpty() && !whatWorked) {
            asides.forEach(each -> add(clauses.word(each, List.of())));
        } else if (wanted.isEmpty() && !kinds.isEmpty()) {
            add(clauses.kinds(kindWords, kinds));
        }
        return new Reading(
                wanted,
                without,
                asides,
                clauses.related().near(wanted, asides),
                carrying(askingWords),
                List.copyOf(named),
                corrections,
                kinds,
                wanted.isEmpty() ? List.of() : kindWords,
                lexicon.asking().purpose(line),
                lexicon.asking().counting(line),
                lexicon.asking().duration(line),
                question,
                known,
                whatWorked ? Intent.WHAT_WORKED : Intent.SEARCH);
    }
}
