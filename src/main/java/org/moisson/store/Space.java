package org.moisson.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** The room on a disk. */
interface Space {

    /** In bytes, of the disk that holds the folder. */
    long usable(Path folder) throws IOException;

    /** As the system tells it. */
    @Component
    final class OfTheSystem implements Space {

        @Override
        public long usable(Path folder) throws IOException {
            return Files.getFileStore(folder).getUsableSpace();
        }
    }
}
