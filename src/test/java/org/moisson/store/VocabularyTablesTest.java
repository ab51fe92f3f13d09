package org.moisson.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.moisson.identity.Actor;
import org.moisson.vocabulary.Change;
import org.moisson.vocabulary.ChangeLog;
import org.moisson.vocabulary.ChangeRefused;
import org.moisson.vocabulary.LabelKind;
import org.moisson.vocabulary.Scheme;

/** What people do to the vocabularies is kept with who and when, on every database. */
@ParameterizedClass
@EnumSource
class VocabularyTablesTest {

    @TempDir
    Path temporary;

    private final StoreKind kind;
    private TestStore store;

    VocabularyTablesTest(StoreKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        store = new TestStore(temporary, kind.fresh());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static final List<Change> CHANGES = List.of(
            new Change.AddLabel(Scheme.THEME, "nutrition", LabelKind.HIDDEN, "nutrission"),
            new Change.RemoveLabel(Scheme.SETTING, "festif", LabelKind.CUE, "bal"),
            new Change.Define(Scheme.FACTOR, "aller-vers", "Sortir."),
            new Change.AddConcept(Scheme.THEME, "jardins", "Jardins", "Jardiner.", "nutrition"),
            new Change.Deprecate(Scheme.POPULATION, "lgbt"),
            new Change.Undo(Scheme.FACTOR, "aller-vers", 3));

    @Test
    void changes_are_numbered_and_come_back_as_they_were() {
        ChangeLog log = new SqlChangeLog(store.database);
        assertThat(log.last()).isZero();
        for (int at = 0; at < CHANGES.size(); at++) {
            assertThat(log.append(CHANGES.get(at), "Camille", at).number()).isEqualTo(at + 1);
        }
        assertThat(log.last()).isEqualTo(CHANGES.size());
        assertThat(log.entries()).extracting(ChangeLog.Entry::change).isEqualTo(CHANGES);
        assertThat(log.entries()).allSatisfy(each -> {
            assertThat(each.by()).isEqualTo("Camille");
            assertThat(each.at()).isNotNull();
        });
        assertThat(new SqlChangeLog(store.database).entries()).isEqualTo(log.entries());
    }

    @Test
    void of_two_who_change_at_once_the_second_is_refused() {
        ChangeLog log = new SqlChangeLog(store.database);
        log.append(CHANGES.getFirst(), "Camille", 0);
        assertThatThrownBy(() -> log.append(CHANGES.getLast(), "Dominique", 0))
                .isInstanceOfSatisfying(
                        ChangeRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(ChangeRefused.Why.CHANGED_MEANWHILE));
        assertThat(log.entries()).hasSize(1);
    }

    @Test
    void a_request_stays_open_until_it_is_decided_once() {
        ChangeRequests requests = new SqlChangeRequests(store.database);
        ChangeRequests.Request first = requests.add(CHANGES.get(0), "Dominique");
        ChangeRequests.Request second = requests.add(CHANGES.get(3), "Dominique");
        assertThat(requests.open()).containsExactly(first, second);
        assertThat(requests.open(second.id())).contains(second);

        assertThat(requests.decide(first.id(), true, "Camille")).isTrue();
        assertThat(requests.decide(first.id(), false, "Camille")).isFalse();
        assertThat(requests.decide(99, true, "Camille")).isFalse();
        assertThat(requests.open()).containsExactly(second);
        assertThat(requests.open(first.id())).isEmpty();
    }

    @Test
    void a_refused_term_is_remembered() {
        RefusedTerms terms = new SqlRefusedTerms(store.database);
        terms.add("panier paysan", "Camille");
        terms.add("panier paysan", "Dominique");
        assertThat(terms.all()).containsExactly("panier paysan");
    }

    @Test
    void a_report_that_a_version_agrees_with_is_not_outdated_for_it() {
        store.reports.save(StoredReports.report(1, 1, "Un."));
        store.reports.save(StoredReports.report(2, 1, "Deux."));
        String by = store.reports.find(StoredReports.id(1)).orElseThrow().understoodBy();
        assertThat(store.reports.understoodOtherwise(by)).isEmpty();
        assertThat(store.reports.understoodOtherwise("v2")).hasSize(2);

        store.reports.understoodAlike(StoredReports.id(1), "v2");
        store.reports.understoodAlike(StoredReports.id(7), "v2");
        assertThat(store.reports.understoodOtherwise("v2")).containsExactly(StoredReports.id(2));
        assertThat(store.reports.understoodOtherwise("v3")).hasSize(2);
        store.reports.understoodAlike(StoredReports.id(1), "v3");
        assertThat(store.reports.understoodOtherwise("v3")).containsExactly(StoredReports.id(2));
        assertThat(store.reports.delete(StoredReports.id(1), Actor.moisson())).isTrue();
    }
}
