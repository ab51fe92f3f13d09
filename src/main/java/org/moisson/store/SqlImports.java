package org.moisson.store;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.moisson.identity.Actor;
import org.moisson.identity.Deed;
import org.moisson.identity.Note;
import org.moisson.report.Report;
import org.moisson.report.ReportId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports in two tables, their items claimed by one update. */
@Component
final class SqlImports implements Imports {

    static final String OPEN = "('QUEUED', 'EXTRACTING', 'RECOGNISING', 'ANALYSING', 'INDEXING')";

    /** The state of an item that nobody has any more: what is read and kept is not read again. */
    static final String GIVEN_BACK = "case state when 'INDEXING' then state else 'QUEUED' end";

    /** Of the lock that has one instance claim at a time. */
    private static final long CLAIMING = 0x6d6f6973736f6eL;

    /** What is to wait longer was written down before the clock was set back. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final Database database;
    private final FileOriginals originals;
    private final Instance instance;
    private final SecureRandom random = new SecureRandom();

    SqlImports(Database database, FileOriginals originals, Instance instance) {
        this.database = database;
        this.originals = originals;
        this.instance = instance;
    }

    @Override
    public ImportJob accept(String origin, Actor by, List<Arrival> files) {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        return database.write(client -> {
            client.sql("insert into import_job (id, created_at, origin) values (:id, :now, :origin)")
                    .param("id", id)
                    .param("now", now.toEpochMilli())
                    .param("origin", origin)
                    .update();
            List<ImportItem> items = new ArrayList<>();
            for (Arrival file : files) {
                items.add(insert(client, id, file));
            }
            SqlAuditLog.add(client, Note.of(by, Deed.IMPORTED, id + " " + origin));
            return new ImportJob(id, now, origin, items);
        });
    }

    private static ImportItem insert(JdbcClient client, String job, Arrival file) {
        ItemProblem problem = file.problem();
        return client.sql("""
                        insert into import_item (import_id, name, sha256, bytes, state, problem, detail)
                        values (:job, :name, :sha256, :bytes, :state, :problem, :detail)
                        returning *
                        """)
                .param("job", job)
                .param("name", file.name())
                .param("sha256", file.sha256())
                .param("bytes", file.bytes())
                .param("state", (problem == null ? ItemState.QUEUED : ItemState.FAILED).name())
                .param("problem", problem == null ? null : problem.type().slug())
                .param("detail", problem == null ? null : ItemRow.detail(problem))
                .query(ItemRow::read)
                .single();
    }

    @Override
    public Optional<ImportJob> find(String id) {
        return database.read(client -> client.sql("select * from import_job where id = :id")
                .param("id", id)
                .query((row, n) -> ItemRow.job(row, items(client, id)))
                .optional());
    }

    @Override
    public List<ImportJob> recent(int most) {
        return database.read(client -> client.sql("select * from import_job order by number desc limit :most")
                .param("most", most)
                .query((row, n) -> ItemRow.job(row, items(client, row.getString("id"))))
                .list());
    }

    private static List<ImportItem> items(JdbcClient client, String job) {
        return client.sql("select * from import_item where import_id = :job order by id")
                .param("job", job)
                .query(ItemRow::read)
                .list();
    }

    @Override
    public boolean untouched() {
        return database.read(client -> client.sql("select count(*) from import_job")
                        .query(Long.class)
                        .single())
                == 0;
    }

    @Override
    public Optional<ImportItem> claim(Instant now) {
        return database.writeInTurn(
                CLAIMING,
                client -> client.sql("""
                        update import_item
                        set state = case state when 'QUEUED' then 'EXTRACTING' else state end,
                            not_before = null, tries = tries + 1, owner = :me
                        where id = (
                            select mine.id from import_item mine
                            where (mine.state = 'QUEUED' and coalesce(mine.not_before, 0) not between :now + 1 and :far
                                    or mine.state = 'INDEXING' and mine.not_before not between :now + 1 and :far)
                                and not exists (
                                    select 1 from import_item other
                                    where other.sha256 = mine.sha256 and other.id <> mine.id
                                        and (other.state in ('EXTRACTING', 'RECOGNISING', 'ANALYSING', 'INDEXING')
                                            or other.state = 'QUEUED' and other.id < mine.id))
                            order by mine.tries, mine.id
                            limit 1
                            %s)
                        returning *
                        """.formatted(database.dialect().claimed()))
                        .param("me", instance.name())
                        .param("now", now.toEpochMilli())
                        .param("far", now.plus(LONGEST_WAIT).toEpochMilli())
                        .query(ItemRow::read)
                        .optional());
    }

    /** Nothing of the transaction stays when another instance has the item. */
    private boolean update(JdbcClient client, ImportItem item) {
        if (!ItemRow.update(client, item, instance.name())) {
            throw new TakenOver(item);
        }
        return true;
    }

    @Override
    public void save(ImportItem item) {
        database.write(client -> update(client, item));
    }

    @Override
    public void save(ImportItem item, Report report, Sketch sketch) {
        database.write(client -> {
            SqlReports.save(client, report);
            SketchRows.save(client, report.id(), sketch);
            return update(client, item);
        });
    }

    @Override
    public boolean finish(ImportItem item) {
        return database.write(client -> {
            update(client, item);
            return SqlReports.indexed(client, ReportId.ofSha256(item.sha256()));
        });
    }

    @Override
    public ImportItem postpone(ImportItem item, Instant until) {
        return database.write(client -> client.sql("""
                        update import_item
                        set state = %s, not_before = :until, owner = null
                        where id = :id and owner = :me and state in %s
                        returning *
                        """.formatted(GIVEN_BACK, OPEN))
                        .param("until", until.toEpochMilli())
                        .param("me", instance.name())
                        .param("id", item.id())
                        .query(ItemRow::read)
                        .optional())
                .orElse(item);
    }

    @Override
    public Queue queue() {
        return database.read(client -> client.sql("""
                        select count(*) filter (where item.state = 'QUEUED'),
                            count(*) filter (where item.state <> 'QUEUED'), min(job.created_at)
                        from import_item item join import_job job on job.id = item.import_id
                        where item.state in
                        """ + OPEN)
                .query((row, n) -> {
                    long waiting = row.getLong(1);
                    long underWay = row.getLong(2);
                    long oldest = row.getLong(3);
                    return new Queue(waiting, underWay, row.wasNull() ? null : Instant.ofEpochMilli(oldest));
                })
                .single());
    }

    @Override
    public int tries(ImportItem item) {
        return database.read(client -> client.sql("select tries from import_item where id = :id")
                .param("id", item.id())
                .query(Integer.class)
                .single());
    }

    @Override
    public int resume() {
        return instance.begin();
    }

    @Override
    public List<ImportItem> retry(String importId, Actor by) {
        return database.write(client -> {
            List<ImportItem> again =
                    client.sql("""
                            update import_item
                            set state = 'QUEUED', problem = null, detail = null, pages = 0, pages_recognised = 0,
                                report_id = null, tries = 0, not_before = null
                            where import_id = :id and sha256 <> ''
                                and (state = 'FAILED' or state = 'INDEXED' and problem is not null)
                            returning *
                            """).param("id", importId).query(ItemRow::read).list();
            // else the file would count as a duplicate of what it became the first time
            again.forEach(item -> client.sql("update report set indexed_at = null where id = :id")
                    .param("id", ReportId.ofSha256(item.sha256()).value())
                    .update());
            SqlAuditLog.noted(client, !again.isEmpty(), Note.of(by, Deed.IMPORT_RETRIED, importId));
            return again;
        });
    }

    @Override
    public List<ImportItem> cancel(String importId, Actor by) {
        List<ImportItem> cancelled = database.write(client -> {
            List<ImportItem> items =
                    client.sql("""
                            update import_item set state = 'CANCELLED'
                            where import_id = :id and state = 'QUEUED'
                            returning *
                            """).param("id", importId).query(ItemRow::read).list();
            SqlAuditLog.noted(client, !items.isEmpty(), Note.of(by, Deed.IMPORT_CANCELLED, importId));
            return items;
        });
        cancelled.forEach(item -> originals.sweep(item.sha256()));
        return cancelled;
    }

    @Override
    public boolean complete(ReportId id) {
        return database.read(
                        client -> client.sql("select count(*) from report where id = :id and indexed_at is not null")
                                .param("id", id.value())
                                .query(Long.class)
                                .single())
                > 0;
    }

    @Override
    public Optional<ReportId> alike(ReportId self, Sketch sketch, double least) {
        return database.read(client -> SketchRows.alike(client, self, sketch, least));
    }
}
