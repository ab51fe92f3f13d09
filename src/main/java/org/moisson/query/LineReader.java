package org.moisson.query;

import java.util.List;
import java.util.function.Supplier;
import org.moisson.language.FrenchWords;
import org.moisson.language.RelatedWords;
import org.moisson.vocabulary.Derived;
import org.moisson.vocabulary.Gazetteer;
import org.moisson.vocabulary.Vocabularies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Understands the reader's line: words, "phrases", -words, OR, titre:, concepts, places, years, kinds, questions. */
@Component
public final class LineReader {

    private final Derived<Lexicon> lexicon;

    @Autowired
    public LineReader(Vocabularies vocabularies, Gazetteer gazetteer) {
        this(vocabularies, gazetteer, RelatedWords::bundled);
    }

    /** Takes which words are related, asked for with the first line. */
    public LineReader(Vocabularies vocabularies, Gazetteer gazetteer, Supplier<RelatedWords> related) {
        FrenchWords french = new FrenchWords();
        AskingWords asking = new AskingWords(french);
        PlaceNames places = new PlaceNames(gazetteer);
        this.lexicon = new Derived<>(
                vocabularies,
                now -> new Lexicon(
                        french,
                        asking,
                        new ConceptIndex(now, french),
                        new AcronymTable(now, french),
                        places,
                        related.get()));
    }

    /** Everything that a line's words are compared with. */
    record Lexicon(
            FrenchWords french,
            AskingWords asking,
            ConceptIndex concepts,
            AcronymTable acronyms,
            PlaceNames places,
            RelatedWords related) {}

    /** What the line asks, over these texts. */
    public Reading read(String line, Corpus corpus) {
        Lexicon known = lexicon.get();
        String bare = unwrapped(line);
        List<Piece> pieces = Piece.of(known.asking().withoutTurns(bare));
        LineWords words = new LineWords(known, corpus, pieces, bare.indexOf('?') > 0);
        int at = 0;
        while (at < pieces.size()) {
            Piece piece = pieces.get(at);
            if (piece.plainWord()) {
                int end = at;
                while (end < pieces.size() && pieces.get(end).plainWord()) {
                    end++;
                }
                words.read(pieces.subList(at, end));
                at = end;
            } else {
                operator(piece, words);
                at++;
            }
        }
        return words.reading(bare);
    }

    /** A line that is quoted as a whole is not a phrase. */
    private static String unwrapped(String line) {
        String bare = line.strip();
        boolean quoted = bare.startsWith("«") && bare.endsWith("»") && bare.indexOf('«', 1) < 0 && bare.contains(" ");
        return quoted && bare.indexOf('?') > 0 ? bare.substring(1, bare.length() - 1) : bare;
    }

    private static void operator(Piece piece, LineWords words) {
        if (piece.kind() == Piece.Kind.OR) {
            words.either();
            return;
        }
        Match match =
                piece.kind() == Piece.Kind.PHRASE ? new Match.Phrase(piece.text(), 1) : new Match.Word(piece.text(), 1);
        if (piece.negated()) {
            words.without(match, piece.text());
        } else {
            Match wanted = piece.inTitle() ? new Match.InTitle(match) : match;
            words.add(new Clause(piece.text(), wanted, true, List.of(), List.of()));
        }
    }
}
