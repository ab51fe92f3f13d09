package org.moisson.classification;

import java.util.Arrays;
import java.util.List;

/** Named features with their weights, hashed into buckets; in ascending order of bucket, so that sums are always the same. */
final class Features {

    private final int bits;
    private long[] order = new long[256];
    private float[] added = new float[256];
    private int size;

    Features(int bits) {
        this.bits = bits;
    }

    /** Adds to the feature of that name. */
    void add(String name, double weight) {
        addHashed(name.hashCode(), weight);
    }

    /** Adds to the feature whose name is these parts put together, without putting them together. */
    void addJoined(double weight, String... parts) {
        int hash = 0;
        for (String part : parts) {
            for (int n = 0; n < part.length(); n++) {
                hash *= 31;
            }
            hash += part.hashCode();
        }
        addHashed(hash, weight);
    }

    /** Adds to the feature of whose name {@link String#hashCode} is this. */
    private void addHashed(int named, double weight) {
        int hash = named * 0x9E3779B1;
        hash ^= hash >>> 15;
        hash *= 0x85EBCA77;
        addAt(hash >>> (32 - bits), weight);
    }

    /** Adds to the feature of that bucket. */
    void addAt(int bucket, double weight) {
        if (size == order.length) {
            order = Arrays.copyOf(order, 2 * size);
            added = Arrays.copyOf(added, 2 * size);
        }
        order[size] = (long) bucket << 32 | size;
        added[size++] = (float) weight;
    }

    /** Adds names of one group so that the group as a whole weighs the same however many there are. */
    void addAll(List<String> names, double groupWeight) {
        double weight = groupWeight / Math.sqrt(names.size());
        for (String name : names) {
            add(name, weight);
        }
    }

    /** The features by bucket, those of one bucket summed. */
    Weighted weighted() {
        long[] sorted = Arrays.copyOf(order, size);
        Arrays.sort(sorted);
        int[] buckets = new int[size];
        float[] values = new float[size];
        int last = -1;
        for (long each : sorted) {
            int bucket = (int) (each >>> 32);
            if (last < 0 || buckets[last] != bucket) {
                buckets[++last] = bucket;
            }
            values[last] += added[(int) each];
        }
        return new Weighted(Arrays.copyOf(buckets, last + 1), Arrays.copyOf(values, last + 1));
    }

    /**
     * Buckets and their weights.
     *
     * @param buckets ascending
     * @param values as many
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Weighted(int[] buckets, float[] values) {}
}
