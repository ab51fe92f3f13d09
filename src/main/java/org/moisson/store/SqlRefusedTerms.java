package org.moisson.store;

import java.util.Set;
import java.util.stream.Collectors;
import org.moisson.identity.Deed;
import org.moisson.identity.Note;
import org.springframework.stereotype.Component;

/** Refused terms in a table of their own, with who refused them. */
@Component
final class SqlRefusedTerms implements RefusedTerms {

    private final Database database;

    SqlRefusedTerms(Database database) {
        this.database = database;
    }

    @Override
    public Set<String> all() {
        return database.read(
                client -> client.sql("select term from refused_term").query((row, n) -> row.getString(1)).stream()
                        .collect(Collectors.toSet()));
    }

    @Override
    public void add(String term, String by) {
        database.write(client -> {
            int rows = client.sql("""
                            insert into refused_term (term, refused_at, refused_by) values (:term, :at, :by)
                            on conflict (term) do nothing
                            """)
                    .param("term", term)
                    .param("at", System.currentTimeMillis())
                    .param("by", by)
                    .update();
            // the term is of the documents, whose words the log does not hold
            return SqlAuditLog.noted(client, rows > 0, new Note(by, Deed.TERM_REFUSED, ""));
        });
    }
}
