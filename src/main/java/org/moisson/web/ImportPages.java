package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moisson.identity.Actor;
import org.moisson.identity.Right;
import org.moisson.importing.Importing;
import org.moisson.importing.Limits;
import org.moisson.report.ReportId;
import org.moisson.store.ImportItem;
import org.moisson.store.ImportJob;
import org.moisson.store.ItemProblem;
import org.moisson.store.ItemState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;

/** Importing by hand, and how far an import is. */
@Controller
@Hidden
class ImportPages {

    private static final int RECENT = 30;

    private final Importing importing;
    private final Uploads uploads;
    private final Limits limits;
    private final Texts texts;

    ImportPages(Importing importing, Uploads uploads, Limits limits, Texts texts) {
        this.importing = importing;
        this.uploads = uploads;
        this.limits = limits;
        this.texts = texts;
    }

    /** An import in the history. */
    record JobView(
            String id,
            String url,
            String when,
            String origin,
            boolean done,
            JobJson.CountsJson counts,
            int ended,
            int percent,
            int pages,
            List<ItemView> items) {}

    /** A file; state is the class of its badge, reportUrl empty where there is no report, detail French. */
    record ItemView(
            String name,
            String size,
            String state,
            String stateLabel,
            int pages,
            int pagesRecognised,
            String reportUrl,
            String olderUrl,
            String problem,
            String detail,
            String advice) {}

    @GetMapping("/imports")
    String imports(Actor actor, Model model) {
        model.addAttribute(
                "jobs", importing.recent(RECENT).stream().map(this::view).toList());
        model.addAttribute("mayWrite", actor.may(Right.IMPORT));
        model.addAttribute("mostFiles", limits.filesPerImport());
        model.addAttribute("mostBytes", limits.fileSize().toMegabytes());
        model.addAttribute("mostAtOnce", limits.importSize().toMegabytes());
        return "imports";
    }

    @PostMapping("/imports")
    String submit(Actor actor, @RequestPart(name = "files", required = false) List<MultipartFile> files)
            throws IOException {
        return "redirect:/imports/"
                + uploads.accept(files == null ? List.of() : files, "page", actor)
                        .id();
    }

    @GetMapping("/imports/{id}")
    String one(@PathVariable String id, Actor actor, Model model) {
        model.addAttribute("job", view(importing.find(id).orElseThrow(Missing::importJob)));
        model.addAttribute("mayWrite", actor.may(Right.IMPORT));
        return "import";
    }

    /** The part of the page that changes while an import runs. */
    @GetMapping("/imports/{id}/lignes")
    String lines(@PathVariable String id, Model model) {
        model.addAttribute("job", view(importing.find(id).orElseThrow(Missing::importJob)));
        return "import :: progress";
    }

    @PostMapping("/imports/{id}/reprise")
    String retry(Actor actor, @PathVariable String id) {
        return "redirect:/imports/"
                + importing.retry(id, actor).orElseThrow(Missing::importJob).id();
    }

    @PostMapping("/imports/{id}/annulation")
    String cancel(Actor actor, @PathVariable String id) {
        return "redirect:/imports/"
                + importing.cancel(id, actor).orElseThrow(Missing::importJob).id();
    }

    private JobView view(ImportJob job) {
        JobJson.CountsJson counts = JobJson.CountsJson.of(job.items());
        return new JobView(
                job.id(),
                "/imports/" + job.id(),
                texts.moment(job.createdAt()),
                texts.text("import-origin." + job.origin()),
                job.done(),
                counts,
                counts.ended(),
                counts.total() == 0 ? 100 : counts.ended() * 100 / counts.total(),
                job.items().stream().mapToInt(ImportItem::pages).sum(),
                job.items().stream().map(this::view).toList());
    }

    private ItemView view(ImportItem item) {
        ItemProblem problem = item.problem();
        return new ItemView(
                item.name(),
                size(item.bytes()),
                style(item.state()),
                texts.text("item-state." + item.state().name()),
                item.pages(),
                item.pagesRecognised(),
                url(item.reportId()),
                url(item.newVersionOf()),
                problem == null ? "" : texts.text("refusal." + problem.type().slug()),
                problem == null ? "" : problem.detail(),
                problem == null ? "" : texts.text("refusal." + problem.type().slug() + ".do"));
    }

    private static String style(ItemState state) {
        return switch (state) {
            case QUEUED, CANCELLED -> "waiting";
            case EXTRACTING, RECOGNISING, ANALYSING, INDEXING -> "running";
            case INDEXED -> "good";
            case DUPLICATE -> "twin";
            case FAILED -> "bad";
        };
    }

    private static String url(@Nullable ReportId id) {
        return id == null ? "" : Links.report(id.value());
    }

    private String size(long bytes) {
        return bytes < 1_000_000
                ? texts.text("size.kilo", Math.max(1, bytes / 1000))
                : texts.text("size.mega", bytes / 1e6);
    }
}
