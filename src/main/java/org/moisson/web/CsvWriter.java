package org.moisson.web;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Comma-separated values (RFC 4180) with a byte order mark, which spreadsheets need to see UTF-8. */
final class CsvWriter {

    private final Writer out;
    private final char separator;

    CsvWriter(Writer out, char separator) {
        this.out = out;
        this.separator = separator;
    }

    void begin(List<String> columns) throws IOException {
        out.write('\uFEFF');
        row(columns);
    }

    void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(separator);
            }
            out.write(cell(cells.get(i)));
        }
        out.write("\r\n");
    }

    /** Quoted; what a spreadsheet would take for a formula gets an apostrophe before it. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
