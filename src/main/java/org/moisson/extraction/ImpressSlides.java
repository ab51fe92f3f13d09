package org.moisson.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/** Tells the slides of an OpenDocument presentation as XHTML events; Tika's own parser forgets where a slide ends. */
final class ImpressSlides extends DefaultHandler {

    private final ContentHandler out;
    private int hidden;

    private ImpressSlides(ContentHandler out) {
        this.out = out;
    }

    static void tell(Path file, ContentHandler out) throws IOException, SAXException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry content = zip.getEntry("content.xml");
            if (content == null) {
                throw new IOException("content.xml manque");
            }
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            try (InputStream in = zip.getInputStream(content)) {
                factory.newSAXParser().parse(in, new ImpressSlides(out));
            }
        } catch (ParserConfigurationException e) {
            throw new SAXException(e);
        }
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        if (hidden > 0 || unseen(name)) {
            hidden++;
            return;
        }
        String element = element(name);
        AttributesImpl given = new AttributesImpl();
        if (name.equals("draw:page")) {
            given.addAttribute("", "class", "class", "CDATA", "slide-content");
        }
        if (!element.isEmpty()) {
            out.startElement("", element, element, given);
        }
        if (name.equals("text:s") || name.equals("text:tab")) {
            characters(new char[] {' '}, 0, 1);
        }
    }

    private static boolean unseen(String name) {
        return switch (name) {
            case "presentation:notes", "office:annotation", "office:automatic-styles", "office:scripts" -> true;
            default -> false;
        };
    }

    private static String element(String name) {
        return switch (name) {
            case "draw:page" -> "div";
            case "text:p", "text:h" -> "p";
            case "text:list" -> "ul";
            case "text:list-item" -> "li";
            case "table:table" -> "table";
            case "table:table-row" -> "tr";
            case "table:table-cell" -> "td";
            case "text:line-break" -> "br";
            default -> "";
        };
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
        if (hidden > 0) {
            hidden--;
            return;
        }
        String element = element(name);
        if (!element.isEmpty()) {
            out.endElement("", element, element);
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        if (hidden == 0) {
            out.characters(chars, start, length);
        }
    }
}
