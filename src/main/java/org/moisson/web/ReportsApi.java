package org.moisson.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.moisson.answer.ReportHit;
import org.moisson.curation.Curated;
import org.moisson.identity.Actor;
import org.moisson.importing.Importing;
import org.moisson.report.Finding;
import org.moisson.searching.Searching;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One report: its sheet, findings, pages, original and neighbours. */
@RestController
@Tag(name = "Fiches")
class ReportsApi {

    private static final int MOST_SIMILAR = 20;

    private final Documents documents;
    private final OriginalFiles originals;
    private final Searching searching;
    private final Importing importing;

    ReportsApi(Documents documents, OriginalFiles originals, Searching searching, Importing importing) {
        this.documents = documents;
        this.originals = originals;
        this.searching = searching;
        this.importing = importing;
    }

    @Operation(summary = "La fiche, chaque valeur avec son origine et ses preuves")
    @GetMapping("/api/reports/{id}")
    ResponseEntity<ReportJson> sheet(@PathVariable String id) {
        Curated curated = documents.curated(id);
        return ResponseEntity.ok().eTag(Seen.tag(curated)).body(ReportJson.of(curated));
    }

    @Operation(summary = "Les leviers, obstacles, résultats, enseignements et recommandations de la fiche")
    @GetMapping("/api/reports/{id}/findings")
    ResponseEntity<List<Finding>> findings(@PathVariable String id) {
        Curated curated = documents.curated(id);
        return ResponseEntity.ok().eTag(Seen.tag(curated)).body(curated.report().findings());
    }

    @Operation(summary = "Le fichier original, octet pour octet")
    @GetMapping("/api/reports/{id}/file")
    ResponseEntity<Resource> file(@PathVariable String id, HttpServletResponse response) {
        return originals.serve(documents.report(id), response);
    }

    @Operation(summary = "Le texte d'une page, ligne par ligne")
    @GetMapping("/api/reports/{id}/pages/{number}")
    PageJson page(@PathVariable String id, @PathVariable String number) {
        return PageJson.of(documents.page(id, number));
    }

    @Operation(summary = "Les fiches les plus proches")
    @GetMapping("/api/reports/{id}/similar")
    List<ReportHit> similar(@PathVariable String id, @RequestParam(defaultValue = "5") int size) {
        if (size < 1 || size > MOST_SIMILAR) {
            throw new Refused("bad-page", "size", MOST_SIMILAR);
        }
        return searching.similar(documents.existing(id), size);
    }

    @Operation(summary = "Retirer la fiche du fonds")
    @DeleteMapping("/api/reports/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Actor actor, @PathVariable String id) {
        if (!importing.delete(Documents.id(id), actor)) {
            throw Missing.report();
        }
    }

    /** What was done, in words: the original file still says what the sheet no longer does. */
    record Forgotten(String id, String original, String detail) {}

    @Operation(
            summary = "Retirer de la fiche, de son texte et de l'index les coordonnées de personnes ; l'original reste")
    @DeleteMapping("/api/reports/{id}/contacts")
    Forgotten forget(Actor actor, @PathVariable String id) {
        if (!importing.forgetContacts(Documents.id(id), actor)) {
            throw Missing.report();
        }
        return new Forgotten(
                id,
                "kept",
                "Les coordonnées sont retirées de la fiche, de son texte et de l'index, et une nouvelle lecture ne les"
                        + " ramène pas. Le fichier original, lui, reste tel quel : retirez la fiche du fonds s'il ne doit"
                        + " plus être consulté. Les sauvegardes d'avant les contiennent encore.");
    }
}
