package org.moisson.classification;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.moisson.vocabulary.Scheme;

/** What a whole report says for each concept of a scheme. */
final class ConceptScores {

    private static final int PARTS = 10;
    private static final int REACH = 6;
    private static final double BESIDE_PARTNERS = 0.2;
    private static final Set<String> AIMING = Set.of(
            "aupres",
            "destine",
            "destinee",
            "destines",
            "destinees",
            "destination",
            "adresse",
            "adressent",
            "adresser",
            "direction",
            "benefice",
            "cible",
            "ciblent",
            "ciblant",
            "cibler",
            "vise",
            "visent",
            "visant",
            "pour",
            "propose",
            "proposee",
            "proposes",
            "proposees",
            "ouvert",
            "ouverte",
            "ouverts",
            "invite",
            "reunit",
            "rassemble",
            "touche",
            "accompagne",
            "accompagner",
            "accueille",
            "beneficiaires",
            "public",
            "publics",
            "attention",
            "profit",
            "concerne",
            "accompagnement",
            "avec",
            "aider",
            "participants",
            "participantes",
            "sensibiliser",
            "permettre",
            "chez",
            "parmi",
            "intention",
            "toucher",
            "rejoindre");
    private static final Set<String> PLACING = Set.of(
            "dans",
            "au",
            "aux",
            "en",
            "sein",
            "chez",
            "sur",
            "dun",
            "plusieurs",
            "milieu",
            "milieux",
            "lieu",
            "lieux",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six");
    private static final Set<String> WITH_PARTNERS = Set.of(
            "partenariat",
            "partenaires",
            "partenaire",
            "finance",
            "financee",
            "finances",
            "financement",
            "cofinance",
            "soutenu",
            "soutenue",
            "appui",
            "soutien",
            "cotes",
            "concours");

    private final Map<String, ConceptScore> scores = new HashMap<>();
    private final Lexicon lexicon;
    private final Scheme scheme;
    private final Set<String> pointers;

    private ConceptScores(Lexicon lexicon, Scheme scheme) {
        this.lexicon = lexicon;
        this.scheme = scheme;
        this.pointers = scheme == Scheme.SETTING ? PLACING : AIMING;
    }

    /** Weighs every mention of a report; the card's rows of the given field count as its own statement. */
    static ConceptScores of(ZonedText text, Lexicon lexicon, Scheme scheme, CardField field) {
        ConceptScores scores = new ConceptScores(lexicon, scheme);
        int size = Math.max(1, text.passages().size());
        for (int i = 0; i < text.passages().size(); i++) {
            scores.read(text.passages().get(i), i * PARTS / size);
        }
        text.rows(field).forEach(scores::readRow);
        return scores;
    }

    Collection<ConceptScore> all() {
        return scores.values();
    }

    ConceptScore of(String concept) {
        return scores.computeIfAbsent(concept, ConceptScore::new);
    }

    /** The greatest mass of any concept, 1 at least. */
    double greatestMass() {
        return scores.values().stream().mapToDouble(ConceptScore::mass).max().orElse(1);
    }

    private void readRow(CardRow row) {
        List<Mention> mentions = lexicon.mentions(scheme, words(scheme, row));
        mentions.forEach(mention -> of(mention.concept()).addCard(mention.weight(), row.evidence()));
    }

    /** The words of a row as concepts of that scheme are looked for in them. */
    static List<Token> words(Scheme scheme, CardRow row) {
        return scheme == Scheme.SETTING ? Tokens.of(withHeadNoun(row.value())) : row.tokens();
    }

    /** "Milieux scolaire, sportif" says "milieu" once for all. */
    private static String withHeadNoun(String value) {
        return Folding.fold(value).startsWith("milieu")
                ? value.replaceAll(",\\s*(et\\s+)?|\\s+et\\s+", ", milieu ")
                : value;
    }

    private void read(ZonedPassage passage, int part) {
        if (passage.zone().silent()) {
            return;
        }
        List<Mention> mentions = lexicon.mentions(scheme, passage.tokens());
        int partners = mentions.isEmpty() ? 0 : partnersFrom(passage.tokens());
        for (Mention mention : mentions) {
            if (mention.from() >= partners) {
                of(mention.concept()).add(lighter(mention), passage, part);
            } else {
                hear(mention, passage, part);
            }
        }
    }

    /** Counts a mention, and what points at it. */
    void hear(Mention mention, ZonedPassage passage, int part) {
        ConceptScore score = of(mention.concept());
        score.add(mention, passage, part);
        if (pointedAt(passage.tokens(), mention.from())) {
            score.addAimed(mention.weight(), passage);
        }
    }

    private static Mention lighter(Mention mention) {
        return new Mention(
                mention.concept(), mention.weight() * BESIDE_PARTNERS, mention.named(), mention.from(), mention.to());
    }

    /** The word after which a sentence lists partners or funders, past the end where it does not. */
    private static int partnersFrom(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (WITH_PARTNERS.contains(tokens.get(i).folded())) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    private boolean pointedAt(List<Token> tokens, int at) {
        for (int i = at - 1; i >= 0 && i >= at - REACH; i--) {
            Token token = tokens.get(i);
            if (pointers.contains(token.folded())
                    || (Character.isDigit(token.surface().charAt(0)) && i >= at - 2)) {
                return true;
            }
            if (token.opens() && i < at - 1) {
                return false;
            }
        }
        return false;
    }
}
