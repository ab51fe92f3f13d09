package org.moisson.store;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** Open connections to a database whose tables are at their newest version; single ones come from the source. */
record Pools(Dialect dialect, DataSource source, HikariDataSource writer, HikariDataSource readers) {

    void close() {
        readers.close();
        writer.close();
    }
}
