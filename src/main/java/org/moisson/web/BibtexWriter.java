package org.moisson.web;

import java.io.IOException;
import java.io.Writer;
import org.moisson.report.Report;
import org.moisson.vocabulary.Vocabularies;

/** References in BibTeX (UTF-8, as biber and today's managers read it). */
final class BibtexWriter implements RecordWriter<Report> {

    private final Writer out;
    private final Vocabularies vocabularies;

    BibtexWriter(Writer out, Vocabularies vocabularies) {
        this.out = out;
        this.vocabularies = vocabularies;
    }

    @Override
    public void begin() {}

    @Override
    public void write(Report report) throws IOException {
        Reference reference = Reference.of(report, vocabularies);
        out.write("@techreport{moisson-" + reference.id());
        field("title", "{" + escaped(reference.title()) + "}");
        field("author", escaped(String.join(" and ", reference.authors())));
        field("institution", escaped(reference.publisher()));
        field("year", reference.year());
        field("date", reference.date());
        field("url", reference.url().replaceAll("[{}\\s]", ""));
        field("keywords", escaped(String.join(", ", reference.keywords())));
        field("location", escaped(String.join(" ; ", reference.places())));
        field("abstract", escaped(reference.summary()));
        out.write("\n}\n\n");
    }

    private void field(String name, String value) throws IOException {
        if (!value.isEmpty() && !value.equals("{}")) {
            out.write(",\n  " + name + " = {" + value + "}");
        }
    }

    /** The letters that mean something to TeX, made harmless. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        for (char letter : text.replaceAll("\\s+", " ").strip().toCharArray()) {
            switch (letter) {
                case '\\' -> safe.append("\\textbackslash ");
                case '~' -> safe.append("\\textasciitilde ");
                case '^' -> safe.append("\\textasciicircum ");
                case '{', '}', '%', '&', '$', '#', '_' -> safe.append('\\').append(letter);
                default -> safe.append(letter);
            }
        }
        return safe.toString();
    }

    @Override
    public void end() {}
}
