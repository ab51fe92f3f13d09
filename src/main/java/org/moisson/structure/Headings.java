package org.moisson.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.moisson.extraction.Bookmark;
import org.moisson.extraction.Word;
import org.moisson.structure.Block.Kind;

/** Finds headings by tag, bookmark, size, weight and place, and ranks them. */
final class Headings {

    private static final int MOST_WORDS = 24;
    private static final int SHORT = 6;
    private static final int BRIEF = 10;
    private static final int DEEPEST = 6;

    /** Fewer blocks than these on a page do not make a last one of it. */
    private static final int FEWEST_BLOCKS = 3;

    private static final Pattern ADDRESS = Pattern.compile("@|https?:|www\\.");

    private final List<Block> blocks;
    private final Map<String, Integer> bookmarks = new HashMap<>();
    private final Line.Look body;
    private final RunningLooks running;

    /** A way of setting headings: bigger ranks higher, then bold, then capitals. */
    private record Style(int size, boolean bold, boolean capitals) {

        static final Comparator<Style> RANK = Comparator.comparingInt(Style::size)
                .reversed()
                .thenComparing(style -> !style.bold())
                .thenComparing(style -> !style.capitals());
    }

    Headings(List<Block> blocks, List<Bookmark> bookmarks, Line.Look body) {
        this.blocks = blocks;
        this.body = body;
        this.running = new RunningLooks(blocks);
        bookmarks.forEach(bookmark -> this.bookmarks.put(fold(bookmark.title()), bookmark.level()));
    }

    /** The same blocks, headings marked. */
    List<Block> mark() {
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (heading(i)) {
                found.add(i);
            }
        }
        found.removeAll(
                found.stream().filter(index -> headsNothing(index, found)).toList());
        Map<Style, Integer> levels = levels(found);
        List<Block> out = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            out.add(
                    found.contains(i)
                            ? block.as(Kind.HEADING, level(block, levels))
                            : block.kind() == Kind.TEXT ? block.as(Kind.TEXT, 0) : block);
        }
        return out;
    }

    private int level(Block block, Map<Style, Integer> levels) {
        if (block.level() > 0) {
            return block.level();
        }
        Integer bookmark = bookmarks.get(fold(block.text()));
        return bookmark != null ? Math.min(DEEPEST, bookmark) : levels.getOrDefault(style(block), 1);
    }

    private Map<Style, Integer> levels(Set<Integer> found) {
        Map<Style, Integer> tagged = new HashMap<>();
        List<Style> styles = new ArrayList<>();
        for (int i : found) {
            Block block = blocks.get(i);
            Style style = style(block);
            if (block.level() > 0 && block.kind() != Kind.HEADING) {
                tagged.merge(style, block.level(), Math::min);
            }
            if (!styles.contains(style)) {
                styles.add(style);
            }
        }
        styles.sort(Style.RANK);
        Map<Style, Integer> levels = new HashMap<>();
        int level = 0;
        for (Style style : styles) {
            level = Math.min(DEEPEST, tagged.getOrDefault(style, level + 1));
            levels.put(style, level);
        }
        return levels;
    }

    private Style style(Block block) {
        boolean recognised = block.look().ink() == Word.Type.RECOGNISED;
        if (recognised && block.look().size() < 1.5f * body.size()) {
            return new Style(Math.round(body.size()), false, false); // sizes read from a scan are too rough to rank
        }
        return new Style(Math.round(block.look().size()), block.look().bold(), capitals(block.text()));
    }

    private boolean heading(int index) {
        Block block = blocks.get(index);
        return switch (block.kind()) {
            case HEADING -> true;
            case TEXT ->
                block.level() > 0
                        || bookmarks.containsKey(fold(block.text()))
                        || (shaped(block) && standsOut(block, index));
            // a numbered heading looks like an entry of a list
            case ITEM ->
                block.look().bold()
                        && shaped(block)
                        && !amongEntries(block, index)
                        && (leadsText(block, index)
                                || (block.look().size() > 1.1f * body.size() && !underHeading(block, index + 1)));
            case TITLE, ROW, NOTE, QUOTATION, CAPTION, FURNITURE, REPEATED -> false;
        };
    }

    private static boolean shaped(Block block) {
        String text = block.text();
        boolean sentence = ".;,".indexOf(text.charAt(text.length() - 1)) >= 0
                || Character.isLowerCase(text.codePointAt(0))
                || "«\"“".indexOf(text.charAt(0)) >= 0;
        return !sentence
                && !ADDRESS.matcher(text).find()
                && block.words() <= MOST_WORDS
                && text.chars().filter(Character::isLetter).count() >= 3;
    }

    private boolean standsOut(Block block, int index) {
        Line.Look look = block.look();
        if ((block.words() > SHORT && running.set(block)) || introduces(block)) {
            return false;
        }
        if (look.size() >= least(block) * body.size()) {
            return true;
        }
        if (look.ink() == Word.Type.RECOGNISED) {
            return standsAlone(index);
        }
        return look.size() >= 0.93f * body.size() && block.words() <= 16 && set(block) && differs(index);
    }

    /** How much larger than running text words must be to head it by that alone; what may be a sentence, much. */
    private static float least(Block block) {
        boolean statement = block.words() > BRIEF
                && (block.text().endsWith(":") || !block.look().bold());
        return statement ? 1.3f : 1.12f;
    }

    /** A whole sentence before a list or a drawing. */
    private static boolean introduces(Block block) {
        return block.words() > BRIEF
                && block.text().endsWith(":")
                && !block.look().bold();
    }

    /** A short line without an end, between a paragraph that has one and another that follows: all that a scan tells. */
    private boolean standsAlone(int index) {
        if (index + 1 >= blocks.size() || blocks.get(index).words() > 12) {
            return false;
        }
        Block next = blocks.get(index + 1);
        Block block = blocks.get(index);
        boolean underHeading = index > 0
                && blocks.get(index - 1).look().size() > 1.1f * block.look().size();
        // the first entry of a list under a heading is none itself
        boolean leads = next.words() >= 12 || (next.kind() == Kind.ITEM && !underHeading);
        return (underHeading || follows(index)) && leads && next.body() && !Paragraphs.ended(block.text());
    }

    private boolean follows(int index) {
        return index == 0 || Paragraphs.ended(blocks.get(index - 1).text());
    }

    /** Bold in a text that is not, or in capitals of another colour. */
    private boolean set(Block block) {
        Line.Look look = block.look();
        return (look.bold() && !body.bold()) || (capitals(block.text()) && look.ink() != body.ink());
    }

    private boolean differs(int index) {
        return index + 1 < blocks.size()
                && !sameLook(blocks.get(index).look(), blocks.get(index + 1).look());
    }

    /** An entry set in bold amid the others of its list is stressed and heads nothing. */
    private boolean amongEntries(Block block, int index) {
        return sibling(block, index - 1) || sibling(block, index + 1);
    }

    private boolean sibling(Block block, int index) {
        if (index < 0 || index >= blocks.size()) {
            return false;
        }
        Block other = blocks.get(index);
        return other.kind() == Kind.ITEM
                && other.page() == block.page()
                && !other.look().bold()
                && other.look().sized(block.look())
                && Math.abs(other.place().box().x() - block.place().box().x())
                        < 0.5f * block.look().size();
    }

    /** Whether what follows is set as a heading no lower than this. */
    private boolean underHeading(Block block, int next) {
        return next < blocks.size()
                && blocks.get(next).kind() == Kind.TEXT
                && blocks.get(next).look().bold()
                && blocks.get(next).look().size() >= block.look().size();
    }

    /** The last words of a page, before another heading as large or the end: a name or an emblem at its foot. */
    private boolean headsNothing(int index, Set<Integer> found) {
        Block block = blocks.get(index);
        boolean told = block.level() > 0 || block.kind() != Kind.TEXT || bookmarks.containsKey(fold(block.text()));
        int next = next(index);
        boolean last = next < 0 || blocks.get(next).page() > block.page();
        if (told || !last || onPage(block.page()) < FEWEST_BLOCKS) {
            return false;
        }
        return next < 0
                || (found.contains(next)
                        && blocks.get(next).look().size() >= block.look().size());
    }

    private int next(int index) {
        for (int i = index + 1; i < blocks.size(); i++) {
            if (Structurer.speaks(blocks.get(i)) && blocks.get(i).kind() != Kind.NOTE) {
                return i;
            }
        }
        return -1;
    }

    private long onPage(int page) {
        return blocks.stream()
                .filter(block -> block.page() == page && Structurer.speaks(block))
                .count();
    }

    /** A bold entry over running text is a heading with an arrow before it. */
    private boolean leadsText(Block block, int index) {
        if (body.bold() || index + 1 >= blocks.size() || block.words() > 16) {
            return false;
        }
        Block next = blocks.get(index + 1);
        return next.kind() == Kind.TEXT && !next.look().bold() && next.page() - block.page() <= 1;
    }

    private static boolean sameLook(Line.Look one, Line.Look other) {
        return one.like(other) && one.ink() == other.ink();
    }

    static boolean capitals(String text) {
        long upper = text.chars().filter(Character::isUpperCase).count();
        long lower = text.chars().filter(Character::isLowerCase).count();
        return upper > 3 && lower < 0.1 * upper;
    }

    static String fold(String text) {
        return text.toLowerCase(Locale.FRENCH).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
