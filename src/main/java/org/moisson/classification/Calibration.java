package org.moisson.classification;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a model's raw confidence into the share of such findings that are right, as measured on reports held out of training.
 *
 * @param raw ascending
 * @param right the share for each raw value, ascending; in between it is interpolated
 */
record Calibration(List<Float> raw, List<Float> right) {

    static final Calibration NONE = new Calibration(List.of(0f, 1f), List.of(0f, 1f));

    Calibration {
        raw = List.copyOf(raw);
        right = List.copyOf(right);
    }

    double of(double confidence) {
        for (int n = 1; n < raw.size(); n++) {
            if (confidence <= raw.get(n)) {
                double share = (confidence - raw.get(n - 1)) / (raw.get(n) - raw.get(n - 1));
                return right.get(n - 1) + Math.clamp(share, 0, 1) * (right.get(n) - right.get(n - 1));
            }
        }
        return right.getLast();
    }

    static Calibration read(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<Float> raw = new ArrayList<>();
        List<Float> right = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            raw.add(in.readFloat());
            right.add(in.readFloat());
        }
        return new Calibration(raw, right);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(raw.size());
        for (int n = 0; n < raw.size(); n++) {
            out.writeFloat(raw.get(n));
            out.writeFloat(right.get(n));
        }
    }
}
