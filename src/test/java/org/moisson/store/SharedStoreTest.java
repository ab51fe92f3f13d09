package org.moisson.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moisson.identity.Actor;

/** Two instances on one PostgreSQL database and one folder of originals. */
class SharedStoreTest {

    @TempDir
    Path temporary;

    private final String url = PostgresForTests.database();
    private TestStore one;
    private TestStore two;

    @BeforeEach
    void open() {
        one = instance("one");
        two = instance("two");
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    private TestStore instance(String name) {
        String originals = temporary.resolve("originals").toString();
        return new TestStore(new StoreSettings(temporary.resolve(name).toString(), originals), url);
    }

    private static List<Arrival> files(int count) {
        List<Arrival> files = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            files.add(new Arrival("f" + each, String.format("%064x", each + 1), 1, null));
        }
        return files;
    }

    @Test
    void each_item_is_claimed_by_one_instance_and_no_two_with_the_same_bytes_at_a_time() throws Exception {
        Random random = new Random(1);
        List<Arrival> files = new ArrayList<>();
        for (int each = 0; each < 120; each++) {
            files.add(new Arrival("f" + each, String.format("%064x", 1 + random.nextInt(40)), 1, null));
        }
        one.imports.accept("api", Actor.moisson(), files);
        Set<String> underWay = ConcurrentHashMap.newKeySet();
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Long> done = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int each = 0; each < 8; each++) {
            TestStore store = each % 2 == 0 ? one : two;
            threads.add(Thread.ofPlatform().start(() -> {
                while (done.size() < files.size() && wrong.isEmpty()) {
                    store.imports.claim(Instant.now()).ifPresent(item -> {
                        if (!underWay.add(item.sha256())) {
                            wrong.add("twice at a time: " + item);
                        }
                        underWay.remove(item.sha256());
                        store.imports.save(item.in(ItemState.DUPLICATE));
                        done.add(item.id());
                    });
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(wrong).isEmpty();
        assertThat(done).doesNotHaveDuplicates().hasSize(files.size());
    }

    @Test
    void what_an_instance_had_under_way_that_died_is_taken_up_after_its_lease_and_not_before() throws Exception {
        ImportJob job = one.imports.accept("api", Actor.moisson(), files(3));
        one.imports.resume();
        two.imports.resume();
        ImportItem extracting = one.imports.claim(Instant.now()).orElseThrow();
        ImportItem indexing = one.imports.claim(Instant.now()).orElseThrow().in(ItemState.INDEXING);
        one.imports.save(indexing);
        ImportItem alive = two.imports.claim(Instant.now()).orElseThrow();
        Thread.sleep(TestStore.LEASE.multipliedBy(2));
        assertThat(two.instance.takeUp()).as("both give signs of life").isZero();

        one.instance.faint();
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        List<ImportItem> taken = new ArrayList<>();
        while (taken.size() < 2 && Instant.now().isBefore(end)) {
            two.imports.claim(Instant.now()).ifPresent(taken::add);
            Thread.sleep(50);
        }
        assertThat(taken).extracting(ImportItem::id).containsExactlyInAnyOrder(extracting.id(), indexing.id());
        assertThat(taken)
                .extracting(ImportItem::state)
                .containsExactlyInAnyOrder(ItemState.EXTRACTING, ItemState.INDEXING);
        assertThatThrownBy(() -> one.imports.save(extracting.in(ItemState.FAILED)))
                .isInstanceOf(TakenOver.class);
        assertThatThrownBy(() -> one.imports.finish(indexing.in(ItemState.INDEXED)))
                .isInstanceOf(TakenOver.class);
        assertThat(two.imports.find(job.id()).orElseThrow().items())
                .extracting(ImportItem::state)
                .containsExactly(ItemState.EXTRACTING, ItemState.INDEXING, ItemState.EXTRACTING);
        two.imports.save(alive.in(ItemState.FAILED));
    }

    @Test
    void what_another_instance_has_under_way_is_left_to_it_at_a_start() {
        one.imports.resume();
        one.imports.accept("api", Actor.moisson(), files(2));
        ImportItem item = one.imports.claim(Instant.now()).orElseThrow();
        assertThat(two.imports.resume()).isEqualTo(2);
        one.imports.save(item.in(ItemState.FAILED));
        assertThat(two.imports.claim(Instant.now())).map(ImportItem::name).contains("f1");
    }

    @Test
    void an_original_that_another_instance_takes_in_is_not_removed() throws Exception {
        Originals.Kept kept =
                one.originals.keep(new ByteArrayInputStream("des octets".getBytes(StandardCharsets.UTF_8)), 100);
        two.originals.sweep(kept.sha256());
        two.originals.tidy();
        assertThat(kept.path()).exists();
        one.imports.accept("api", Actor.moisson(), List.of(new Arrival("a", kept.sha256(), kept.bytes(), null)));
        one.originals.release(kept);
        two.originals.tidy();
        assertThat(two.originals.find(kept.reportId())).contains(kept.path());
        one.imports.cancel(one.imports.recent(1).getFirst().id(), Actor.moisson());
        assertThat(kept.path()).doesNotExist();
    }

    @Test
    void a_turn_is_that_of_one_instance_until_it_closes_or_dies() {
        Turns.Turn turn = one.turns.take("work").orElseThrow();
        assertThat(two.turns.take("work")).isEmpty();
        turn.close();
        Turns.Turn other = two.turns.take("work").orElseThrow();
        assertThat(one.turns.take("work")).isEqualTo(Optional.empty());
        other.close();
    }

    @Test
    void a_server_that_is_not_there_is_said_in_one_line() {
        String wrong = url.replace("moisson", "nobody");
        assertThatThrownBy(() -> new TestStore(temporary.resolve("three"), wrong))
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("moisson.database")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> new TestStore(temporary.resolve("four"), "http://localhost"))
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("jdbc:postgresql://");
    }
}
