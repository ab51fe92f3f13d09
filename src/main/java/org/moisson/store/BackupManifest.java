package org.moisson.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup is made of, written last: a folder without it is no backup.
 *
 * @param made when, as ISO 8601
 * @param count of files
 */
record BackupManifest(int version, String made, int count, List<Member> files) {

    static final String NAME = "manifest.json";
    static final int VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern DATABASE = Pattern.compile("database/[0-9a-f]{64}\\.db");

    /** One file by its path in the backup with "/" between its parts. */
    record Member(String path, String sha256) {

        static Member original(String sha256) {
            return new Member("originals/" + sha256.substring(0, 2) + "/" + sha256, sha256);
        }

        static Member database(String sha256) {
            return new Member("database/" + sha256 + ".db", sha256);
        }

        boolean isDatabase() {
            return DATABASE.matcher(path).matches();
        }

        /** Whether it lies where a file with that checksum does, so that no path leads out of the folder. */
        boolean sound() {
            return sha256.matches("[0-9a-f]{64}") && (equals(original(sha256)) || equals(database(sha256)));
        }
    }

    BackupManifest {
        files = List.copyOf(files);
    }

    /** Empty where the folder has none that is whole and of a version that is known here. */
    static Optional<BackupManifest> in(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(MAPPER.readValue(Files.readAllBytes(file), Loose.class))
                    .flatMap(Loose::whole);
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    void write(Path folder) throws IOException {
        CheckedFiles.write(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this), folder.resolve(NAME));
    }

    Member database() {
        return files.stream().filter(Member::isDatabase).findFirst().orElseThrow();
    }

    /** What may stand in a file that anybody wrote. */
    private record Loose(
            int version,
            @Nullable String made,
            int count,
            @Nullable List<@Nullable LooseMember> files) {

        Optional<BackupManifest> whole() {
            List<Member> members = files == null
                    ? List.of()
                    : files.stream()
                            .filter(Objects::nonNull)
                            .map(LooseMember::member)
                            .filter(Member::sound)
                            .toList();
            boolean one = members.stream().filter(Member::isDatabase).count() == 1;
            return version == VERSION && made != null && one && members.size() == count
                    ? Optional.of(new BackupManifest(version, made, count, members))
                    : Optional.empty();
        }
    }

    /** A line of the list as anybody wrote it. */
    private record LooseMember(
            @Nullable String path, @Nullable String sha256) {

        Member member() {
            return new Member(path == null ? "" : path, sha256 == null ? "" : sha256);
        }
    }
}
