package org.moisson.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.moisson.report.ReportId;
import org.moisson.store.BackupManifest.Member;

/** Writes one backup: the database of one moment, the originals it names that are not there yet, the manifest last. */
final class BackupWriter {

    private static final Set<String> OURS = Set.of(BackupManifest.NAME, "originals", "database", "moisson.lock");

    private final Path file;
    private final OriginalsFolder originals;
    private final Path target;
    private final Set<String> kept = new HashSet<>();
    private final Set<String> copied = new HashSet<>();

    BackupWriter(StoreSettings store, Path target) {
        file = store.folder().resolve("moisson.db");
        originals = new OriginalsFolder(store.originalsFolder());
        this.target = target;
    }

    Backups.Saved write() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new StoreRefused("Rien à sauvegarder : aucune base de données « " + file
                    + " ». Dites où elle est avec --moisson.data=DOSSIER.");
        }
        refuseForeign();
        // no second backup may sweep here meanwhile
        try (DataFolder mine = new DataFolder(new StoreSettings(target.toString(), null))) {
            Files.createDirectories(mine.resolve("database"));
            return save();
        }
    }

    private void refuseForeign() throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        try (Stream<Path> inside = Files.list(target)) {
            if (!inside.map(each -> each.getFileName().toString())
                    .allMatch(name -> OURS.contains(name) || name.endsWith(".part"))) {
                throw new StoreRefused("Le dossier « " + target
                        + " » contient autre chose qu'une sauvegarde : choisissez un dossier vide ou nouveau.");
            }
        }
    }

    private Backups.Saved save() throws IOException {
        Set<String> before = Set.of();
        while (true) {
            Path snapshot = snapshot();
            try {
                List<Member> members = new ArrayList<>();
                Set<String> lost = copy(snapshot, members);
                // what was deleted since the snapshot is not in the next; what lacks twice is lost
                if (lost.isEmpty() || lost.equals(before)) {
                    Member database = Member.database(CheckedFiles.sha256(snapshot));
                    CheckedFiles.place(snapshot, target.resolve(database.path()));
                    members.add(database);
                    return finish(members, lost.size());
                }
                before = lost;
            } finally {
                Files.deleteIfExists(snapshot);
            }
        }
    }

    private Backups.Saved finish(List<Member> members, int lost) throws IOException {
        new BackupManifest(BackupManifest.VERSION, Instant.now().toString(), members.size(), members).write(target);
        Set<Path> wanted = new HashSet<>();
        members.forEach(member -> wanted.add(target.resolve(member.path())));
        try (Stream<Path> files = Files.find(target, 3, (each, attributes) -> attributes.isRegularFile())) {
            for (Path each : files.filter(each -> sweepable(each, wanted)).toList()) {
                Files.deleteIfExists(each);
            }
        }
        int had = (int) members.stream()
                .filter(member -> kept.contains(member.sha256()))
                .count();
        return new Backups.Saved(members.size() - 1 - had, had, lost);
    }

    private static boolean sweepable(Path each, Set<Path> wanted) {
        String name = each.getFileName().toString();
        return !wanted.contains(each) && name.matches("[0-9a-f]{64}(\\.db)?|.*\\.part");
    }

    /** The state of the database between two commits of those that write in it. */
    private Path snapshot() throws IOException {
        Path snapshot = Files.createTempFile(target.resolve("database"), "", ".part");
        try (Connection connection = SqliteFile.source(file).getConnection();
                var statement = connection.prepareStatement("vacuum into ?")) {
            statement.setString(1, snapshot.toString());
            statement.execute();
            return snapshot;
        } catch (SQLException e) {
            Files.deleteIfExists(snapshot);
            throw new StoreRefused(
                    "La base de données « " + file + " » n'a pas pu être copiée (" + e.getMessage()
                            + ") : vérifiez la place et les droits, et que la base n'est pas endommagée.",
                    e);
        }
    }

    /** Copies the originals that the snapshot names; returns the names of those that it can't. */
    private Set<String> copy(Path snapshot, List<Member> members) throws IOException {
        Set<String> lost = new HashSet<>();
        for (String name : named(snapshot)) {
            Optional<Path> original = originals.find(name);
            if (original.isPresent() && save(original.get(), members)) {
                continue;
            }
            lost.add(name);
        }
        return lost;
    }

    private boolean save(Path original, List<Member> members) throws IOException {
        Member member = Member.original(original.getFileName().toString());
        if (!member.sound()) {
            return false;
        }
        String hash = member.sha256();
        Path saved = target.resolve(member.path());
        if (!kept.contains(hash) && !copied.contains(hash)) {
            if (CheckedFiles.is(saved, hash)) {
                kept.add(hash);
            } else if (copied(original, saved, hash)) {
                copied.add(hash);
            } else {
                return false;
            }
        }
        members.add(member);
        return true;
    }

    private static boolean copied(Path original, Path saved, String hash) throws IOException {
        try {
            return CheckedFiles.copy(original, saved, hash);
        } catch (NoSuchFileException deleted) {
            return false;
        }
    }

    /** The beginnings of the names of the originals that reports and imports need. */
    private static Set<String> named(Path snapshot) {
        Set<String> names = new HashSet<>();
        try (Connection connection = SqliteFile.source(snapshot).getConnection();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select id from report union
                        select sha256 from import_item where state not in ('INDEXED', 'DUPLICATE', 'CANCELLED')
                        """)) {
            while (rows.next()) {
                names.add(ReportId.ofSha256(rows.getString(1)).value());
            }
            return names;
        } catch (SQLException e) {
            throw new StoreRefused("La copie de la base de données ne peut pas être lue : " + e.getMessage(), e);
        }
    }
}
