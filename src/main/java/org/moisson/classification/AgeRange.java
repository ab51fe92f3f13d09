package org.moisson.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.moisson.vocabulary.Concept;

/** Ages in years as a text gives them, both ends included. */
record AgeRange(int min, int max) {

    static final int OLDEST = 120;
    private static final int WIDE = 20;
    /** Years before the present or of a project are no ages. */
    private static final String NO_SPAN = "(?<!(?:depuis|pendant|durant|sur|il y a|tous les|d'ici) )(?<!entre les )";

    private static final Pattern BETWEEN = Pattern.compile(
            "\\b(?=\\d)" + NO_SPAN + "(\\d{1,2})\\s*(?:ans)?\\s*(?:[-–/]|à|a|et)\\s*(\\d{1,2})\\s+ans\\b");
    private static final Pattern FROM = Pattern.compile(
            "(?=[\\dpaàdâ])" + NO_SPAN
                    + "(?:(?:plus de|à partir de|au-delà de|dès|âgée?s? de)\\s+(\\d{2})\\s+ans(?!\\s*(?:à|et)\\s*\\d)(?<more>\\s+et\\s+plus)?|\\b(\\d{2})\\s+ans\\s+(?:et plus|ou plus|passés))");
    private static final Pattern UNDER = Pattern.compile("\\b(?:moins de|jusqu'à|avant)\\s+(\\d{1,2})\\s+ans\\b");
    private static final Pattern YOUNG =
            Pattern.compile("(?i)enfant|jeune|élève|ado|mineur|bébé|tout-petit|public|population|fille|garçon");

    /** Every range of ages in a text, in its order. */
    static List<AgeRange> in(String text) {
        List<AgeRange> found = new ArrayList<>();
        Matcher between = BETWEEN.matcher(text);
        while (between.find()) {
            add(found, Integer.parseInt(between.group(1)), Integer.parseInt(between.group(2)));
        }
        Matcher from = FROM.matcher(text);
        while (from.find()) {
            String years = from.group(1) == null ? from.group(3) : from.group(1);
            boolean exact = text.startsWith("âg", from.start()) && from.group("more") == null;
            add(found, Integer.parseInt(years), exact ? Integer.parseInt(years) : OLDEST);
        }
        Matcher under = UNDER.matcher(text);
        while (under.find() && YOUNG.matcher(text).find()) {
            int years = Integer.parseInt(under.group(1));
            add(found, years > 17 ? 12 : 0, years - 1);
        }
        return found;
    }

    private static void add(List<AgeRange> found, int min, int max) {
        if (min <= max && max - min < OLDEST && (max > 1 || min == 0)) {
            found.add(new AgeRange(min, max));
        }
    }

    /** Whether a population by age is meant: most of its years, or most of the range, are common to both. */
    boolean meets(Concept band) {
        if (band.ageMin() == null || band.ageMax() == null) {
            return false;
        }
        int common = Math.min(max, band.ageMax()) - Math.max(min, band.ageMin()) + 1;
        double ofBand = (double) common / (band.ageMax() - band.ageMin() + 1);
        double ofRange = (double) common / (Math.min(max, 90) - min + 1);
        return max - min > WIDE ? ofRange >= 0.4 : ofBand >= 0.5 || ofRange >= 0.6;
    }
}
