package org.moisson.web;

import java.io.IOException;

/** Writes records to a file one after the other. */
interface RecordWriter<R> {

    /** What stands before the first. */
    void begin() throws IOException;

    /** One record. */
    void write(R entry) throws IOException;

    /** What stands after the last. */
    void end() throws IOException;
}
