package org.moisson.store;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Keeps files from taking the last room on the disk, which database and index need to go on and to stop in order. */
@Component
@EnableConfigurationProperties(ReserveSettings.class)
final class Reserve {

    private final ReserveSettings settings;
    private final Space space;

    Reserve(ReserveSettings settings, Space space) {
        this.settings = settings;
        this.space = space;
    }

    /** Throws when files may take no more room of the disk that holds the folder. */
    void spare(Path folder) throws IOException {
        if (!room(folder)) {
            throw new Originals.NoRoom();
        }
    }

    boolean room(Path folder) throws IOException {
        return space.usable(folder) >= settings.reserve().toBytes();
    }
}
