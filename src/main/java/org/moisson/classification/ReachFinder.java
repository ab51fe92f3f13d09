package org.moisson.classification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Evidence;
import org.moisson.report.PlaceRole;
import org.moisson.report.Tag;
import org.moisson.vocabulary.Scheme;

/** Says whether a document tells one experience, draws on many, or speaks of method. */
final class ReachFinder {

    private static final Hinted MANY = Hinted.of(
            "\\b(?:(\\d{1,3}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|plusieurs|differentes?|ces|des) "
                    + "(experiences?|recits|actions|projets|dispositifs|sites|monographies|fiches|initiatives|demarches|demarches locales)( \\w+)? (analys|etudi|capitalis|valoris|recueilli|retenu|compar|examin|passe|observe|decrit|documente)"
                    + "|analyse (transversale|croisee|comparee)|regards croises|enseignements (croises|transversaux)|d'une experience a l'autre|d'un site a l'autre|selon les sites|dans (la plupart|la majorite) des (sites|cas|experiences|projets)"
                    + "|(les|ces) (experiences|recits|projets) (montrent|ont en commun|partagent|analys|capitalis)|(a l'echelle|au niveau|dispositif|programme|plateforme) national|territoire national|partout en france|en france,|corpus de|echantillon de \\d+ (projets|actions)|points communs (entre|aux))",
            " analys",
            " etudi",
            " capitalis",
            " valoris",
            " recueilli",
            " retenu",
            " compar",
            " examin",
            " passe",
            " observe",
            " decrit",
            " documente",
            "analyse ",
            "regards croises",
            "enseignements ",
            "d'une experience a",
            "d'un site a",
            "selon les sites",
            "dans la ",
            " montrent",
            " ont en commun",
            " partagent",
            " national",
            "partout en france",
            "en france,",
            "corpus de",
            "echantillon de",
            "points communs");
    private static final Hinted METHOD = Hinted.of(
            "\\b(?:(ce|le|un) (present )?guide|pourquoi (capitaliser|evaluer)|comment (capitaliser|evaluer|mener|construire|conduire|rediger)|qu'est[- ]ce que (la|l')? ?(capitalisation|evaluation|promotion de la sante)|demarche de capitalisation"
                    + "|etapes? (de la|d'une|pour) (demarche|methode|capitalis|evalu)|mode d'emploi|pas a pas|la methode (consiste|propose|repose)|boite a outils|la capitalisation (est|vise|permet|consiste|c'est)|l'evaluation (est|vise|permet de|consiste)"
                    + "|veillez a|pensez a|demandez[- ]vous|posez[- ]vous|voici (les|quelques) (etapes|questions)|criteres de (selection|qualite))",
            "guide",
            "pourquoi ",
            "comment ",
            "qu'est",
            "demarche de capitalisation",
            "etape",
            "mode d'emploi",
            "pas a pas",
            "la methode ",
            "boite a outils",
            "la capitalisation ",
            "l'evaluation ",
            "veillez a",
            "pensez a",
            "demandez",
            "posez",
            "voici ",
            "criteres de ");

    private static final int EARLY = 25;
    private static final int FAR = 5;
    private static final double GUIDE = 3.5;
    private static final double DOUBTFUL = 0.4;
    private static final double SURE = 0.65;
    private static final Pattern KIND_OF_DOCUMENT = Pattern.compile(
            "\\b(fiche|depliant|plaquette|rapport|recit|synthese|carnet|cahier|dossier|livret|note|bilan|document|action|projet)s? (de |d'(une )?)?capitalis");

    private final Lexicon lexicon;
    private final Map<String, Double> scores = new HashMap<>();
    private final Map<String, Evidence> where = new HashMap<>();

    private ReachFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The scope; what tells of an action of its own is an experience unless much says otherwise. */
    static Tag<String> find(
            ZonedText text,
            @Nullable Tag<String> type,
            Lexicon lexicon,
            List<PlaceMention> mentions,
            ActionDates dates) {
        ReachFinder finder = new ReachFinder(lexicon);
        finder.prior(text, type);
        finder.located(text, mentions, dates);
        List<ZonedPassage> passages = text.passages();
        for (int i = 0; i < passages.size(); i++) {
            Zone zone = passages.get(i).zone();
            if (zone != Zone.NOTE && zone != Zone.REFERENCES) {
                finder.hear(
                        passages.get(i),
                        (zone == Zone.TITLE ? 2.5 : zone.weight() > 1 ? 1 : 0.6) * (i < EARLY ? 1.3 : 0.7));
            }
        }
        return finder.best();
    }

    /** An experience has a place and a time; many places far apart are many experiences. */
    private void located(ZonedText text, List<PlaceMention> mentions, ActionDates dates) {
        Set<String> departments = departments(mentions);
        boolean far = departments.size() >= FAR;
        boolean dated = dates.bestPeriod()
                .or(dates::bestStart)
                .filter(each -> each.score() > 2.5)
                .isPresent();
        scores.merge("experience", (departments.isEmpty() || far ? 0 : 1.0) + (dated ? 1.0 : 0), Double::sum);
        scores.merge("transversal", far ? 1.2 : 0, Double::sum);
        scores.merge("methode", departments.isEmpty() && !dated && titledMethod(text) ? 1.5 : 0, Double::sum);
    }

    private static Set<String> departments(List<PlaceMention> mentions) {
        Set<String> departments = new TreeSet<>();
        for (PlaceMention mention : mentions) {
            String department = mention.candidates().getFirst().department();
            if (mention.role() == PlaceRole.INTERVENTION && department != null) {
                departments.add(department);
            }
        }
        return departments;
    }

    private boolean titledMethod(ZonedText text) {
        return text.passages().stream()
                .filter(passage -> passage.zone() == Zone.TITLE)
                .filter(passage -> !KIND_OF_DOCUMENT.matcher(passage.folded()).find())
                .flatMap(passage -> lexicon.mentions(Scheme.THEME, passage.tokens()).stream())
                .anyMatch(mention -> mention.concept().equals("methodologie-capitalisation"));
    }

    private void hear(ZonedPassage passage, double worth) {
        String folded = passage.folded();
        if (MANY.isIn(folded)) {
            add("transversal", worth, passage);
        }
        if (METHOD.isIn(folded) && METHOD.isIn(KindFinder.unquoted(folded))) {
            add("methode", worth, passage);
        }
        for (Mention mention : lexicon.mentions(Scheme.SCOPE, passage.tokens())) {
            add(mention.concept(), 0.15 * worth, passage);
        }
    }

    private void add(String scope, double worth, ZonedPassage passage) {
        scores.merge(scope, worth, Double::sum);
        if (worth >= 0.5) {
            where.putIfAbsent(scope, passage.evidence());
        }
    }

    private void prior(ZonedText text, @Nullable Tag<String> type) {
        scores.put("experience", 0.7);
        switch (type == null ? "" : type.value()) {
            case "fiche-capitalisation", "recit-experience", "fiche-action" ->
                scores.merge("experience", 2.5, Double::sum);
            case "rapport-evaluation", "synthese" -> scores.merge("experience", 2.0, Double::sum);
            case "rapport-capitalisation" -> scores.merge("transversal", 3.0, Double::sum);
            case "guide-methodologique" -> scores.merge("methode", GUIDE * sure(type), Double::sum);
            default -> scores.merge("experience", 0.0, Double::sum);
        }
        long rows = text.card().stream()
                .filter(row -> row.field() != CardField.CONTACT && row.field() != CardField.AUTHORS)
                .count();
        scores.merge("experience", Math.min(2, rows * 0.4), Double::sum);
    }

    /** From 0 to 1: a single word at the end does not make a guide. */
    private static double sure(@Nullable Tag<String> type) {
        return type == null ? 0 : Math.clamp((type.confidence() - DOUBTFUL) / (SURE - DOUBTFUL), 0, 1);
    }

    private Tag<String> best() {
        Map.Entry<String, Double> best = scores.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow();
        double others =
                scores.values().stream().mapToDouble(Double::doubleValue).sum() - best.getValue();
        double confidence = Math.clamp(best.getValue() / (best.getValue() + others * 0.6), 0.4, 0.95);
        Evidence evidence = where.get(best.getKey());
        return Tag.inferred(best.getKey(), confidence, evidence == null ? List.of() : List.of(evidence));
    }
}
