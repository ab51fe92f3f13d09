package org.moisson.engine.lucene;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.moisson.engine.Documents;
import org.moisson.engine.Level;

/** Names by what an index is made: mappings, analysis, and how documents become Lucene's. */
final class IndexVersion {

    /** Changes with how documents become Lucene's; an index made by another version is built anew. */
    private static final int OF_DOCUMENTS = 1;

    private IndexVersion() {}

    static String of(Documents documents) {
        String made = OF_DOCUMENTS
                + documents.version()
                + Level.REPORTS.mapping().json()
                + Level.PASSAGES.mapping().json();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(made.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
