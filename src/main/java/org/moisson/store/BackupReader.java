package org.moisson.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.moisson.store.BackupManifest.Member;

/** Brings a backup back into an empty data folder; the database comes last, so that half a restore is no corpus. */
final class BackupReader {

    private final StoreSettings store;
    private final Path source;

    BackupReader(StoreSettings store, Path source) {
        this.store = store;
        this.source = source;
    }

    int restore() throws IOException {
        BackupManifest manifest = BackupManifest.in(source)
                .orElseThrow(() -> new StoreRefused("Le dossier « " + source
                        + " » n'est pas une sauvegarde complète : son " + BackupManifest.NAME
                        + " manque, est endommagé ou vient d'une version plus récente."));
        for (Member member : manifest.files()) {
            if (!CheckedFiles.is(source.resolve(member.path()), member.sha256())) {
                throw damaged(member);
            }
        }
        refuseFull(store.folder());
        refuseFull(store.originalsFolder());
        try (DataFolder mine = new DataFolder(store)) {
            for (Member member : manifest.files()) {
                if (!member.isDatabase()) {
                    copy(member, store.originalsFolder().resolve(member.path().substring("originals/".length())));
                }
            }
            copy(manifest.database(), mine.resolve("moisson.db"));
        }
        return manifest.count();
    }

    private static void refuseFull(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            // the lock is left by whoever only looked
            if (inside.anyMatch(each -> !each.endsWith("moisson.lock"))) {
                throw new StoreRefused("Le dossier « " + folder
                        + " » n'est pas vide : une sauvegarde se restaure dans un dossier vide ou nouveau, dites lequel"
                        + " avec --moisson.data=DOSSIER.");
            }
        }
    }

    private void copy(Member member, Path target) throws IOException {
        if (!CheckedFiles.copy(source.resolve(member.path()), target, member.sha256())) {
            throw damaged(member);
        }
    }

    private StoreRefused damaged(Member member) {
        return new StoreRefused("La sauvegarde « " + source + " » est incomplète ou endommagée : « " + member.path()
                + " » manque ou a changé. Rien n'en est repris : prenez-en une autre.");
    }
}
