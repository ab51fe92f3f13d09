package org.moisson.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Vectors of French words, learnt from open public text. Texts that speak of the same things have vectors of like direction,
 * also where they share no word. The table is read at first use. Thread-safe.
 */
public final class WordVectors {

    private static final String TABLE = "/language/words.vectors";

    private final FrenchWords analysis = new FrenchWords();
    private final Map<String, Integer> rows;
    private final int dimensions;
    private final float[] shared;
    private final float[] scales;
    private final byte[] table;
    private final int first;

    private WordVectors(byte[] table) {
        ByteBuffer in = ByteBuffer.wrap(table);
        this.table = table;
        this.dimensions = in.getInt();
        int count = in.getInt();
        this.shared = floats(in, dimensions);
        this.scales = floats(in, count);
        this.first = in.position();
        int letters = first + count * dimensions;
        String words = new String(table, letters, table.length - letters, StandardCharsets.UTF_8);
        this.rows = HashMap.newHashMap(count);
        words.lines().forEach(each -> rows.put(each, rows.size()));
        if (rows.size() != count) {
            throw new IllegalStateException(TABLE + " holds " + rows.size() + " words, not " + count);
        }
    }

    private static float[] floats(ByteBuffer in, int count) {
        float[] found = new float[count];
        in.asFloatBuffer().get(found);
        in.position(in.position() + count * Float.BYTES);
        return found;
    }

    private static final class Bundled {

        private static final WordVectors TABLE_OF_THE_JAR = read();

        private static WordVectors read() {
            try (InputStream in = Objects.requireNonNull(WordVectors.class.getResourceAsStream(TABLE), TABLE)) {
                return new WordVectors(in.readAllBytes());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** The table that comes with the program. */
    public static WordVectors bundled() {
        return Bundled.TABLE_OF_THE_JAR;
    }

    /** A part of what a vector stands for. */
    public record Part(String text, double weight) {}

    /** How many words have a vector. */
    public int words() {
        return rows.size();
    }

    /** The vector of a display text, of length one; all zero where no word is known. */
    public float[] of(String text) {
        return of(List.of(new Part(text, 1)));
    }

    /** The vector of display texts together, of length one; all zero where no word is known. */
    public float[] of(List<Part> parts) {
        float[] sum = new float[dimensions];
        for (Part each : parts) {
            for (String word : analysis.plain(IndexText.of(each.text()))) {
                add(sum, rows.getOrDefault(word, -1), each.weight());
            }
        }
        double along = dot(sum, shared);
        for (int at = 0; at < dimensions; at++) {
            sum[at] -= (float) (along * shared[at]);
        }
        double length = Math.sqrt(dot(sum, sum));
        for (int at = 0; at < dimensions && length > 0; at++) {
            sum[at] /= (float) length;
        }
        return sum;
    }

    private void add(float[] sum, int row, double weight) {
        if (row < 0) {
            return;
        }
        float scale = (float) (scales[row] * weight);
        int from = first + row * dimensions;
        for (int at = 0; at < dimensions; at++) {
            sum[at] += table[from + at] * scale;
        }
    }

    /** How near two texts are in meaning: 1 for the same, about 0 or less for texts on other things, 0 where nothing is known. */
    public static double likeness(float[] one, float[] other) {
        return dot(one, other);
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }
}
