package org.moisson.identity;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up what works by the clock of the machine. */
@Configuration(proxyBeanMethods = false)
class IdentityRoom {

    @Bean
    TokenDesk tokenDesk(Tokens tokens) {
        return new TokenDesk(tokens, InstantSource.system());
    }
}
