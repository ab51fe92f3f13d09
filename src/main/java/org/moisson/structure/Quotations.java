package org.moisson.structure;

import java.util.ArrayList;
import java.util.List;
import org.moisson.structure.Block.Kind;

/** Finds testimonies set apart: a framed or slanted text in quotation marks, with the name under it. */
final class Quotations {

    private Quotations() {}

    static List<Block> mark(List<Block> blocks) {
        List<Block> out = new ArrayList<>();
        boolean open = false;
        int frame = 0;
        boolean signed = true;
        for (Block block : blocks) {
            if (!block.body()) {
                open &= block.kind() == Kind.FURNITURE || block.kind() == Kind.NOTE;
                signed = true;
                out.add(block);
                continue;
            }
            boolean apart = block.place().frame() != 0 || block.look().italic();
            boolean starts = apart && opening(block.text());
            boolean inside = open && block.place().frame() == frame;
            boolean signature = !signed && !open && frame != 0 && block.place().frame() == frame && block.words() <= 25;
            signed = signed || signature;
            if (starts || inside || signature) {
                out.add(block.as(Kind.QUOTATION));
                frame = block.place().frame();
                open = (starts || inside) && !closing(block.text());
                signed = signature;
            } else {
                open = false;
                out.add(block);
            }
        }
        return out;
    }

    private static boolean opening(String text) {
        return !text.isEmpty() && "«“\"".indexOf(text.charAt(0)) >= 0;
    }

    /** Whether its last quotation mark closes. */
    private static boolean closing(String text) {
        int close = Math.max(text.lastIndexOf('»'), text.lastIndexOf('”'));
        int opens = Math.max(text.lastIndexOf('«'), text.lastIndexOf('“'));
        return close > opens || close < 0 && text.endsWith("\"");
    }
}
