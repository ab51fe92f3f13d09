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
            flyway(source, dialect).migrate();
        } catch (FlywayException e) {
            throw new StoreRefused(
                    "La base de données « " + name + " » ne correspond pas à cette version de Moisson : lancez la"
                            + " version la plus récente, ou restaurez une sauvegarde.",
                    e);
        }
    }

    /** Throws StoreRefused for a database whose tables are not those of this version; changes nothing. */
    static void refuseOther(DataSource source, Dialect dialect, String name) {
        if (!flyway(source, dialect).validateWithResult().validationSuccessful) {
            throw new StoreRefused(
                    "La base de données « " + name + " » n'a pas les tables de cette version de Moisson :"
                            + " lancez une fois le service de cette version, ou prenez la version la plus récente.");
        }
    }

    private static Flyway flyway(DataSource source, Dialect dialect) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .placeholders(dialect.placeholders())
                .ignoreMigrationPatterns(new String[0])
                .load();
    }
}
