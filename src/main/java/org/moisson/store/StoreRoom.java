package org.moisson.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses what depends on whether the store is shared. */
@Configuration(proxyBeanMethods = false)
class StoreRoom {

    @Bean
    Holds holds(Database database) {
        return database.shared() ? new SharedHolds(database) : new LocalHolds();
    }
}
