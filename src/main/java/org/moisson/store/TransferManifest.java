package org.moisson.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an export is made of, written last: a folder without it is no export.
 *
 * @param made when, as ISO 8601
 * @param tables in the order in which they are to be read
 * @param files all others, with those of the tables
 */
record TransferManifest(int format, String made, List<Content> tables, List<Member> files) {

    static final String NAME = "manifest.json";
    static final int FORMAT = 1;

    private static final Pattern PATH = Pattern.compile(
            "tables/[a-z0-9_]{1,63}\\.jsonl|vocabularies/[A-Za-z0-9._-]{1,100}|originals/[0-9a-f]{2}/[0-9a-f]{64}");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** A table and how many rows it has. */
    record Content(String table, long rows) {

        String path() {
            return "tables/" + table + ".jsonl";
        }
    }

    /** A file by its path in the export with "/" between its parts. */
    record Member(String path, String sha256) {}

    TransferManifest {
        tables = List.copyOf(tables);
        files = List.copyOf(files);
    }

    /** Empty where the folder has none that is whole and of a format that is known here. */
    static Optional<TransferManifest> in(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonNode read = MAPPER.readTree(Files.readAllBytes(file));
            if (read.path("format").asInt(0) != FORMAT
                    || !read.path("tables").isArray()
                    || !read.path("files").isArray()) {
                return Optional.empty();
            }
            TransferManifest manifest = MAPPER.treeToValue(read, TransferManifest.class);
            return manifest.sound() ? Optional.of(manifest) : Optional.empty();
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    /** No path leads out of the folder, and every table has its file. */
    private boolean sound() {
        List<String> paths = files.stream().map(Member::path).toList();
        return paths.stream().allMatch(path -> PATH.matcher(path).matches())
                && tables.stream().allMatch(each -> paths.contains(each.path()));
    }

    void write(Path folder) throws IOException {
        CheckedFiles.write(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this), folder.resolve(NAME));
    }
}
