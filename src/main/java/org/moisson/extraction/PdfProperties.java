package org.moisson.extraction;

import java.util.Calendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;
import org.moisson.report.FileProperties;

/** What a PDF says of itself. */
final class PdfProperties {

    private PdfProperties() {}

    static FileProperties of(PDDocument document) {
        PDDocumentInformation info = document.getDocumentInformation();
        return new FileProperties(
                "application/pdf",
                clean(info.getTitle()),
                clean(info.getAuthor()),
                created(info),
                clean(info.getProducer()));
    }

    private static String created(PDDocumentInformation info) {
        Calendar date = info.getCreationDate();
        return date == null
                ? ""
                : date.toInstant()
                        .atZone(date.getTimeZone().toZoneId())
                        .toLocalDate()
                        .toString();
    }

    static String clean(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
