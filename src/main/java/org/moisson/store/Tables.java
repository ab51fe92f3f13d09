package org.moisson.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which tables of a database go with a corpus when it moves: all but what is of this one place. */
final class Tables {

    /** What the migrations, the instances and the accounts keep; secrets don't travel, nor who did what here. */
    private static final Set<String> STAYING =
            Set.of("flyway_schema_history", "instance", "account", "account_link", "api_token", "audit");

    private Tables() {}

    /** Their names, each after those that it refers to. */
    static List<String> of(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        Map<String, Set<String>> refersTo = new LinkedHashMap<>();
        for (String table : names(data, connection.getSchema())) {
            refersTo.put(table, references(data, connection.getSchema(), table));
        }
        Set<String> ordered = new LinkedHashSet<>();
        while (ordered.size() < refersTo.size()) {
            int before = ordered.size();
            refersTo.forEach((table, others) -> {
                if (ordered.containsAll(others)) {
                    ordered.add(table);
                }
            });
            if (ordered.size() == before) {
                throw new IllegalStateException("tables refer to each other in a circle: " + refersTo);
            }
        }
        return List.copyOf(ordered);
    }

    private static Set<String> names(DatabaseMetaData data, String schema) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet tables = data.getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                if (!STAYING.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith("sqlite_")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static Set<String> references(DatabaseMetaData data, String schema, String table) throws SQLException {
        Set<String> others = new TreeSet<>();
        try (ResultSet keys = data.getImportedKeys(null, schema, table)) {
            while (keys.next()) {
                String other = keys.getString("PKTABLE_NAME");
                if (!other.equals(table) && !STAYING.contains(other)) {
                    others.add(other);
                }
            }
        }
        return others;
    }

    /** The columns of a table, in their order. */
    static List<String> columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getColumns(null, connection.getSchema(), table, "%")) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME"));
            }
        }
        return columns;
    }
}
