package org.moisson.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.moisson.identity.Actor;
import org.moisson.importing.Importing;
import org.moisson.store.ImportJob;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Files coming in, and how far they are. */
@RestController
@Tag(name = "Imports")
class ImportsApi {

    private static final int MOST_RECENT = 100;

    private final Uploads uploads;
    private final Importing importing;
    private final ImportEvents events;

    ImportsApi(Uploads uploads, Importing importing, ImportEvents events) {
        this.uploads = uploads;
        this.importing = importing;
        this.events = events;
    }

    @Operation(summary = "Importer des fichiers ; chacun est sur disque et en base à la réponse")
    @PostMapping(path = "/api/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<JobJson> submit(
            Actor actor, @RequestPart(name = "files", required = false) List<MultipartFile> files) throws IOException {
        return accepted(uploads.accept(files == null ? List.of() : files, "api", actor));
    }

    @Operation(summary = "Les imports, du plus récent au plus ancien")
    @GetMapping("/api/imports")
    List<JobJson> recent(@RequestParam(defaultValue = "20") int size) {
        if (size < 1 || size > MOST_RECENT) {
            throw new Refused("bad-page", "size", MOST_RECENT);
        }
        return importing.recent(size).stream().map(JobJson::of).toList();
    }

    @Operation(summary = "Un import et l'état de chaque fichier")
    @GetMapping("/api/imports/{id}")
    JobJson find(@PathVariable String id) {
        return importing.find(id).map(JobJson::of).orElseThrow(Missing::importJob);
    }

    @Operation(summary = "Le suivi en direct : évènements « item », « counts », puis « done »")
    @GetMapping(path = "/api/imports/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(@PathVariable String id, HttpServletRequest request) {
        return events.follow(id, Addresses.of(request));
    }

    @Operation(summary = "Reprendre les fichiers en échec")
    @PostMapping("/api/imports/{id}/retry")
    ResponseEntity<JobJson> retry(Actor actor, @PathVariable String id) {
        return accepted(importing.retry(id, actor).orElseThrow(Missing::importJob));
    }

    @Operation(summary = "Annuler ce qui n'a pas commencé")
    @DeleteMapping("/api/imports/{id}")
    JobJson cancel(Actor actor, @PathVariable String id) {
        return importing.cancel(id, actor).map(JobJson::of).orElseThrow(Missing::importJob);
    }

    private static ResponseEntity<JobJson> accepted(ImportJob job) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + job.id()))
                .body(JobJson.of(job));
    }
}
