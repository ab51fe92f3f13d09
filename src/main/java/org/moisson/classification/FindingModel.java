package org.moisson.classification;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/**
 * The trained parts of reading findings: what headings announce, the kind of a statement, its factors, and how sure to be.
 *
 * @param corpus the digest of the corpus it was trained on
 */
record FindingModel(
        String corpus, LinearModel headings, LinearModel kinds, LinearModel factors, Calibration calibration) {

    static final String RESOURCE = "/classification/findings.model.gz";

    /** The class of the kind model for what states nothing. */
    static final String NOTHING = "none";

    /** The model that was trained with this version of the program. */
    static FindingModel shipped() {
        try (InputStream file = FindingModel.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException("missing resource " + RESOURCE);
            }
            return read(new DataInputStream(new GZIPInputStream(file, 1 << 16)));
        } catch (IOException broken) {
            throw new UncheckedIOException("unreadable resource " + RESOURCE, broken);
        }
    }

    static FindingModel read(DataInputStream in) throws IOException {
        return new FindingModel(
                in.readUTF(), LinearModel.read(in), LinearModel.read(in), LinearModel.read(in), Calibration.read(in));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(corpus);
        headings.write(out);
        kinds.write(out);
        factors.write(out);
        calibration.write(out);
    }

    /** A checksum of what was learnt. */
    String version() {
        CRC32 sum = new CRC32();
        headings.addTo(sum);
        kinds.addTo(sum);
        factors.addTo(sum);
        return Long.toHexString(sum.getValue());
    }

    StatementFeatures features() {
        return new StatementFeatures(new SectionSenses(headings));
    }
}
