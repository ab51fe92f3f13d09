package org.moisson.classification;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.moisson.report.FindingKind;

/**
 * The trained parts of reading findings.
 *
 * @param corpus the digest of the corpus it was trained on
 * @param program a checksum of what the program that trained it makes of a small part of the corpus
 * @param headings what headings announce
 * @param kinds the kind of a statement by itself and its section
 * @param surroundings the kind of a statement among the others of its report
 * @param factors the factors of a statement of a kind
 * @param enough for each kind how sure a judgement must be to be given
 * @param calibration how sure it may be said to be
 */
record FindingModel(
        String corpus,
        String program,
        LinearModel headings,
        LinearModel kinds,
        LinearModel surroundings,
        FactorModel factors,
        List<Float> enough,
        Calibration calibration) {

    static final String RESOURCE = "/classification/findings.model.gz";

    /** The class of the kind model for what states nothing. */
    static final String NOTHING = "none";

    /** What a settled kind weighs. */
    static final double SETTLED = 0.9;

    FindingModel {
        enough = List.copyOf(enough);
    }

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
        String corpus = in.readUTF();
        String program = in.readUTF();
        LinearModel headings = LinearModel.read(in);
        LinearModel kinds = LinearModel.read(in);
        LinearModel surroundings = LinearModel.read(in);
        FactorModel factors = FactorModel.read(in);
        List<Float> enough = new ArrayList<>();
        for (int n = 0; n < kinds.labels().size(); n++) {
            enough.add(in.readFloat());
        }
        return new FindingModel(corpus, program, headings, kinds, surroundings, factors, enough, Calibration.read(in));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(corpus);
        out.writeUTF(program);
        headings.write(out);
        kinds.write(out);
        surroundings.write(out);
        factors.write(out);
        for (float each : enough) {
            out.writeFloat(each);
        }
        calibration.write(out);
    }

    /** The shares of the kinds where it is settled, as the factor models were taught. */
    double[] only(FindingKind kind) {
        double[] shares = new double[kinds.labels().size()];
        shares[kinds.labels().indexOf(kind.slug())] = SETTLED;
        return shares;
    }

    /** A checksum of what was learnt. */
    String version() {
        CRC32 sum = new CRC32();
        headings.addTo(sum);
        kinds.addTo(sum);
        surroundings.addTo(sum);
        factors.addTo(sum);
        return Long.toHexString(sum.getValue());
    }
}
