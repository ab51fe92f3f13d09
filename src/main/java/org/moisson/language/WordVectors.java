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
import org.springframework.stereotype.Component;

/**
 * The sum of the vectors of a text's words, each weighted by its rarity, without the direction that all texts share. The
 * vectors were learnt from open public text; their table is read at first use.
 */
@Component
final class WordVectors implements Meaning {

    private static final String RESOURCE = "/language/words.vectors";

    /** The table of the jar, read when first asked for. */
    private static final class Table {

        private static final Table OF_THE_JAR = read();

        private final Map<String, Integer> rows;
        private final int dimensions;
        private final float[] shared;
        private final float[] scales;
        private final byte[] bytes;
        private final int first;

        private Table(byte[] bytes) {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            this.bytes = bytes;
            this.dimensions = in.getInt();
            int count = in.getInt();
            this.shared = floats(in, dimensions);
            this.scales = floats(in, count);
            this.first = in.position();
            int letters = first + count * dimensions;
            String words = new String(bytes, letters, bytes.length - letters, StandardCharsets.UTF_8);
            this.rows = HashMap.newHashMap(count);
            words.lines().forEach(each -> rows.put(each, rows.size()));
            if (rows.size() != count) {
                throw new IllegalStateException(RESOURCE + " holds " + rows.size() + " words, not " + count);
            }
        }

        private static Table read() {
            try (InputStream in = Objects.requireNonNull(WordVectors.class.getResourceAsStream(RESOURCE), RESOURCE)) {
                return new Table(in.readAllBytes());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static float[] floats(ByteBuffer in, int count) {
            float[] found = new float[count];
            in.asFloatBuffer().get(found);
            in.position(in.position() + count * Float.BYTES);
            return found;
        }

        private void add(float[] sum, String word, double weight) {
            Integer row = rows.get(word);
            if (row != null) {
                float scale = (float) (scales[row] * weight);
                int from = first + row * dimensions;
                for (int at = 0; at < dimensions; at++) {
                    sum[at] += bytes[from + at] * scale;
                }
            }
        }
    }

    /** Whether the open text from which the vectors were learnt uses a folded word often enough to have one. */
    static boolean knows(String word) {
        return Table.OF_THE_JAR.rows.containsKey(word);
    }

    @Override
    public float[] of(List<Part> parts) {
        Table table = Table.OF_THE_JAR;
        float[] sum = new float[table.dimensions];
        for (Part each : parts) {
            PlainWords.of(each.text(), word -> table.add(sum, word, each.weight()));
        }
        double along = Meaning.likeness(sum, table.shared);
        for (int at = 0; at < sum.length; at++) {
            sum[at] -= (float) (along * table.shared[at]);
        }
        double length = Math.sqrt(Meaning.likeness(sum, sum));
        for (int at = 0; at < sum.length && length > 0; at++) {
            sum[at] /= (float) length;
        }
        return sum;
    }

    @Override
    public int rank(String word) {
        // the table keeps the order of frequency in which the vectors were learnt
        int[] rank = new int[1];
        PlainWords.of(word, plain -> rank[0] = Table.OF_THE_JAR.rows.getOrDefault(plain, -1) + 1);
        return rank[0];
    }
}
