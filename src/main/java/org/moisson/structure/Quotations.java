package org.moisson.structure;

import java.util.List;
import java.util.regex.Pattern;
import org.moisson.structure.Block.Kind;

/** Finds testimonies set apart: a framed or slanted text in quotation marks, with the name under it. */
final class Quotations {

    private static final int LONGEST_SIGNATURE = 25;

    private static final Pattern NAME =
            Pattern.compile("^([-–—]\\s*)?\\p{Lu}[\\p{L}'’-]+(\\s+(\\p{Lu}[\\p{L}'’.-]*|de|du|la|le))+\\s*,.*[^.]$");

    private boolean open;
    private int frame;
    private int first;
    private int last;
    private float size;
    private boolean signed = true;

    private Quotations() {}

    static List<Block> mark(List<Block> blocks) {
        Quotations quotations = new Quotations();
        return blocks.stream().map(quotations::judge).toList();
    }

    private Block judge(Block block) {
        if (!block.body()) {
            open &= block.kind() == Kind.FURNITURE || block.kind() == Kind.NOTE;
            signed |= block.kind() != Kind.FURNITURE;
            return block;
        }
        boolean inside = inside(block);
        if ((open && inside) || opens(block)) {
            frame = block.place().frame();
            first = block.page();
            last = block.prose().lastPage();
            size = block.look().size();
            open = !closing(block.text());
            signed = false;
            return block.as(Kind.QUOTATION);
        }
        boolean signature = !signed && inside && signature(block);
        open = false;
        signed = true;
        return signature ? block.as(Kind.QUOTATION) : block;
    }

    /** A frame that a page end cuts is drawn anew on the next page. */
    private boolean inside(Block block) {
        int other = block.place().frame();
        return block.page() == first ? other == frame : block.page() <= last + 1 && (other != 0) == (frame != 0);
    }

    /** A name and an office under a quotation, in a frame of its own or by its shape. */
    private boolean signature(Block block) {
        boolean brief = block.words() <= LONGEST_SIGNATURE && block.look().size() <= 1.1f * size;
        return brief
                && block.level() == 0
                && (frame != 0 || NAME.matcher(block.text()).matches());
    }

    private static boolean opens(Block block) {
        return (block.place().frame() != 0 || block.look().italic()) && opening(block.text());
    }

    private static boolean opening(String text) {
        return !text.isEmpty() && "«“\"".indexOf(text.charAt(0)) >= 0;
    }

    /** Whether its last quotation mark closes. */
    private static boolean closing(String text) {
        int close = Math.max(text.lastIndexOf('»'), text.lastIndexOf('”'));
        int opens = Math.max(text.lastIndexOf('«'), text.lastIndexOf('“'));
        return close > opens || (close < 0 && text.endsWith("\""));
    }
}
