package org.moisson.web;

import java.io.IOException;
import java.io.Writer;
import org.moisson.report.Report;
import org.moisson.vocabulary.Vocabularies;

/** References in RIS, as Zotero and EndNote read it. */
final class RisWriter implements RecordWriter<Report> {

    private final Writer out;
    private final Vocabularies vocabularies;

    RisWriter(Writer out, Vocabularies vocabularies) {
        this.out = out;
        this.vocabularies = vocabularies;
    }

    @Override
    public void begin() {}

    @Override
    public void write(Report report) throws IOException {
        Reference reference = Reference.of(report, vocabularies);
        line("TY", "RPRT");
        line("ID", reference.id());
        line("TI", reference.title());
        for (String author : reference.authors()) {
            line("AU", author);
        }
        line("PB", reference.publisher());
        line("PY", reference.year());
        line("DA", reference.date().replace('-', '/'));
        line("AB", reference.summary());
        for (String keyword : reference.keywords()) {
            line("KW", keyword);
        }
        line("CY", String.join(" ; ", reference.places()));
        line("UR", reference.url());
        line("LA", report.reading().language());
        out.write("ER  - \r\n\r\n");
    }

    private void line(String tag, String value) throws IOException {
        String flat = value.replaceAll("\\s+", " ").strip();
        if (!flat.isEmpty()) {
            out.write(tag + "  - " + flat + "\r\n");
        }
    }

    @Override
    public void end() {}
}
