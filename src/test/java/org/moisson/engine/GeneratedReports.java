package org.moisson.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.moisson.report.AxisStatus;
import org.moisson.report.FindingKind;
import org.moisson.report.PlaceLevel;
import org.moisson.report.PlaceRole;
import org.moisson.report.Report;
import org.moisson.vocabulary.BundledVocabularies;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;

/**
 * Any number of reports of twenty passages whose words come as often as in French: by Zipf's law, function words first,
 * words of the field after them, then forty thousand made-up ones. The same for the same seed.
 */
public final class GeneratedReports implements Iterator<Report> {

    /** How many passages a report has. */
    public static final int PASSAGES = 20;

    private static final int RARE = 40_000;
    private static final String FUNCTION =
            "de la les et des le en à du un pour une dans par qui au est sur que avec plus ce il aux ou ne sont se pas"
                    + " cette ont ces être leur son fait comme mais nous elle tout sa entre ainsi a été aussi sans deux même très";
    private static final String FIELD =
            "santé projet action territoire acteurs habitants équipe quartier personnes démarche temps professionnels partenaires"
                    + " enfants jeunes accompagnement prévention ateliers formation ville école social commune mise place besoins participation groupe travail"
                    + " coordination réseau soins association public local mobilisation familles parents isolement lien confiance évaluation financement élus"
                    + " collectif actions outils diagnostic bénévoles structure village rural mental alimentation tabac sommeil logement écoute rencontre"
                    + " compétences psychosociales dispositif communautaire durée frein levier difficulté manque réussite résultat pérenne médiation";

    private final Random random;
    private final int count;
    private final String[] words;
    private final double[] cumulated;
    private final List<List<String>> concepts = new ArrayList<>();
    private int made;

    public GeneratedReports(long seed, int count) {
        this.random = new Random(seed);
        this.count = count;
        this.words = words();
        this.cumulated = new double[words.length];
        double sum = 0;
        for (int rank = 0; rank < words.length; rank++) {
            sum += 1 / (rank + 2.7);
            cumulated[rank] = sum;
        }
        Vocabularies vocabularies = BundledVocabularies.vocabularies();
        for (Scheme scheme :
                List.of(Scheme.THEME, Scheme.POPULATION, Scheme.SETTING, Scheme.FACTOR, Scheme.TYPE, Scheme.OTTAWA)) {
            concepts.add(vocabularies.concepts(scheme).stream().map(Concept::id).toList());
        }
    }

    private String[] words() {
        List<String> all = new ArrayList<>(List.of((FUNCTION + " " + FIELD).split(" ", -1)));
        String[] starts = {
            "ba", "cor", "dé", "fran", "gui", "lam", "mo", "né", "pla", "re", "sou", "tri", "va", "chan", "in", "par"
        };
        String[] ends = {
            "teur", "tion", "ment", "age", "ique", "elle", "ance", "eux", "ité", "al", "isme", "ure", "on", "et", "ier",
            "ade"
        };
        Random shapes = new Random(7);
        for (int each = 0; each < RARE; each++) {
            StringBuilder word = new StringBuilder();
            for (int syllable = 1 + shapes.nextInt(3); syllable > 0; syllable--) {
                word.append(starts[shapes.nextInt(starts.length)]);
            }
            all.add(word.append(ends[shapes.nextInt(ends.length)]).toString());
        }
        return all.toArray(String[]::new);
    }

    @Override
    public boolean hasNext() {
        return made < count;
    }

    @Override
    public Report next() {
        made++;
        Draft draft = Draft.of(made, sentence(6))
                .scope(random.nextInt(10) == 0 ? "transversal" : random.nextInt(12) == 0 ? "methode" : "experience")
                .type(any(4));
        int start = 2005 + random.nextInt(18);
        draft.years("" + start, "" + (start + random.nextInt(4)));
        String department = String.format(java.util.Locale.ROOT, "dep-%02d", 21 + random.nextInt(70));
        draft.place(department, PlaceLevel.DEPARTMENT, department, PlaceRole.INTERVENTION);
        for (int each = 1 + random.nextInt(3); each > 0; each--) {
            draft.theme(any(0)).population(any(1)).setting(any(2));
        }
        draft.ottawa(any(5), random.nextInt(3) == 0 ? AxisStatus.EXPLICIT : AxisStatus.IMPLIED);
        for (int each = 0; each < PASSAGES; each++) {
            if (each % 5 == 0) {
                draft.under(sentence(4));
            }
            String text = sentence(8 + random.nextInt(25));
            if (random.nextInt(4) == 0) {
                draft.states(FindingKind.values()[random.nextInt(5)], any(3), text);
            } else {
                draft.says(text);
            }
        }
        return draft.report();
    }

    /** Some concepts are ten times as frequent as others. */
    private String any(int scheme) {
        List<String> pool = concepts.get(scheme);
        return pool.get((int) (pool.size() * random.nextDouble() * random.nextDouble()));
    }

    private String sentence(int length) {
        StringBuilder text = new StringBuilder();
        for (int each = 0; each < length; each++) {
            text.append(each == 0 ? "" : " ").append(word());
        }
        return text.append('.').toString();
    }

    private String word() {
        int at = java.util.Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[cumulated.length - 1]);
        return words[Math.min(words.length - 1, at < 0 ? -at - 1 : at)];
    }
}
