package org.moisson.extraction;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of word processors, written by a test part by part. */
public final class OfficeFile {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String OPEN = "urn:oasis:names:tc:opendocument:xmlns:";

    private OfficeFile() {}

    /** A Word file with the styles of a French Word and one footnote numbered 2. */
    public static Path docx(Path file, String body, String note) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes());
        parts.put(
                "_rels/.rels",
                relations("<Relationship Id='a' Type='" + RELATIONS + "/officeDocument' Target='word/document.xml'/>"));
        parts.put(
                "word/_rels/document.xml.rels",
                relations(relation("styles") + relation("numbering") + relation("footnotes")));
        parts.put("word/document.xml", "<w:document xmlns:w='" + WORD + "'><w:body>" + body + "</w:body></w:document>");
        parts.put("word/styles.xml", "<w:styles xmlns:w='" + WORD + "'>" + style(1) + style(2) + "</w:styles>");
        parts.put(
                "word/numbering.xml",
                "<w:numbering xmlns:w='" + WORD + "'><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'>"
                        + "<w:numFmt w:val='bullet'/><w:lvlText w:val='\uF0B7'/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>");
        parts.put(
                "word/footnotes.xml",
                "<w:footnotes xmlns:w='" + WORD + "'><w:footnote w:id='2'>" + word("", note)
                        + "</w:footnote></w:footnotes>");
        return zip(file, parts);
    }

    /** A paragraph of a Word file under a style of that id, or none. */
    public static String word(String style, String text) {
        String properties = style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>";
        return "<w:p>" + properties + run(text) + "</w:p>";
    }

    /** A paragraph that calls the footnote after its first words. */
    public static String wordWithCall(String before, String after) {
        return "<w:p>" + run(before) + "<w:r><w:footnoteReference w:id='2'/></w:r>" + run(after) + "</w:p>";
    }

    /** An entry of a list. */
    public static String wordEntry(String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>" + run(text) + "</w:p>";
    }

    /** Rows of two cells. */
    public static String wordTable(String[]... rows) {
        StringBuilder table = new StringBuilder("<w:tbl>");
        for (String[] row : rows) {
            table.append("<w:tr>");
            for (String cell : row) {
                table.append("<w:tc>").append(word("", cell)).append("</w:tc>");
            }
            table.append("</w:tr>");
        }
        return table.append("</w:tbl>").toString();
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    private static String style(int level) {
        return "<w:style w:type='paragraph' w:styleId='Titre" + level + "'><w:name w:val='heading " + level
                + "'/></w:style>";
    }

    private static String relation(String name) {
        return "<Relationship Id='" + name + "' Type='" + RELATIONS + "/" + name + "' Target='" + name + ".xml'/>";
    }

    private static String relations(String inside) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + inside
                + "</Relationships>";
    }

    private static String contentTypes() {
        StringBuilder types = new StringBuilder(
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' "
                        + "ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Default Extension='xml' ContentType='application/xml'/>");
        for (String part : new String[] {"document.main", "styles", "numbering", "footnotes"}) {
            String name = part.replace(".main", "");
            types.append("<Override PartName='/word/" + name + ".xml' ContentType='" + TYPES + part + "+xml'/>");
        }
        return types.append("</Types>").toString();
    }

    /** An OpenDocument text. */
    public static Path odt(Path file, String doctype, String body) throws IOException {
        return open(file, "text", "<?xml version='1.0'?>" + doctype, "<office:text>" + body + "</office:text>");
    }

    /** An OpenDocument presentation. */
    public static Path odp(Path file, String body) throws IOException {
        return open(
                file,
                "presentation",
                "<?xml version='1.0'?>",
                "<office:presentation>" + body + "</office:presentation>");
    }

    private static Path open(Path file, String kind, String head, String body) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument." + kind);
        StringBuilder names = new StringBuilder();
        for (String name : new String[] {"office", "text", "table", "presentation"}) {
            names.append(" xmlns:" + name + "='" + OPEN + name + ":1.0'");
        }
        parts.put(
                "content.xml",
                head + "<office:document-content" + names + " xmlns:draw='" + OPEN + "drawing:1.0'><office:body>" + body
                        + "</office:body></office:document-content>");
        return zip(file, parts);
    }

    private static Path zip(Path file, Map<String, String> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
