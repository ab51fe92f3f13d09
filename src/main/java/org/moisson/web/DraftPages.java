package org.moisson.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moisson.drafting.Draft;
import org.moisson.drafting.DraftSettings;
import org.moisson.drafting.Drafts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;

/** What a draft of a sheet lacks; the draft is read and forgotten. */
@Controller
@Hidden
class DraftPages {

    private final Drafts drafts;
    private final DraftSettings settings;
    private final DraftViews views;
    private final Texts texts;

    DraftPages(Drafts drafts, DraftSettings settings, DraftViews views, Texts texts) {
        this.drafts = drafts;
        this.settings = settings;
        this.views = views;
        this.texts = texts;
    }

    @GetMapping("/brouillon")
    String form(Model model) {
        addLimits(model);
        return "draft";
    }

    @PostMapping("/brouillon")
    String look(
            @RequestPart(name = "fichier", required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        addLimits(model);
        if (file == null || nothing(file)) {
            return refused(HttpStatus.BAD_REQUEST, texts.text("draft.none"), "", model, response);
        }
        String name = FileNames.lastPart(Texts.given(file.getOriginalFilename()));
        model.addAttribute("fileName", name);
        Draft draft;
        try (InputStream bytes = file.getInputStream()) {
            draft = drafts.look(name, bytes);
        }
        return switch (draft) {
            case Draft.Busy busy ->
                refused(HttpStatus.SERVICE_UNAVAILABLE, texts.text("draft.busy"), "", model, response);
            case Draft.Unreadable unreadable ->
                refused(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        views.refusal(unreadable),
                        texts.text("draft.do." + unreadable.why().slug()),
                        model,
                        response);
            case Draft.Read read -> {
                views.add(read, model);
                yield "draft";
            }
        };
    }

    /** A form whose file field was left blank sends a part without name and bytes. */
    private static boolean nothing(MultipartFile file) {
        return file.isEmpty() && Texts.given(file.getOriginalFilename()).isEmpty();
    }

    private static String refused(
            HttpStatus status, String problem, String advice, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAllAttributes(Map.of("problem", problem, "advice", advice));
        return "draft";
    }

    private void addLimits(Model model) {
        model.addAttribute("mostBytes", settings.fileSize().toMegabytes());
        model.addAttribute("mostPages", settings.pages());
    }
}
