package org.moisson.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.moisson.identity.Actor;
import org.moisson.store.ImportItem;
import org.moisson.store.ImportJob;
import org.moisson.store.ItemProblem;
import org.moisson.store.ItemState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The watched folder. A file whose size has settled is imported and then moved to done/; one that fails stays, with a
 * note beside it, and is tried again once it changes or the note is deleted. Called by one thread.
 */
final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final String NOTE = ".erreur.txt";
    private static final Set<String> UNFINISHED = Set.of("part", "tmp", "crdownload", "download", "partial");

    private final Path folder;
    private final Importing importing;
    private final int most;
    private final Map<Path, Shape> seen = new HashMap<>();
    private final Map<Path, Waiting> underWay = new HashMap<>();

    Inbox(Path folder, Importing importing, int most) {
        this.folder = folder;
        this.importing = importing;
        this.most = most;
    }

    /** Looks once. */
    void look() throws IOException {
        Files.createDirectories(folder);
        settle();
        List<Path> settled = new ArrayList<>();
        Map<Path, Shape> now = shapes();
        now.forEach((file, shape) -> {
            if (shape.equals(seen.get(file)) && !underWay.containsKey(file) && settled.size() < most) {
                settled.add(file);
            }
        });
        seen.clear();
        seen.putAll(now);
        if (!settled.isEmpty()) {
            submit(settled);
        }
    }

    private void submit(List<Path> files) throws IOException {
        List<Importing.Incoming> incoming = new ArrayList<>();
        files.forEach(file -> incoming.add(new IncomingFile(file)));
        ImportJob job = importing.submit(incoming, "inbox", Actor.moisson());
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            long item = job.items().get(i).id();
            underWay.put(file, new Waiting(job.id(), item, Objects.requireNonNull(seen.get(file))));
        }
    }

    /** Puts away the files whose import has come to its end. */
    private void settle() throws IOException {
        Map<String, List<ImportItem>> items = new HashMap<>();
        for (Map.Entry<Path, Waiting> entry : List.copyOf(underWay.entrySet())) {
            Waiting waiting = entry.getValue();
            Optional<ImportItem> ended = items.computeIfAbsent(waiting.importId(), this::items).stream()
                    .filter(item -> item.id() == waiting.item() && item.state().ended())
                    .findFirst();
            if (ended.isPresent()) {
                putAway(entry.getKey(), waiting.shape(), ended.get());
                underWay.remove(entry.getKey());
                seen.remove(entry.getKey());
            }
        }
    }

    private List<ImportItem> items(String importId) {
        return importing.find(importId).map(ImportJob::items).orElse(List.of());
    }

    private void putAway(Path file, Shape imported, ImportItem item) throws IOException {
        if (!Files.exists(file) || !Shape.of(file).equals(imported)) {
            // taken away or written anew meanwhile: then it comes round again
            return;
        }
        ItemProblem problem = item.problem();
        if (item.state() == ItemState.FAILED && problem != null) {
            Files.writeString(
                    note(file), problem.type().title() + "\n" + problem.detail() + "\n", StandardCharsets.UTF_8);
            return;
        }
        Path done = Files.createDirectories(folder.resolve("done"));
        try {
            Files.deleteIfExists(note(file));
            Files.move(file, free(done, item));
        } catch (IOException e) {
            // somebody has it open, or took it away: what is still there comes round again, as a duplicate
            LOG.warn(
                    "Import {}, élément {} : le fichier du dossier surveillé n'a pas pu être rangé ({}).",
                    item.importId(),
                    item.id(),
                    e.getClass().getSimpleName());
        }
    }

    private static Path free(Path done, ImportItem item) {
        Path same = done.resolve(item.name());
        return Files.exists(same) ? done.resolve(item.id() + "-" + item.name()) : same;
    }

    private Map<Path, Shape> shapes() throws IOException {
        Map<Path, Shape> shapes = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Inbox::wanted).sorted().toList()) {
                Shape shape = Shape.of(file);
                Path note = note(file);
                if (!Files.exists(note) || Files.getLastModifiedTime(note).compareTo(shape.changed()) < 0) {
                    shapes.put(file, shape);
                }
            }
        }
        return shapes;
    }

    private static boolean wanted(Path file) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return Files.isRegularFile(file)
                && Files.isReadable(file)
                && !name.startsWith(".")
                && !name.startsWith("~$")
                && !name.endsWith(NOTE)
                && !UNFINISHED.contains(ending);
    }

    private static Path note(Path file) {
        return file.resolveSibling(file.getFileName() + NOTE);
    }

    /** What tells whether a file still changes. */
    private record Shape(long size, FileTime changed) {

        static Shape of(Path file) throws IOException {
            return new Shape(Files.size(file), Files.getLastModifiedTime(file));
        }
    }

    /** A file whose import runs, and what it looked like when it was taken in. */
    private record Waiting(String importId, long item, Shape shape) {}
}
