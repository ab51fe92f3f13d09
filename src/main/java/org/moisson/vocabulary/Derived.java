package org.moisson.vocabulary;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a room makes of the vocabularies, made anew when they have changed. Thread-safe. */
public final class Derived<T> {

    private final Vocabularies vocabularies;
    private final Function<Vocabularies, T> maker;
    private volatile @Nullable Made<T> made;

    private record Made<T>(String version, T thing) {}

    /** Makes the thing at its first use; maker gets vocabularies that never change. */
    public Derived(Vocabularies vocabularies, Function<Vocabularies, T> maker) {
        this.vocabularies = vocabularies;
        this.maker = maker;
    }

    /** The thing as the vocabularies are now. */
    public T get() {
        Vocabularies now = vocabularies.now();
        Made<T> known = made;
        return known != null && known.version().equals(now.version()) ? known.thing() : fresh(now);
    }

    private synchronized T fresh(Vocabularies now) {
        Made<T> known = made;
        if (known == null || !known.version().equals(now.version())) {
            known = new Made<>(now.version(), maker.apply(now));
            made = known;
        }
        return known.thing();
    }
}
