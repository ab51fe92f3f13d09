package org.moisson.engine.elasticsearch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.moisson.engine.Level;

/**
 * The names of indices and aliases. An index is PREFIX-LEVEL-VERSION-NUMBER; number 0 is one that was begun empty and
 * never filled from the store. Searches and writes go through the alias PREFIX-LEVEL, and PREFIX-LEVEL-next is the index
 * that is being built.
 */
record IndexNames(String prefix, String version) {

    /** Changes with how documents are written; an index made by another version is built anew. */
    private static final int VERSION = 1;

    /** The names for an index with these documents, mappings and shards. */
    static IndexNames of(ElasticsearchSettings settings, String documents) {
        String made = VERSION
                + documents
                + settings.shards()
                + Level.REPORTS.mapping().json()
                + Level.PASSAGES.mapping().json();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(made.getBytes(StandardCharsets.UTF_8));
            return new IndexNames(settings.prefix(), HexFormat.of().formatHex(hash, 0, 6));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String alias(Level level) {
        return prefix + "-" + level.slug();
    }

    String nextAlias(Level level) {
        return alias(level) + "-next";
    }

    /** The aliases of the serving indices. */
    Side living() {
        return new Side(alias(Level.REPORTS), alias(Level.PASSAGES));
    }

    /** The aliases of the indices that are being built. */
    Side next() {
        return new Side(nextAlias(Level.REPORTS), nextAlias(Level.PASSAGES));
    }

    /** Two indices that belong together, by alias. */
    record Side(String reports, String passages) {}

    String index(Level level, long number) {
        return alias(level) + "-" + version + "-" + number;
    }

    /** Whether the name is that of an index of this version. */
    boolean ours(String index) {
        return index.contains("-" + version + "-");
    }

    /** Whether the name is that of an index that was filled from the store. */
    static boolean filled(String index) {
        return !index.endsWith("-0");
    }

    /** Matches every index of the level, whatever its version. */
    String pattern(Level level) {
        return alias(level) + "-*";
    }
}
