package org.moisson.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moisson.report.Evidence;
import org.moisson.report.Page;
import org.moisson.report.PageLine;
import org.moisson.report.Passage;
import org.moisson.report.PassageRole;
import org.moisson.report.Tag;

/** Finds a report's title: the largest type of its first pages that is no series' name, or the name its identity card gives. */
final class TitleFinder {

    private static final int FIRST_PAGES = 2;

    /** Where a line ends within a compound: a title is not hyphenated by its setting. */
    private static final Pattern CUT = Pattern.compile("(?<=\\p{L})- (?=\\p{Ll})");

    private static final double SAME_SIZE = 0.12;
    private static final Set<String> GENERIC = Set.of(
            "fiche",
            "capitalisation",
            "capitalisations",
            "experience",
            "experiences",
            "promotion",
            "sante",
            "recit",
            "recits",
            "rapport",
            "evaluation",
            "synthese",
            "final",
            "finale",
            "action",
            "actions",
            "projet",
            "collection",
            "dossier",
            "guide",
            "retour",
            "resume",
            "document",
            "presentation",
            "diaporama",
            "plaquette",
            "depliant",
            "sommaire",
            "introduction",
            "edition",
            "numero",
            "en",
            "de",
            "des",
            "d",
            "la",
            "le",
            "l",
            "les",
            "du",
            "et",
            "une",
            "un",
            "sur",
            "notre",
            "partage",
            "article",
            "prevention",
            "publique",
            "bilan",
            "n",
            "methodologique",
            "annee",
            "version",
            "merci",
            "communique",
            "presse",
            "carte",
            "identite",
            "intervention",
            "page",
            "analyse",
            "transversale",
            "rex",
            "caps",
            "service",
            "region",
            "regionale",
            "departement");
    private static final Pattern NOT_A_TITLE = Pattern.compile(
            "(?i)^\\W*((\\d{1,2}(er)? )?(janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre)\\b.*\\d{4}|www\\..*|https?:.*|.*@.*|\\d[\\d\\s/.-]*|"
                    + "(avec le soutien|merci|sommaire|table des mati|journ[ée]e |colloque|s[ée]minaire|congr[èe]s|rencontres? (r[ée]gional|d[ée]partement|national)|webinaire|edit[ée] par|auteurs?\\b|date ?:|r[ée]sum[ée]|carte d.identit).*)");
    private static final Pattern BODY_SHAPED = Pattern.compile(".*[.;,]\\s*$|^[a-zà-ÿ].*");

    private TitleFinder() {}

    private record Candidate(String text, double score, List<Evidence> evidence) {}

    /** A passage and its text squeezed. */
    private record Squeezed(Passage passage, String text) {}

    /** The title, null where nothing on the first pages could be one. */
    static @Nullable Tag<String> find(ZonedText text) {
        List<Candidate> candidates = new ArrayList<>(printed(text));
        named(text, candidates).ifPresent(candidates::add);
        return candidates.stream()
                .max(Comparator.comparingDouble(Candidate::score))
                .map(best -> Tag.stated(best.text(), confidence(best), best.evidence()))
                .orElse(null);
    }

    private static double confidence(Candidate best) {
        return Math.clamp(0.5 + best.score() / 10, 0.3, 0.95);
    }

    private static List<Candidate> printed(ZonedText text) {
        List<Candidate> candidates = new ArrayList<>();
        double body = bodySize(text.reading().pages());
        for (Page page : text.reading()
                .pages()
                .subList(0, Math.min(FIRST_PAGES, text.reading().pages().size()))) {
            List<Squeezed> there = squeezed(text.reading().passages(), page.number());
            for (List<PageLine> block : blocks(page)) {
                candidate(there, page, block, body).ifPresent(candidates::add);
            }
        }
        titled(text).forEach(candidates::add);
        return candidates;
    }

    /** Runs of passages that the reading took for the title; a report without positions has these alone. */
    private static List<Candidate> titled(ZonedText text) {
        List<Candidate> candidates = new ArrayList<>();
        List<Passage> passages = text.reading().passages();
        for (int i = 0; i < passages.size(); i++) {
            PassageRole role = passages.get(i).role();
            boolean first = role == PassageRole.HEADING
                    && i < 6
                    && passages.get(i).pages().getFirst() <= FIRST_PAGES;
            if (role == PassageRole.TITLE || first) {
                String words = passages.get(i).text().strip();
                double score = (role == PassageRole.TITLE ? 2.5 : 1) + shape(words) - 0.1 * i;
                if (isTitle(words)) {
                    candidates.add(new Candidate(
                            words,
                            score,
                            List.of(new Evidence(
                                    passages.get(i).id(), passages.get(i).pages(), words))));
                }
            }
        }
        return candidates;
    }

    private static Optional<Candidate> candidate(List<Squeezed> there, Page page, List<PageLine> block, double body) {
        double larger = Math.min(2.5, block.getFirst().box().height() / Math.max(1, body) - 1) * 2;
        if (larger < 0.15 || block.getFirst().box().height() <= 0) {
            return Optional.empty();
        }
        String joined = CUT.matcher(String.join(
                        " ", block.stream().map(line -> line.text().strip()).toList()))
                .replaceAll("-");
        if (!isTitle(joined)) {
            return Optional.empty();
        }
        List<Passage> holding = holding(there, joined);
        String words = holding.size() == 1 && holding.getFirst().text().length() < joined.length() * 1.3
                ? holding.getFirst().text()
                : joined;
        boolean titled = holding.stream().anyMatch(passage -> passage.role() == PassageRole.TITLE);
        double score = larger + shape(words) + (titled ? 1.5 : 0) - (page.number() - 1) * 4;
        List<Evidence> evidence = holding.stream()
                .map(passage -> new Evidence(passage.id(), passage.pages(), passage.text()))
                .toList();
        return Optional.of(new Candidate(words, score, evidence));
    }

    private static List<Squeezed> squeezed(List<Passage> passages, int page) {
        return passages.stream()
                .filter(passage -> passage.pages().contains(page))
                .map(passage -> new Squeezed(passage, squeeze(passage.text())))
                .toList();
    }

    /** The passages of a page that stand in the words, or hold them. */
    private static List<Passage> holding(List<Squeezed> there, String words) {
        String squeezed = squeeze(words);
        return there.stream()
                .filter(each ->
                        each.text.length() > 5 && (squeezed.contains(each.text) || each.text.contains(squeezed)))
                .limit(4)
                .map(Squeezed::passage)
                .toList();
    }

    /** The identity card's name, unless a printed title holds it already. */
    private static Optional<Candidate> named(ZonedText text, List<Candidate> printed) {
        return text.rows(CardField.NAME).stream()
                .filter(row -> isTitle(row.value()) && row.value().length() < 160)
                .filter(row -> printed.stream()
                        .noneMatch(each ->
                                each.score() > 1.5 && squeeze(each.text()).contains(squeeze(row.value()))))
                .map(row -> new Candidate(row.value().strip(), 2.2 + shape(row.value()), row.evidence()))
                .findFirst();
    }

    private static boolean isTitle(String words) {
        return words.length() >= 5
                && words.length() <= 260
                && Tokens.of(words).stream().anyMatch(token -> isOwn(token.folded()))
                && !NOT_A_TITLE.matcher(words).matches();
    }

    /** Whether a word is more than a number or what many reports call themselves. */
    private static boolean isOwn(String word) {
        return !GENERIC.contains(word) && !word.chars().allMatch(Character::isDigit);
    }

    private static double shape(String words) {
        int count = Tokens.of(words).size();
        double length = count < 2 ? -1.5 : count > 30 ? -2 : count > 3 ? 0.5 : 0;
        return length + (BODY_SHAPED.matcher(words).matches() ? -0.8 : 0);
    }

    /** Runs of lines in one size, one under the other. */
    private static List<List<PageLine>> blocks(Page page) {
        List<List<PageLine>> blocks = new ArrayList<>();
        for (PageLine line : page.lines()) {
            if (line.text().isBlank()) {
                continue;
            }
            List<PageLine> last = blocks.isEmpty() ? List.of() : blocks.getLast();
            if (!last.isEmpty() && follows(last.getLast(), line)) {
                last.add(line);
            } else {
                blocks.add(new ArrayList<>(List.of(line)));
            }
        }
        return blocks;
    }

    private static boolean follows(PageLine above, PageLine line) {
        float size = above.box().height();
        boolean same = Math.abs(size - line.box().height()) <= SAME_SIZE * size;
        float gap = line.box().y() - above.box().y() - size;
        return same && gap < 1.2 * size && gap > -size;
    }

    private static double bodySize(List<Page> pages) {
        double[] sizes = pages.stream()
                .flatMap(page -> page.lines().stream())
                .filter(line -> line.text().length() > 30)
                .mapToDouble(line -> line.box().height())
                .sorted()
                .toArray();
        return sizes.length == 0 ? 12 : sizes[sizes.length / 2];
    }

    /** The letters and digits alone, folded. */
    private static String squeeze(String words) {
        String folded = Folding.fold(words);
        StringBuilder squeezed = new StringBuilder(folded.length());
        for (int n = 0; n < folded.length(); n++) {
            char c = folded.charAt(n);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                squeezed.append(c);
            }
        }
        return squeezed.toString();
    }
}
