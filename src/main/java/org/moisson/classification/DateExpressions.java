package org.moisson.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the periods and dates that a folded text gives. */
final class DateExpressions {

    private static final Map<String, String> MONTHS = Map.ofEntries(
            Map.entry("janvier", "01"),
            Map.entry("fevrier", "02"),
            Map.entry("mars", "03"),
            Map.entry("avril", "04"),
            Map.entry("mai", "05"),
            Map.entry("juin", "06"),
            Map.entry("juillet", "07"),
            Map.entry("aout", "08"),
            Map.entry("septembre", "09"),
            Map.entry("octobre", "10"),
            Map.entry("novembre", "11"),
            Map.entry("decembre", "12"));
    private static final String MONTH = "(?:" + String.join("|", MONTHS.keySet()) + ")";
    private static final String YEAR = "(?:19[89]\\d|20[0-4]\\d)";
    private static final String WHEN =
            "(?:(?:(?:l'|les )?annees? (?:scolaires? )?|(?:le |la )?(?:rentree|printemps|ete|automne|hiver|debut|fin|mi|courant|premier trimestre|second semestre|premier semestre|dernier trimestre)(?: de| d'| scolaire)? ?-?)?(?:l'annee )?)";

    private static String date(String name) {
        return WHEN + "(?:(?:(?<" + name + "Day>\\d{1,2})(?:er)? )?(?<" + name + "Month>" + MONTH + ") )?(?<" + name
                + "Year>" + YEAR + ")";
    }

    private static final Pattern ANY_YEAR = Pattern.compile(YEAR);
    private static final Pattern BETWEEN = Pattern.compile("\\b(?:de |du |d'|entre |depuis |des )?(?:le |l')?"
            + date("a") + "\\s*(?:jusqu'en|jusqu'a(?:u)?|a|au|et|-|–|—|/|puis)\\s*(?:la |le |l')?" + date("b") + "\\b");
    private static final Pattern MONTHS_OF_A_YEAR = Pattern.compile(
            "\\b(?:de |d'|entre )(?<aMonth>" + MONTH + ") (?:a|et) (?<bMonth>" + MONTH + ") (?<bYear>" + YEAR + ")\\b");
    private static final Pattern SHORT_YEARS =
            Pattern.compile("\\b(?<aYear>20[0-4]\\d)\\s*[-/–]\\s*(?<bShort>\\d{2})(?![\\d/-])");
    private static final Pattern SINCE = Pattern.compile(
            "\\b(?:depuis|a partir d[eu']|a compter d[eu']|des|(?:lance|demarre|debute|initie|ne|cree|commence|ouvert|mis en place|mise en place|inaugure|amorce|engage|installe|imagine)\\w*(?: \\w+){0,4}? (?:en|a|au|des|depuis|le)) ?(?:le |la |l')?"
                    + date("a") + "\\b|\\b(?<openYear>" + YEAR
                    + ")\\s*[-–—:]\\s*(?:$|\\)|…|\\.\\.\\.|en cours|aujourd'hui|a ce jour|toujours en cours)");
    private static final Hinted UNTIL = Hinted.of(
            "\\b(?:jusqu'(?:en|a|au)|(?:achev|termin|clotur|arret|prend|pris|prit|conclu|ferm)\\w*(?: fin)?(?: \\w+){0,3}? (?:en|a|au|le)) ?(?:la |le |l')?"
                    + date("a") + "\\b",
            "jusqu'",
            "achev",
            "termin",
            "clotur",
            "arret",
            "prend",
            "pris",
            "prit",
            "conclu",
            "ferm");
    private static final Pattern SINGLE = Pattern.compile(
            "\\b(?:en |courant |durant |pendant |au cours de |annee |annees )?(?:le |la |l')?" + date("a") + "\\b");

    private DateExpressions() {}

    /** Periods with both ends, without overlap. */
    static List<DateSpan> periods(String folded) {
        List<DateSpan> found = new ArrayList<>();
        Matcher between = BETWEEN.matcher(folded);
        boolean two = ANY_YEAR.matcher(folded).results().limit(2).count() == 2;
        while (two && between.find()) {
            add(found, iso(between, "a"), iso(between, "b"), between);
        }
        Matcher months = MONTHS_OF_A_YEAR.matcher(folded);
        while (months.find()) {
            String year = months.group("bYear") + "-";
            add(found, year + MONTHS.get(months.group("aMonth")), year + MONTHS.get(months.group("bMonth")), months);
        }
        Matcher years = SHORT_YEARS.matcher(folded);
        while (years.find()) {
            String end = years.group("aYear").substring(0, 2) + years.group("bShort");
            add(found, years.group("aYear"), end, years);
        }
        return found;
    }

    /** Beginnings: "depuis 2018", "lancé en mars 2020", "2019 –". */
    static List<DateSpan> beginnings(String folded) {
        List<DateSpan> found = new ArrayList<>();
        Matcher since = SINCE.matcher(folded);
        while (since.find()) {
            String open = since.group("openYear");
            found.add(new DateSpan(open == null ? iso(since, "a") : open, null, since.start(), since.end()));
        }
        return found;
    }

    /** Ends: "jusqu'en 2023", "s'est achevé en juin 2022". */
    static List<DateSpan> ends(String folded) {
        List<DateSpan> found = new ArrayList<>();
        if (!UNTIL.mayBeIn(folded)) {
            return found;
        }
        Matcher until = UNTIL.matcher(folded);
        while (until.find()) {
            found.add(new DateSpan(null, iso(until, "a"), until.start(), until.end()));
        }
        return found;
    }

    /** Single dates, both ends the same. */
    static List<DateSpan> singles(String folded) {
        List<DateSpan> found = new ArrayList<>();
        Matcher single = SINGLE.matcher(folded);
        while (single.find()) {
            String date = iso(single, "a");
            found.add(new DateSpan(date, date, single.start(), single.end()));
        }
        return found;
    }

    private static void add(List<DateSpan> found, String start, String end, Matcher matcher) {
        boolean ordered = start.substring(0, 4).compareTo(end.substring(0, 4)) <= 0;
        boolean apart = found.stream().noneMatch(span -> matcher.start() < span.to() && span.from() < matcher.end());
        if (ordered && apart && Integer.parseInt(end.substring(0, 4)) - Integer.parseInt(start.substring(0, 4)) < 25) {
            found.add(new DateSpan(start, end, matcher.start(), matcher.end()));
        }
    }

    private static String iso(Matcher matcher, String name) {
        String month = matcher.group(name + "Month");
        @Nullable String day = matcher.group(name + "Day");
        String year = matcher.group(name + "Year");
        if (month == null) {
            return year;
        }
        String yearMonth = year + "-" + MONTHS.get(month);
        return day == null ? yearMonth : yearMonth + (day.length() == 1 ? "-0" : "-") + day;
    }
}
