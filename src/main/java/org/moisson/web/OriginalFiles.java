package org.moisson.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.moisson.report.Report;
import org.moisson.store.Originals;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Serves original files byte for byte; only a PDF opens in the browser, all else is hostile until saved. */
@Component
final class OriginalFiles {

    private static final String PDF_POLICY =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";
    private static final String FILE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final Originals originals;

    OriginalFiles(Originals originals) {
        this.originals = originals;
    }

    /** The original; throws Missing when it is gone. */
    ResponseEntity<Resource> serve(Report report, HttpServletResponse response) {
        Path file = originals.find(report.id()).orElseThrow(Missing::report);
        MediaType type = type(report.reading().properties().mediaType());
        boolean pdf = type.equalsTypeAndSubtype(MediaType.APPLICATION_PDF);
        ContentDisposition disposition = (pdf ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(safe(report.fileName()), StandardCharsets.UTF_8)
                .build();
        response.setHeader("Content-Security-Policy", pdf ? PDF_POLICY : FILE_POLICY);
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .eTag("\"" + report.id().value() + "\"")
                .body(new FileSystemResource(file));
    }

    private static MediaType type(String name) {
        try {
            return MediaType.parseMediaType(name);
        } catch (InvalidMediaTypeException unknown) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    /** The name without folders, control characters and what file systems refuse. */
    static String safe(String name) {
        String last = FileNames.lastPart(name);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"*:<>?|]", "_").strip();
        return clean.isEmpty() || clean.chars().allMatch(c -> c == '.') ? "document" : clean;
    }
}
