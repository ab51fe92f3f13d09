package org.moisson.searching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.moisson.engine.SearchEngine;
import org.moisson.engine.Spelling;
import org.moisson.query.Corpus;
import org.moisson.query.Match;

/** The indexed texts, as a reader of lines sees them. */
record EngineCorpus(SearchEngine engine) implements Corpus {

    private static final int NEIGHBOURS = 8;

    @Override
    public Set<String> holds(List<String> words) {
        List<Long> counts = engine.passagesWith(
                words.stream().map(each -> (Match) new Match.Word(each, 1)).toList());
        Set<String> held = new HashSet<>();
        for (int at = 0; at < words.size(); at++) {
            if (counts.get(at) > 0) {
                held.add(words.get(at));
            }
        }
        return held;
    }

    @Override
    public boolean holdsKin(String word) {
        return engine.passagesWith(List.of(new Match.Kin(word, 1))).getFirst() > 0;
    }

    @Override
    public List<String> near(String word) {
        return engine.near(word, NEIGHBOURS).stream().map(Spelling::word).toList();
    }
}
