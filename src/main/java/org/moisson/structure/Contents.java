package org.moisson.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.moisson.structure.Block.Kind;

/** Sets aside tables of contents. */
final class Contents {

    private static final Pattern LEADERS = Pattern.compile(".*(\\.\\s?){5,}\\s*\\d{0,3}$|.*…{2,}\\s*\\d{0,3}$");
    private static final Pattern ENTRY = Pattern.compile(".*\\p{L}.*\\s\\d{1,3}$");
    private static final Pattern HEADING =
            Pattern.compile("(?i)(sommaire|table des mati[eè]res|contenu|plan du document)\\s*:?");

    private Contents() {}

    static List<Block> setAside(List<Block> blocks) {
        List<Block> out = new ArrayList<>();
        boolean listing = false;
        for (Block block : blocks) {
            boolean heading = HEADING.matcher(block.text()).matches();
            boolean leaders = LEADERS.matcher(block.text()).matches();
            boolean entry = listing && ENTRY.matcher(block.text()).matches();
            boolean candidate = block.body() || block.kind() == Kind.ROW;
            listing = heading || (candidate && (leaders || entry));
            out.add(listing && block.kind() != Kind.FURNITURE ? block.as(Kind.FURNITURE) : block);
        }
        return out;
    }
}
