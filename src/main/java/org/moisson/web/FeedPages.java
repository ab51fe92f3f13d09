package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.moisson.answer.ReportHit;
import org.moisson.query.Facet;
import org.moisson.report.ReportId;
import org.moisson.searching.Searching;
import org.moisson.store.Reports;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A search as an Atom feed (RFC 4287): its reports, the newest in the corpus first. */
@Controller
@Hidden
class FeedPages {

    private static final int MOST = 50;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final SelectionReader reader;
    private final Searching searching;
    private final Reports reports;
    private final SheetViews sheets;
    private final Texts texts;

    FeedPages(SelectionReader reader, Searching searching, Reports reports, SheetViews sheets, Texts texts) {
        this.reader = reader;
        this.searching = searching;
        this.reports = reports;
        this.sheets = sheets;
        this.texts = texts;
    }

    @GetMapping(Links.FEED)
    void feed(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Selection selection = reader.read(parameters).withWindow(0, MOST, EnumSet.noneOf(Facet.class));
        List<Entry> found = entries(searching.reports(selection.query()).hits());
        String host =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        response.setContentType("application/atom+xml;charset=UTF-8");
        try (OutputStream out = response.getOutputStream()) {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            write(xml, selection.withWindow(0, Selection.USUAL_SIZE, selection.facets()), found, host);
            xml.close();
        } catch (XMLStreamException gone) {
            throw new IOException(gone);
        }
    }

    /** A report that was found, and when it came in. */
    private record Entry(ReportHit hit, Instant importedAt) {}

    private List<Entry> entries(List<ReportHit> hits) {
        Map<ReportId, Instant> times = reports.importedAt(
                hits.stream().map(hit -> new ReportId(hit.id())).toList());
        return hits.stream()
                .filter(hit -> times.containsKey(new ReportId(hit.id())))
                .map(hit -> new Entry(hit, times.getOrDefault(new ReportId(hit.id()), Instant.EPOCH)))
                .sorted(Comparator.comparing(Entry::importedAt).reversed())
                .toList();
    }

    private void write(XMLStreamWriter xml, Selection selection, List<Entry> found, String host)
            throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement(ATOM, "feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", "fr");
        String subject = selection.line().isEmpty() ? texts.text("feed.all") : selection.line();
        element(xml, "title", texts.text("page.title", subject));
        element(xml, "id", host + selection.url(Links.FEED));
        link(xml, "self", host + selection.url(Links.FEED));
        link(xml, "alternate", host + selection.url(Links.SEARCH));
        Instant latest = found.isEmpty() ? Instant.EPOCH : found.get(0).importedAt();
        element(xml, "updated", latest.toString());
        for (Entry entry : found) {
            write(xml, entry, host);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void write(XMLStreamWriter xml, Entry entry, String host) throws XMLStreamException {
        ReportHit hit = entry.hit();
        String organisation = hit.organisation() == null ? "" : hit.organisation();
        xml.writeStartElement(ATOM, "entry");
        element(xml, "title", clean(hit.title()));
        element(xml, "id", "urn:moisson:report:" + hit.id());
        link(xml, "alternate", host + Links.report(hit.id()));
        element(xml, "updated", entry.importedAt().toString());
        xml.writeStartElement(ATOM, "author");
        element(xml, "name", clean(organisation.isEmpty() ? "Moisson" : organisation));
        xml.writeEndElement();
        element(xml, "summary", clean(sheets.subtitle(organisation, hit.places(), hit.dates())));
        xml.writeEndElement();
    }

    /** Without the characters that XML can't hold. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\uD800-\\uDFFF\\uFFFE\\uFFFF]", " ");
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String address) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", address);
    }
}
