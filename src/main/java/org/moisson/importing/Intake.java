package org.moisson.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.moisson.identity.Actor;
import org.moisson.report.Refusal;
import org.moisson.store.Arrival;
import org.moisson.store.ImportJob;
import org.moisson.store.Imports;
import org.moisson.store.ItemProblem;
import org.moisson.store.Originals;
import org.moisson.store.StoreFull;
import org.springframework.stereotype.Component;

/** Takes files in: bytes first, then one transaction that names them all. */
@Component
final class Intake {

    private static final int LONGEST_NAME = 255;

    private final Originals originals;
    private final Imports imports;
    private final Limits limits;

    Intake(Originals originals, Imports imports, Limits limits) {
        this.originals = originals;
        this.imports = imports;
        this.limits = limits;
    }

    ImportJob take(List<Importing.Incoming> files, String origin, Actor by) throws IOException {
        if (files.isEmpty() || files.size() > limits.filesPerImport()) {
            throw new TooManyFiles(files.size(), limits.filesPerImport());
        }
        List<Originals.Kept> kept = new ArrayList<>();
        try {
            List<Arrival> arrivals = new ArrayList<>();
            for (Importing.Incoming file : files) {
                arrivals.add(arrival(file, kept));
            }
            return accepted(origin, by, arrivals);
        } finally {
            kept.forEach(originals::release);
        }
    }

    private ImportJob accepted(String origin, Actor by, List<Arrival> arrivals) throws IOException {
        try {
            return imports.accept(origin, by, arrivals);
        } catch (StoreFull e) {
            throw new IOException("the database does not take the import", e);
        }
    }

    private Arrival arrival(Importing.Incoming file, List<Originals.Kept> kept) throws IOException {
        String name = lastPart(file.name());
        try (InputStream bytes = file.open()) {
            Originals.Kept original = originals.keep(bytes, limits.fileSize().toBytes());
            kept.add(original);
            return new Arrival(name, original.sha256(), original.bytes(), null);
        } catch (Originals.TooLarge e) {
            String detail = "Le fichier dépasse " + limits.fileSize().toMegabytes()
                    + "\u00a0Mo\u00a0: allégez-le (images, numérisation) ou relevez moisson.limits.file-size.";
            return new Arrival(name, "", 0, new ItemProblem(Refusal.TOO_LARGE, detail));
        }
    }

    /** The name without folders, of whatever system it comes from, and without what a screen can't show. */
    static String lastPart(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        String shown = last.isEmpty() ? "sans nom" : last;
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(shown.length() - LONGEST_NAME);
    }
}
