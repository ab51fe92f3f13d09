package org.moisson.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.moisson.engine.elasticsearch.ElasticsearchEngineTest;
import org.moisson.engine.lucene.LuceneEngineTest;
import org.moisson.query.Filter;
import org.moisson.query.Match;

/** The contract kit fails on an engine that is broken, whichever engine it is. */
class PlantedFaultTest {

    private static String fault = "";

    @ParameterizedTest
    @CsvSource({
        "no exclusion, excluded_words_are_not_found",
        "own selection shrinks, a_facets_own_selection_does_not_shrink_its_counts",
        "no hints, a_hint_changes_the_order_and_never_the_result",
        "no filters, values_can_be_excluded"
    })
    void the_kit_fails_on_a_planted_fault(String planted, String behaviour) {
        for (Class<?> engine : List.of(BrokenLucene.class, BrokenElasticsearch.class)) {
            assertThat(failures(engine, behaviour, "")).as(engine + " whole").isZero();
            assertThat(failures(engine, behaviour, planted))
                    .as(engine + " with " + planted)
                    .isEqualTo(1);
        }
    }

    private static long failures(Class<?> engine, String behaviour, String planted) {
        fault = planted;
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectMethod(engine, behaviour))
                                .build(),
                        listener);
        assertThat(listener.getSummary().getTestsStartedCount()).isEqualTo(1);
        return listener.getSummary().getTestsFailedCount();
    }

    /** The embedded engine with a fault planted. */
    static class BrokenLucene extends LuceneEngineTest {
        @Override
        protected SearchEngine engine() {
            return broken(super.engine());
        }
    }

    /** Elasticsearch with a fault planted. */
    static class BrokenElasticsearch extends ElasticsearchEngineTest {
        @Override
        protected SearchEngine engine() {
            return broken(super.engine());
        }
    }

    private static SearchEngine broken(SearchEngine whole) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            Object[] changed = arguments == null ? new Object[0] : arguments.clone();
            if (changed.length > 0 && changed[0] instanceof Search search) {
                changed[0] = changed(search);
            }
            try {
                return method.invoke(whole, changed);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        };
        return (SearchEngine) Proxy.newProxyInstance(
                SearchEngine.class.getClassLoader(), new Class<?>[] {SearchEngine.class}, handler);
    }

    private static Search changed(Search search) {
        return switch (fault) {
            case "no exclusion" ->
                new Search(
                        search.match(),
                        List.of(),
                        search.hints(),
                        search.filters(),
                        search.sort(),
                        search.from(),
                        search.size(),
                        search.after(),
                        search.facets());
            case "own selection shrinks" ->
                search.filters().isEmpty()
                        ? search
                        : search.withFilters(List.of()).withMatch(selected(search));
            case "no hints" -> search.withHints(List.of());
            case "no filters" -> search.withFilters(List.of());
            default -> search;
        };
    }

    /** The filters as something to match, so that no facet is spared. */
    private static Match selected(Search search) {
        List<Match> all = search.filters().stream()
                .<Match>map(each -> each instanceof Filter.AnyOf any
                        ? new Match.Tagged(any.facet(), any.values().iterator().next(), 1)
                        : Match.ALL)
                .toList();
        return new Match.AllOf(all);
    }
}
