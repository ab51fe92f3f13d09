package org.moisson.searching;

import java.util.List;
import java.util.Optional;
import org.moisson.query.Match;

/** What of a question can be read in a text itself, without the tags and the title that all passages of a report share. */
final class Wording {

    private Wording() {}

    /** Empty where nothing of it is words. */
    static Optional<Match> of(Match match) {
        return words(match).map(Match.InText::new);
    }

    private static Optional<Match> words(Match match) {
        return switch (match) {
            case Match.Word word -> Optional.of(word);
            case Match.Kin kin -> Optional.of(kin);
            case Match.Phrase phrase -> Optional.of(phrase);
            case Match.Sigle sigle -> Optional.of(sigle);
            case Match.InText text -> words(text.inner());
            case Match.InTitle title -> Optional.empty();
            case Match.Tagged tagged -> Optional.empty();
            case Match.OfNature nature -> Optional.empty();
            case Match.Also also -> words(also.must());
            case Match.AnyOf any -> words(any.inner()).map(Match.AnyOf::new);
            case Match.AllOf all -> words(all.inner()).map(Match.AllOf::new);
            case Match.SomeOf some ->
                words(some.inner()).map(inner -> new Match.SomeOf(inner, Math.min(some.least(), inner.size())));
        };
    }

    private static Optional<List<Match>> words(List<Match> matches) {
        List<Match> kept =
                matches.stream().flatMap(each -> words(each).stream()).toList();
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept);
    }
}
