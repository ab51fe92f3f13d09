package org.moisson.web;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** A JSON array, one record a line. */
final class JsonList<R> implements RecordWriter<R> {

    private final Writer out;
    private final JsonMapper json;
    private final Function<R, Object> shape;
    private boolean first = true;

    JsonList(Writer out, JsonMapper json, Function<R, Object> shape) {
        this.out = out;
        this.json = json;
        this.shape = shape;
    }

    @Override
    public void begin() throws IOException {
        out.write("[");
    }

    @Override
    public void write(R entry) throws IOException {
        out.write(first ? "\n" : ",\n");
        first = false;
        out.write(json.writeValueAsString(shape.apply(entry)));
    }

    @Override
    public void end() throws IOException {
        out.write("\n]\n");
    }
}
