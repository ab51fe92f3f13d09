package org.moisson.classification;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Named features with their weights, hashed into buckets; in ascending order of bucket, so that sums are always the same. */
final class Features {

    private final int bits;
    private final TreeMap<Integer, Float> weights = new TreeMap<>();

    Features(int bits) {
        this.bits = bits;
    }

    /** Adds to the feature of that name. */
    void add(String name, double weight) {
        int hash = name.hashCode() * 0x9E3779B1;
        hash ^= hash >>> 15;
        hash *= 0x85EBCA77;
        weights.merge(hash >>> (32 - bits), (float) weight, Float::sum);
    }

    /** Adds names of one group so that the group as a whole weighs the same however many there are. */
    void addAll(Iterable<String> names, double groupWeight) {
        int count = 0;
        for (String ignored : names) {
            count++;
        }
        for (String name : names) {
            add(name, groupWeight / Math.sqrt(count));
        }
    }

    int[] buckets() {
        return weights.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    float[] values() {
        float[] values = new float[weights.size()];
        int at = 0;
        for (float value : weights.values()) {
            values[at++] = value;
        }
        return values;
    }

    void forEach(BiConsumer<Integer, Float> user) {
        for (Map.Entry<Integer, Float> entry : weights.entrySet()) {
            user.accept(entry.getKey(), entry.getValue());
        }
    }
}
