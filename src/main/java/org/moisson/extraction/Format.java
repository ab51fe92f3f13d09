package org.moisson.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/** What a file is by its bytes. */
record Format(Kind kind, String mediaType) {

    /** Readers accept the mark of a PDF after what a printer driver or an old Macintosh wrote before it. */
    private static final int HEAD = 1024;

    private static final Pattern PDF =
            Pattern.compile("^(@PJL.*|\\x1B.*|\\s*)*?%PDF-|\\A\\x00\\x05\\x16[\\s\\S]*%PDF-", Pattern.MULTILINE);

    /** What a PDF consists of; its first line may be damaged. */
    private static final Pattern OBJECT = Pattern.compile("(?s)\\b\\d+ 0 obj\\s*<<");

    /** Which way of extraction serves it. */
    enum Kind {
        PDF,
        FLOW,
        IMAGE,
        OTHER
    }

    static Format of(Path file, String name) throws IOException {
        boolean headless;
        try (InputStream in = Files.newInputStream(file)) {
            // most files: spares the loading of Tika's table of formats
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            if (PDF.matcher(head).find()) {
                return new Format(Kind.PDF, "application/pdf");
            }
            headless = OBJECT.matcher(head).find();
        }
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, hint(name));
        try (TikaInputStream in = TikaInputStream.get(file)) {
            String type =
                    new DefaultDetector().detect(in, metadata).getBaseType().toString();
            Format told = new Format(kind(type), type);
            return headless && told.kind() == Kind.OTHER ? new Format(Kind.PDF, "application/pdf") : told;
        }
    }

    /** Only a plain text's name says more than its bytes; any other ending may lie. */
    private static String hint(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        return lower.endsWith(".txt") || lower.endsWith(".html") || lower.endsWith(".htm") ? lower : "";
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "application/pdf" -> Kind.PDF;
            case "image/png", "image/jpeg", "image/tiff" -> Kind.IMAGE;
            case "text/html",
                    "application/xhtml+xml",
                    "text/plain",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    "application/vnd.oasis.opendocument.text",
                    "application/vnd.oasis.opendocument.presentation" -> Kind.FLOW;
            default -> Kind.OTHER;
        };
    }
}
