package org.moisson.classification;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Turns a model's raw confidence into the share of such findings that are right, as measured on reports held out of training.
 *
 * @param raw ascending
 * @param right the share for each raw value, ascending; in between it is interpolated
 */
record Calibration(float[] raw, float[] right) {

    static final Calibration NONE = new Calibration(new float[] {0, 1}, new float[] {0, 1});

    double of(double confidence) {
        for (int n = 1; n < raw.length; n++) {
            if (confidence <= raw[n]) {
                double share = (confidence - raw[n - 1]) / (raw[n] - raw[n - 1]);
                return right[n - 1] + Math.clamp(share, 0, 1) * (right[n] - right[n - 1]);
            }
        }
        return right[right.length - 1];
    }

    static Calibration read(DataInputStream in) throws IOException {
        int size = in.readInt();
        float[] raw = new float[size];
        float[] right = new float[size];
        for (int n = 0; n < size; n++) {
            raw[n] = in.readFloat();
            right[n] = in.readFloat();
        }
        return new Calibration(raw, right);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(raw.length);
        for (int n = 0; n < raw.length; n++) {
            out.writeFloat(raw[n]);
            out.writeFloat(right[n]);
        }
    }
}
