package org.moisson.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.moisson.report.Finding;
import org.moisson.report.Page;
import org.moisson.report.Reading;
import org.moisson.report.Sheet;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Parts of a report as the database keeps them: JSON, the bulky ones under gzip. */
final class ReportJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectReader FINDINGS = MAPPER.readerFor(new TypeReference<List<Finding>>() {});

    private ReportJson() {}

    static String sheet(Sheet sheet) {
        return MAPPER.writeValueAsString(sheet);
    }

    static Sheet sheet(String json) {
        return MAPPER.readValue(json, Sheet.class);
    }

    static String findings(List<Finding> findings) {
        return MAPPER.writeValueAsString(findings);
    }

    static List<Finding> findings(String json) {
        return FINDINGS.readValue(json);
    }

    static byte[] page(Page page) {
        return packed(page);
    }

    static Page page(byte[] content) {
        return unpacked(Page.class, content);
    }

    /** The reading without its pages, which lie in rows of their own. */
    static byte[] reading(Reading reading) {
        return packed(with(reading, List.of()));
    }

    static Reading reading(byte[] content, List<Page> pages) {
        return with(unpacked(Reading.class, content), pages);
    }

    private static Reading with(Reading reading, List<Page> pages) {
        return new Reading(
                reading.id(),
                reading.properties(),
                reading.language(),
                pages,
                reading.sections(),
                reading.passages(),
                reading.identityCard(),
                reading.recognition(),
                reading.version());
    }

    private static byte[] packed(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            MAPPER.writeValue(gzip, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static <T> T unpacked(Class<T> type, byte[] content) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return MAPPER.readValue(gzip, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
