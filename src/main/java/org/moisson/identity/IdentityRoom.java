package org.moisson.identity;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up what works by the clock of the machine. */
@Configuration(proxyBeanMethods = false)
class IdentityRoom {

    private final Passwords passwords = new Passwords();

    @Bean
    TokenDesk tokenDesk(Tokens tokens) {
        return new TokenDesk(tokens, InstantSource.system());
    }

    @Bean
    SignIn signIn(Accounts accounts, AuditLog log) {
        return new SignIn(accounts, passwords, log, InstantSource.system());
    }

    @Bean
    Invitations invitations(Accounts accounts) {
        return new Invitations(accounts, passwords, InstantSource.system());
    }

    @Bean
    Administration administration(Accounts accounts) {
        return new Administration(accounts);
    }
}
