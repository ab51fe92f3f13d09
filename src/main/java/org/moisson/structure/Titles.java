package org.moisson.structure;

import java.util.ArrayList;
import java.util.List;
import org.moisson.report.FileProperties;
import org.moisson.structure.Block.Kind;

/** Finds the title: the most prominent words of the first page that are not the emblem of a series. */
final class Titles {

    private final List<Block> blocks;
    private final FileProperties properties;
    private final Line.Look body;
    private final int firstPage;
    private final List<String> texts = new ArrayList<>();

    Titles(List<Block> blocks, FileProperties properties, Line.Look body) {
        this.blocks = blocks;
        this.properties = properties;
        this.body = body;
        this.firstPage = blocks.stream()
                .filter(block -> !block.text().isBlank())
                .mapToInt(Block::page)
                .min()
                .orElse(1);
    }

    /** The same blocks, the title marked; a report without any has none marked. */
    List<Block> mark() {
        int best = -1;
        double bestScore = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.page() <= firstPage + 1 && candidate(block)) {
                double score = score(block, i);
                if (score > bestScore) {
                    bestScore = score;
                    best = i;
                }
            }
        }
        List<Block> out = new ArrayList<>(blocks);
        if (best >= 0) {
            int end = best;
            while (end + 1 < blocks.size() && continues(blocks.get(best), blocks.get(end + 1))) {
                end++;
            }
            for (int i = best; i <= end; i++) {
                out.set(i, blocks.get(i).as(Kind.TITLE, 0));
            }
        }
        return out;
    }

    private String folded(int index) {
        if (texts.isEmpty()) {
            blocks.forEach(block -> texts.add(block.words() > 60 ? "" : Headings.fold(block.text())));
        }
        return texts.get(index);
    }

    private boolean candidate(Block block) {
        if (block.prose().isEmpty()) {
            return false;
        }
        boolean sentence = ".:;,".indexOf(block.text().charAt(block.text().length() - 1)) >= 0
                && block.look().size() < 1.1f * body.size();
        boolean kind = block.kind() == Kind.HEADING || (block.kind() == Kind.TEXT && !sentence);
        return kind
                && block.words() <= 40
                && block.text().chars().filter(Character::isLetter).count() >= 4;
    }

    private boolean continues(Block title, Block next) {
        boolean printed = title.place().box().width() > 0; // elsewhere a heading is never cut into lines
        return printed
                && next.kind() == Kind.HEADING
                && title.kind() == Kind.HEADING
                && candidate(next)
                && next.page() == title.page()
                && next.look().like(title.look())
                && next.look().ink() == title.look().ink()
                && next.place().frame() == title.place().frame();
    }

    private double score(Block block, int index) {
        double score = block.look().size() / body.size();
        score += block.kind() == Kind.HEADING ? 0.3 : 0;
        score += block.look().bold() ? 0.2 : 0;
        score += block.level() == 1 ? 0.4 : 0;
        score -= block.page() > firstPage ? 2 : 0;
        score -= block.words() < 3 ? 0.4 : 0;
        score -= block.place().frame() != 0 ? 0.5 : 0;
        return score + elsewhere(Headings.fold(block.text()), index);
    }

    /** A running head or the file's own title speaks for a candidate; an emblem comes back as a whole on later pages. */
    private double elsewhere(String folded, int index) {
        if (folded.length() <= 12) {
            return 0;
        }
        double score = Headings.fold(properties.title()).contains(folded) ? 0.6 : 0;
        int page = blocks.get(index).page();
        for (int i = 0; i < blocks.size(); i++) {
            Block other = blocks.get(i);
            String text = folded(i);
            if (other.kind() == Kind.FURNITURE && text.contains(folded)) {
                return score + 1;
            }
            score -= other.page() > page && text.equals(folded) ? 0.4 : 0;
        }
        return score;
    }
}
