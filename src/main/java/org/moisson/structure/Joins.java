package org.moisson.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.moisson.structure.Block.Kind;

/** Joins the halves of a paragraph that a column, a page or an inset parts. */
final class Joins {

    private static final Set<String> LEADING_ON = Set.of(
            "de", "du", "des", "la", "le", "les", "et", "à", "au", "aux", "en", "pour", "par", "avec", "sur", "dans",
            "ou", "que", "qui", "un", "une", "sa", "son", "ses", "leur", "leurs", "ce", "cette", "ces", "d'", "l'",
            "d’", "l’", "entre", "sans");

    private final Hyphens hyphens;

    Joins(Hyphens hyphens) {
        this.hyphens = hyphens;
    }

    List<Block> join(List<Block> blocks) {
        List<Block> out = new ArrayList<>();
        int open = -1;
        boolean over = false;
        for (Block block : blocks) {
            if (open >= 0 && continues(out.get(open), block) && (!over || lower(block))) {
                out.set(open, join(out.get(open), block));
                over = false;
                continue;
            }
            out.add(block);
            if (open >= 0 && drawnOut(block, out.get(open))) {
                over = true;
            } else if (opens(block, open, out)) {
                open = out.size() - 1;
                over = false;
            } else if (block.kind() == Kind.ROW) {
                open = -1;
            }
        }
        return out;
    }

    private Block join(Block first, Block second) {
        Prose prose = new ProseBuilder(hyphens)
                .prose(first.prose())
                .prose(second.prose())
                .finish();
        Block.Place begin = first.place();
        Block.Place end = second.place();
        Block.Place place =
                new Block.Place(begin.box(), end.column(), begin.frame(), begin.table(), end.full(), end.element());
        return new Block(first.kind(), prose, first.cells(), first.look(), place, first.level());
    }

    /** What is set in a frame lies outside the flow, unless the flow itself is framed. */
    private static boolean opens(Block block, int open, List<Block> out) {
        if (!block.body()) {
            return false;
        }
        boolean inset = open >= 0
                && block.place().frame() != 0
                && out.get(open).place().frame() != block.place().frame()
                && unfinished(out.get(open));
        return !inset;
    }

    /** Some words in larger type amid a sentence: drawn out of the text to be seen. */
    private static boolean drawnOut(Block block, Block open) {
        return open.kind() == Kind.TEXT
                && block.kind() == Kind.TEXT
                && block.look().size() > open.look().size()
                && !block.look().sized(open.look())
                && unfinished(open);
    }

    private static boolean unfinished(Block block) {
        return !Paragraphs.ended(block.text());
    }

    private static boolean continues(Block open, Block next) {
        if (next.kind() != Kind.TEXT || !open.look().sized(next.look())) {
            return false;
        }
        if (open.place().element() != 0
                && open.place().element() == next.place().element()) {
            return true;
        }
        boolean near = next.page() - open.prose().lastPage() <= 1;
        boolean wraps = open.place().full() || leadsOn(open.text());
        return near && wraps && unfinished(open) && !next.isHeadingLike() && goesOn(open, next);
    }

    private static boolean goesOn(Block open, Block next) {
        boolean sameColumn = open.place().column() == next.place().column();
        return (!sameColumn || close(open, next)) && follows(open.text(), next.text());
    }

    /** Within a column only an inset or a large gap has parted them. */
    private static boolean close(Block open, Block next) {
        return open.words() > 4 && next.words() > 1;
    }

    private static boolean follows(String before, String after) {
        return Character.isLowerCase(after.codePointAt(0)) || leadsOn(before);
    }

    private static boolean lower(Block block) {
        return Character.isLowerCase(block.text().codePointAt(0));
    }

    /** A text that can't end where it ends. */
    private static boolean leadsOn(String text) {
        String last = text.substring(Math.max(text.lastIndexOf(' '), text.lastIndexOf('\'')) + 1);
        return text.endsWith(",") || text.endsWith("-") || LEADING_ON.contains(last);
    }
}
