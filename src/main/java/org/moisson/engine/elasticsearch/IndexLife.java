package org.moisson.engine.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.moisson.engine.Documents;
import org.moisson.engine.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The life of the indices: begun empty, built anew beside the old ones, put in their place at one stroke, deleted. */
final class IndexLife {

    private static final Logger LOG = LoggerFactory.getLogger(IndexLife.class);

    /** How deep a page may lie: the deepest of a question, its last page, and some more for looking through a report. */
    private static final int DEEPEST = 11_000;

    /** How long a removal is remembered, so that a write that is older and comes later can't undo it. */
    private static final Time REMOVALS_KEPT = Time.of(time -> time.time("1h"));

    /** The same in an index that is being built, where reports read before a removal may come hours later. */
    private static final Time REMOVALS_KEPT_BUILDING = Time.of(time -> time.time("24h"));

    private final Connection connection;
    private final ElasticsearchSettings settings;
    private final IndexNames names;
    private volatile boolean ready;

    IndexLife(Connection connection, ElasticsearchSettings settings, Documents documents) {
        this(connection, settings, IndexNames.of(settings, documents.version()));
    }

    IndexLife(Connection connection, ElasticsearchSettings settings, IndexNames names) {
        this.connection = connection;
        this.settings = settings;
        this.names = names;
    }

    /** The indices behind the aliases; a level without one is not in the map. */
    record Layout(Map<Level, String> living, Map<Level, String> next) {

        boolean building() {
            return !next.isEmpty();
        }

        boolean whole() {
            return living.size() == Level.both().size();
        }
    }

    IndexNames names() {
        return names;
    }

    int shards() {
        return settings.shards();
    }

    Time writeTimeout() {
        return Time.of(time -> time.time(settings.timeout().toMillis() / 2 + "ms"));
    }

    /** Asks once the indices are there. */
    <T> T ask(Connection.Asking<T> asking) {
        prepare();
        try {
            return connection.ask(asking);
        } catch (Connection.IndexMissing missing) {
            ready = false;
            throw missing;
        }
    }

    /** At first, and again when they went missing, begins empty indices. */
    private void prepare() {
        if (ready) {
            return;
        }
        synchronized (this) {
            if (!ready) {
                Layout layout = layout();
                if (!layout.whole()) {
                    begin(layout);
                }
                ready = true;
            }
        }
    }

    private void begin(Layout layout) {
        for (Level level : Level.both()) {
            if (!layout.living().containsKey(level)) {
                create(level, names.index(level, 0), names.alias(level), finished());
            }
        }
    }

    /** Which indices serve and which are being built. */
    Layout layout() {
        List<String> patterns = Level.both().stream().map(names::pattern).toList();
        return connection.ask(client -> {
            Map<Level, String> living = new HashMap<>();
            Map<Level, String> next = new HashMap<>();
            client.indices().getAlias(get -> get.index(patterns)).aliases().forEach((index, each) -> {
                for (Level level : Level.both()) {
                    if (each.aliases().containsKey(names.alias(level))) {
                        living.put(level, index);
                    }
                    if (each.aliases().containsKey(names.nextAlias(level))) {
                        next.put(level, index);
                    }
                }
            });
            return new Layout(living, next);
        });
    }

    private Layout present() {
        prepare();
        Layout layout = layout();
        if (layout.whole()) {
            return layout;
        }
        ready = false;
        prepare();
        return layout();
    }

    /** Where a removal is to be written: wherever the report may be. */
    List<IndexNames.Side> holding() {
        return present().building() ? List.of(names.living(), names.next()) : List.of(names.living());
    }

    /** Where a report is to be written: serving indices of another version would not take it, and the next ones will. */
    List<IndexNames.Side> taking() {
        Layout layout = present();
        List<IndexNames.Side> sides = new ArrayList<>();
        if (layout.living().values().stream().allMatch(names::ours)) {
            sides.add(names.living());
        }
        if (layout.building()) {
            sides.add(names.next());
        }
        return sides;
    }

    /** Makes what was written visible. */
    void refresh(IndexNames.Side side) {
        ask(client -> client.indices().refresh(refresh -> refresh.index(side.reports(), side.passages())));
    }

    /** How many reports are in. */
    long count(IndexNames.Side side) {
        return ask(client -> client.count(count -> count.index(side.reports())).count());
    }

    /** Whether both serving indices are of this version and were filled from the store. */
    boolean current() {
        prepare();
        Layout layout = layout();
        return layout.whole()
                && layout.living().values().stream().allMatch(each -> names.ours(each) && IndexNames.filled(each));
    }

    /** Begins the next indices. What another build had begun is cleared away, and that build fails. */
    void beginNext() {
        prepare();
        delete(layout().next());
        long number = System.currentTimeMillis();
        for (Level level : Level.both()) {
            create(level, names.index(level, number), names.nextAlias(level), building());
        }
    }

    /** Gives up what was being built. */
    void abandonNext() {
        Layout layout = layout();
        if (layout.building()) {
            LOG.info("Un index inachevé est effacé\u00a0: {}", layout.next().values());
            delete(layout.next());
        }
    }

    /** Puts the next indices in the place of the serving ones, for every search and write at one stroke. */
    void swap() {
        for (Level level : Level.both()) {
            connection.ask(client -> client.indices()
                    .putSettings(put -> put.index(names.nextAlias(level))
                            .settings(finished().build())));
        }
        Layout layout = layout();
        List<Action> actions = new ArrayList<>();
        for (Level level : Level.both()) {
            String next = layout.next().get(level);
            if (next == null) {
                throw new Connection.IndexMissing(new IllegalStateException("cleared away by another build: " + level));
            }
            actions.add(Action.of(action -> action.add(add -> add.index(next).alias(names.alias(level)))));
            actions.add(Action.of(action -> action.remove(off -> off.index(next).alias(names.nextAlias(level)))));
            String old = layout.living().get(level);
            if (old != null) {
                actions.add(Action.of(action -> action.removeIndex(gone -> gone.index(old))));
            }
        }
        connection.ask(client -> client.indices().updateAliases(update -> update.actions(actions)));
    }

    private void delete(Map<Level, String> indices) {
        if (!indices.isEmpty()) {
            connection.ask(client -> client.indices()
                    .delete(delete ->
                            delete.index(List.copyOf(indices.values())).ignoreUnavailable(true)));
        }
    }

    private IndexSettings.Builder finished() {
        return new IndexSettings.Builder()
                .numberOfReplicas(Integer.toString(settings.replicas()))
                .refreshInterval(Time.of(time -> time.time("1s")))
                .gcDeletes(REMOVALS_KEPT)
                .maxResultWindow(DEEPEST);
    }

    private IndexSettings.Builder building() {
        return new IndexSettings.Builder()
                .numberOfReplicas("0")
                .refreshInterval(Time.of(time -> time.offset(-1)))
                .gcDeletes(REMOVALS_KEPT_BUILDING)
                .maxResultWindow(DEEPEST);
    }

    private void create(Level level, String index, String alias, IndexSettings.Builder spread) {
        JsonNode file = Connection.JSON.readTree(level.mapping().json());
        spread.withJson(new StringReader(file.path("settings").toString()))
                .numberOfShards(Integer.toString(settings.shards()));
        connection.ask(client -> created(client, index, alias, spread.build(), file.path("mappings")));
    }

    private static boolean created(
            ElasticsearchClient client, String index, String alias, IndexSettings settings, JsonNode mappings)
            throws IOException {
        try {
            return client.indices()
                    .create(create -> create.index(index)
                            .settings(settings)
                            .mappings(fields -> fields.withJson(new StringReader(mappings.toString())))
                            .aliases(alias, as -> as))
                    .acknowledged();
        } catch (ElasticsearchException refused) {
            if ("resource_already_exists_exception".equals(refused.error().type())) {
                return false;
            }
            throw refused;
        }
    }
}
