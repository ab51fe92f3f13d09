package org.moisson.drafting;

import java.io.IOException;
import java.io.InputStream;

/** Looks at drafts of sheets; nothing of them is kept. */
public interface Drafts {

    /**
     * Reads a draft as an import would, and says what it has and lacks; blocks until that is done.
     *
     * @param name the name it came under, a hint to its format
     * @throws IOException when it can't be put on the disk for the time of reading
     */
    Draft look(String name, InputStream bytes) throws IOException;
}
