package org.moisson.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables of a database to their newest version. */
final class Migrations {

    private Migrations() {}

    /** Throws StoreRefused for a database of a newer Moisson or a foreign one; name says which it is. */
    static void run(DataSource source, Dialect dialect, String name) {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .placeholders(dialect.placeholders())
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreRefused(
                    "La base de données « " + name + " » ne correspond pas à cette version de Moisson : lancez la"
                            + " version la plus récente, ou restaurez une sauvegarde.",
                    e);
        }
    }
}
