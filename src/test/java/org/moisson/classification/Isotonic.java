package org.moisson.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Fits how often a judgement of a given raw confidence is right, never decreasing (pool adjacent violators on equal bins). */
final class Isotonic {

    private static final int BINS = 16;

    private record Bin(double raw, double right, int size) {

        Bin with(Bin next) {
            int both = size + next.size;
            return new Bin(
                    (raw * size + next.raw * next.size) / both, (right * size + next.right * next.size) / both, both);
        }
    }

    private Isotonic() {}

    static Calibration fit(List<HeldOut.Outcome> outcomes) {
        List<HeldOut.Outcome> given = outcomes.stream()
                .filter(each -> each.judged().isPresent())
                .sorted(Comparator.comparingDouble(Isotonic::raw))
                .toList();
        if (given.size() < BINS) {
            return Calibration.NONE;
        }
        List<Bin> bins = new ArrayList<>();
        for (int n = 0; n < BINS; n++) {
            add(bins, bin(given.subList(n * given.size() / BINS, (n + 1) * given.size() / BINS)));
        }
        List<Float> raw = new ArrayList<>(List.of(0f));
        List<Float> right = new ArrayList<>(List.of((float) bins.getFirst().right));
        bins.forEach(bin -> {
            raw.add((float) bin.raw);
            right.add((float) bin.right);
        });
        return new Calibration(raw, right);
    }

    private static void add(List<Bin> bins, Bin bin) {
        bins.add(bin);
        while (bins.size() > 1 && bins.get(bins.size() - 2).right > bins.getLast().right) {
            Bin last = bins.removeLast();
            bins.add(bins.removeLast().with(last));
        }
    }

    private static Bin bin(List<HeldOut.Outcome> outcomes) {
        double raw = 0;
        double right = 0;
        for (HeldOut.Outcome each : outcomes) {
            raw += raw(each);
            right += each.right() ? 1 : 0;
        }
        return new Bin(raw / outcomes.size(), right / outcomes.size(), outcomes.size());
    }

    private static double raw(HeldOut.Outcome outcome) {
        return outcome.judged().orElseThrow().confidence();
    }
}
