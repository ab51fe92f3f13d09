package org.moisson.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.moisson.identity.Actor;
import org.moisson.importing.Importing;
import org.moisson.importing.Limits;
import org.moisson.store.ImportJob;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Hands uploaded files over to the import line; their bytes go from disk to disk. */
@Component
final class Uploads {

    private final Importing importing;
    private final Limits limits;

    Uploads(Importing importing, Limits limits) {
        this.importing = importing;
        this.limits = limits;
    }

    /** The import that holds them, those inside ZIP archives among them; throws Refused when there are none or too many. */
    ImportJob accept(List<MultipartFile> files, String origin, Actor by) throws IOException {
        List<MultipartFile> given = files.stream().filter(Uploads::chosen).toList();
        if (given.isEmpty()) {
            throw new Refused("no-file", "no-file");
        }
        if (given.size() > limits.filesPerImport()) {
            throw new Refused("too-many-files", "files", limits.filesPerImport());
        }
        try (Archives archives = new Archives(limits.filesPerImport())) {
            List<Importing.Incoming> incoming = new ArrayList<>();
            for (MultipartFile file : given) {
                if (Archives.holds(name(file))) {
                    incoming.addAll(archives.entries(file, lastPart(name(file))));
                } else {
                    incoming.add(incoming(file));
                }
            }
            return importing.submit(incoming, origin, by);
        }
    }

    /** A form whose file field was left blank sends one part without name and bytes. */
    private static boolean chosen(MultipartFile file) {
        return !file.isEmpty() || !name(file).isEmpty();
    }

    private static Importing.Incoming incoming(MultipartFile file) {
        return new Importing.Incoming() {
            @Override
            public String name() {
                return lastPart(Uploads.name(file));
            }

            @Override
            public InputStream open() throws IOException {
                return file.getInputStream();
            }
        };
    }

    /** The name as it came, without folders and control characters. */
    private static String lastPart(String name) {
        String last = FileNames.lastPart(name);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return clean.isEmpty() ? "document" : clean;
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
