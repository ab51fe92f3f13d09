package org.moisson.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.txt.TXTParser;
import org.moisson.report.FileProperties;
import org.moisson.report.Refusal;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Extracts office files, HTML and plain text through Tika's events, which keep headings, lists and tables. */
final class FlowExtractor {

    private final Format format;
    private final Watcher watcher;

    FlowExtractor(Format format, Watcher watcher) {
        this.format = format;
        this.watcher = watcher;
    }

    Extraction extract(Path file) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, format.mediaType());
        FlowHandler handler = new FlowHandler();
        boolean impress = format.mediaType().equals("application/vnd.oasis.opendocument.presentation");
        try (TikaInputStream in = TikaInputStream.get(file)) {
            parser().parse(in, impress ? new DefaultHandler() : handler, metadata, context());
            if (impress) {
                ImpressSlides.tell(file, handler);
            }
        } catch (EncryptedDocumentException e) {
            throw new Unreadable(Refusal.ENCRYPTED, "Le fichier ne s'ouvre qu'avec un mot de passe.");
        } catch (TikaException | SAXException | IOException | IllegalArgumentException | IllegalStateException e) {
            throw new Unreadable(Refusal.UNREADABLE, "Le fichier est endommagé et ne peut être lu.", e);
        }
        List<ExtractedPage> pages = pages(handler.finish());
        watcher.at(pages.size(), pages.size(), false);
        return new Extraction(properties(metadata), pages, List.of(), Unread.check(pages));
    }

    private Parser parser() {
        String type = format.mediaType();
        if (type.startsWith("application/vnd.openxmlformats")) {
            return new OOXMLParser();
        }
        if (type.startsWith("application/vnd.oasis")) {
            return new OpenDocumentParser();
        }
        return type.equals("text/plain") ? new TXTParser() : new JSoupParser();
    }

    private static ParseContext context() {
        ParseContext context = new ParseContext();
        OfficeParserConfig office = new OfficeParserConfig();
        office.setIncludeHeadersAndFooters(false);
        office.setIncludeSlideNotes(false);
        office.setIncludeSlideMasterContent(false);
        office.setIncludeDeletedContent(false);
        context.set(OfficeParserConfig.class, office);
        // or menus and quotations come without their elements
        context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
        context.set(EmbeddedDocumentExtractor.class, new NoAttachments());
        return context;
    }

    private static List<ExtractedPage> pages(List<List<FlowBlock>> flowed) {
        List<ExtractedPage> pages = new ArrayList<>();
        for (List<FlowBlock> blocks : flowed) {
            String raw =
                    String.join("\n", blocks.stream().map(FlowExtractor::raw).toList());
            ExtractedPage.Flowed content = new ExtractedPage.Flowed(blocks);
            pages.add(new ExtractedPage(pages.size() + 1, 0, 0, raw, content, ExtractedPage.Source.NATIVE, List.of()));
        }
        return pages;
    }

    private static String raw(FlowBlock block) {
        return switch (block) {
            case FlowBlock.Heading heading -> heading.text();
            case FlowBlock.Paragraph paragraph -> paragraph.text();
            case FlowBlock.Item item -> item.text();
            case FlowBlock.Note note -> note.text();
            case FlowBlock.Quotation quotation -> quotation.text();
            case FlowBlock.Table table ->
                String.join(
                        "\n",
                        table.rows().stream().map(row -> String.join("\t", row)).toList());
        };
    }

    private FileProperties properties(Metadata metadata) {
        String created = PdfProperties.clean(metadata.get(TikaCoreProperties.CREATED));
        return new FileProperties(
                format.mediaType(),
                PdfProperties.clean(metadata.get(TikaCoreProperties.TITLE)),
                PdfProperties.clean(metadata.get(TikaCoreProperties.CREATOR)),
                created.length() > 10 ? created.substring(0, 10) : created,
                PdfProperties.clean(metadata.get("extended-properties:Application")));
    }

    /** What is attached to a report is no part of it. */
    private static final class NoAttachments implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                java.io.InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // never asked for
        }
    }
}
