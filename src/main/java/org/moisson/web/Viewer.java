package org.moisson.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.moisson.report.Box;
import org.moisson.report.Page;
import org.moisson.report.Report;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;

/** The printed page in the middle of a screen: what its template needs. */
final class Viewer {

    private Viewer() {}

    /** A rectangle on the page, in its points. */
    record MarkView(String kind, boolean current, String x, String y, String width, String height) {}

    /**
     * Puts a page of a report in the middle.
     *
     * @param address of the screen, to which the number of a page is added
     * @param kept parameters that stay from page to page
     */
    static void show(Report report, Page page, String address, Map<String, String> kept, Model model) {
        boolean pdf = report.reading().properties().mediaType().startsWith(MediaType.APPLICATION_PDF_VALUE);
        int count = report.reading().pages().size();
        model.addAttribute("fileName", OriginalFiles.safe(report.fileName()));
        model.addAttribute("original", Links.original(report.id().value()));
        model.addAttribute("drawn", pdf && page.width() > 0 && page.height() > 0);
        model.addAttribute("page", page);
        model.addAttribute("viewer", address);
        model.addAttribute("kept", kept);
        model.addAttribute("pageCount", count);
        model.addAttribute("previous", page.number() > 1 ? link(address, page.number() - 1, kept) : null);
        model.addAttribute("following", page.number() < count ? link(address, page.number() + 1, kept) : null);
    }

    private static String link(String address, int page, Map<String, String> kept) {
        StringBuilder link = new StringBuilder(address + "?page=" + page);
        kept.forEach((name, value) -> link.append("&" + name + "=" + Links.encoded(value)));
        return link.toString();
    }

    /** The page of that number as it is written. */
    static Page page(Report report, String number) {
        return report.reading().pages().stream()
                .filter(page -> String.valueOf(page.number()).equals(number))
                .findFirst()
                .orElseThrow(Missing::page);
    }

    /** The boxes of a passage on a page. */
    static Stream<MarkView> marks(List<Box> boxes, Page page, String kind, boolean current) {
        return boxes.stream()
                .filter(box -> box.page() == page.number())
                .map(box -> new MarkView(
                        kind,
                        current,
                        points(box.x() - 2),
                        points(box.y() - 1.5f),
                        points(box.width() + 4),
                        points(box.height() + 3)));
    }

    private static String points(float value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
