package org.moisson.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.moisson.report.Refusal;

/** Turns a file into its extraction; runs in a worker process, for a hostile file may exhaust it. */
public final class Extractor {

    private final Limits limits;
    private final Recogniser recogniser;

    public Extractor(Limits limits) {
        this.limits = limits;
        this.recogniser = new Recogniser(limits);
    }

    /**
     * Extracts a file; its format is told by its bytes, the name is a hint among plain texts.
     *
     * @throws Unreadable when there is nothing to be had from it
     */
    public Extraction extract(Path file, String name, Watcher watcher) throws IOException {
        if (Files.size(file) == 0) {
            throw new Unreadable(Refusal.EMPTY, "Le fichier ne contient aucun octet.");
        }
        Format format = Format.of(file, name);
        return switch (format.kind()) {
            case PDF -> new PdfExtractor(limits, recogniser, watcher).extract(file);
            case FLOW -> new FlowExtractor(format, watcher).extract(file);
            case IMAGE -> new ImageExtractor(limits, recogniser, watcher).extract(file, format.mediaType());
            case OTHER ->
                throw new Unreadable(Refusal.UNSUPPORTED_FORMAT, "Format non pris en charge : " + format.mediaType());
        };
    }
}
