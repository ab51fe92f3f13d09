package org.moisson.store;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The store that settings name, for whoever works on it without starting anything. */
record Named(StoreSettings store, DatabaseSettings database) {

    static Named in(Environment environment) {
        Binder binder = Binder.get(environment);
        return new Named(
                binder.bindOrCreate("moisson", StoreSettings.class),
                binder.bindOrCreate("moisson.database", DatabaseSettings.class));
    }
}
