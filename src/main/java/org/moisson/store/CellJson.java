package org.moisson.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One value of a table as JSON that a person can read, and back: what is JSON in the table, packed or not, is JSON there, as
 * {"json": …} or {"packed": …}; other bytes are {"base64": "…"}.
 */
final class CellJson {

    private static final String JSON = "json";
    private static final String PACKED = "packed";
    private static final String BASE64 = "base64";
    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CellJson() {}

    static JsonNode of(@Nullable Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case byte[] bytes -> ofBytes(bytes);
            case String text -> ofText(text);
            case Double number -> NODES.numberNode(number);
            case Float number -> NODES.numberNode(number.doubleValue());
            case Boolean flag -> NODES.booleanNode(flag);
            case Number number -> NODES.numberNode(number.longValue());
            default -> throw new IllegalStateException("a column of " + value.getClass());
        };
    }

    private static JsonNode ofText(String text) {
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                JsonNode read = MAPPER.readTree(text);
                if (MAPPER.writeValueAsString(read).equals(text)) {
                    return NODES.objectNode().set(JSON, read);
                }
            } catch (JacksonException none) {
                return NODES.stringNode(text);
            }
        }
        return NODES.stringNode(text);
    }

    private static JsonNode ofBytes(byte[] bytes) {
        if (bytes.length > 2 && (bytes[0] & 0xff) == GZIP_1 && (bytes[1] & 0xff) == GZIP_2) {
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                return NODES.objectNode().set(PACKED, MAPPER.readTree(unpacked));
            } catch (IOException | JacksonException none) {
                return base64(bytes);
            }
        }
        return base64(bytes);
    }

    private static JsonNode base64(byte[] bytes) {
        return NODES.objectNode().put(BASE64, Base64.getEncoder().encodeToString(bytes));
    }

    /** What to give the database; throws StoreRefused for what {@link #of} does not write. */
    static @Nullable Object value(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isNumber()) {
            return node.isIntegralNumber() ? (Object) node.longValue() : (Object) node.doubleValue();
        }
        if (node.has(JSON)) {
            return MAPPER.writeValueAsString(node.get(JSON));
        }
        if (node.has(PACKED)) {
            return packed(node.get(PACKED));
        }
        if (node.has(BASE64)) {
            return Base64.getDecoder().decode(node.get(BASE64).asString());
        }
        throw new StoreRefused("Une ligne de l'export ne peut pas être lue : " + node.getNodeType());
    }

    private static byte[] packed(JsonNode content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(MAPPER.writeValueAsBytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
