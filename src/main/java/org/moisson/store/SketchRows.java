package org.moisson.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.moisson.report.ReportId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sketches to and from their rows; reports that are alike are looked up by the bands that they share. */
final class SketchRows {

    private SketchRows() {}

    static void save(JdbcClient client, ReportId id, Sketch sketch) {
        remove(client, "sketch", id);
        remove(client, "sketch_band", id);
        client.sql("insert into sketch (report_id, signature) values (:id, :signature)")
                .param("id", id.value())
                .param("signature", bytes(sketch.signature()))
                .update();
        for (long band : sketch.bands().stream().distinct().toList()) {
            client.sql("insert into sketch_band (report_id, band) values (:id, :band)")
                    .param("id", id.value())
                    .param("band", band)
                    .update();
        }
    }

    private static void remove(JdbcClient client, String table, ReportId id) {
        client.sql("delete from " + table + " where report_id = :id")
                .param("id", id.value())
                .update();
    }

    static Optional<ReportId> alike(JdbcClient client, ReportId self, Sketch sketch, double least) {
        if (sketch.bands().isEmpty()) {
            return Optional.empty();
        }
        return client
                .sql("""
                        select report_id, signature from sketch
                        where report_id <> :self and report_id in (
                            select report_id from sketch_band where band in (:bands))
                        """)
                .param("self", self.value())
                .param("bands", sketch.bands())
                .query((row, n) -> new Likeness(
                        new ReportId(row.getString(1)),
                        sketch.likeness(new Sketch(integers(row.getBytes(2)), List.of()))))
                .stream()
                .filter(other -> other.likeness() >= least)
                .max(Comparator.comparingDouble(Likeness::likeness))
                .map(Likeness::id);
    }

    private static byte[] bytes(List<Integer> numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.size() * Integer.BYTES);
        numbers.forEach(bytes::putInt);
        return bytes.array();
    }

    private static List<Integer> integers(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        List<Integer> numbers = new ArrayList<>();
        while (buffer.hasRemaining()) {
            numbers.add(buffer.getInt());
        }
        return numbers;
    }

    /** How much another report looks like the one at hand. */
    private record Likeness(ReportId id, double likeness) {}
}
