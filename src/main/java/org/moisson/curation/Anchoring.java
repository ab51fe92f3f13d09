package org.moisson.curation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.moisson.report.Anchor;
import org.moisson.report.Evidence;
import org.moisson.report.Passage;
import org.moisson.report.Reading;

/** Finds in a reading the passage that a decision was made on, perhaps in an earlier reading of the same file. */
final class Anchoring {

    /** A passage that was cut otherwise shares at least so much of its text. */
    private static final double SHARED = 0.6;

    private final List<Passage> passages;
    private final Map<String, List<Passage>> byText = new HashMap<>();
    private final Map<String, Passage> byId = new HashMap<>();

    Anchoring(Reading reading) {
        passages = reading.passages();
        passages.forEach(passage -> byText.computeIfAbsent(Keys.plain(passage.text()), any -> new ArrayList<>())
                .add(passage));
        passages.forEach(passage -> byId.put(passage.id(), passage));
    }

    /** The anchor of a passage. */
    Anchor at(Passage passage) {
        List<Passage> same = byText.getOrDefault(Keys.plain(passage.text()), List.of());
        return new Anchor(passage.text(), page(passage), Math.max(0, same.indexOf(passage)));
    }

    /** The passage of that id. */
    Optional<Passage> passage(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Where the anchor stands now: the same words, or the passage nearby that shares most of them; empty where nowhere. */
    Optional<Passage> find(Anchor anchor) {
        String wanted = Keys.plain(anchor.quote());
        List<Passage> same = byText.getOrDefault(wanted, List.of());
        if (!same.isEmpty()) {
            List<Passage> here =
                    same.stream().filter(each -> page(each) == anchor.page()).toList();
            if (here.size() != 1 && anchor.occurrence() < same.size()) {
                return Optional.of(same.get(anchor.occurrence()));
            }
            return (here.isEmpty() ? same : here).stream().min(nearest(anchor));
        }
        return passages.stream()
                .filter(each -> Math.abs(page(each) - anchor.page()) <= 1)
                .filter(each -> share(Keys.plain(each.text()), wanted) >= SHARED)
                .min(nearest(anchor).thenComparingDouble(each -> -share(Keys.plain(each.text()), wanted)));
    }

    private static Comparator<Passage> nearest(Anchor anchor) {
        return Comparator.comparingInt(each -> Math.abs(page(each) - anchor.page()));
    }

    /** The shorter's part of the longer, 0 where one is not within the other. */
    private static double share(String one, String other) {
        String shorter = one.length() < other.length() ? one : other;
        String longer = one.length() < other.length() ? other : one;
        return !shorter.isEmpty() && longer.contains(shorter) ? (double) shorter.length() / longer.length() : 0;
    }

    static Evidence evidence(Passage passage) {
        return new Evidence(passage.id(), passage.pages(), passage.text());
    }

    private static int page(Passage passage) {
        return passage.pages().isEmpty() ? 1 : passage.pages().getFirst();
    }
}
