package org.moisson.web;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Optional;
import org.moisson.identity.Account;
import org.moisson.identity.Accounts;
import org.moisson.identity.Role;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A curator whom the service knows during a test though there is no account, so that other tests find it as it is at first. */
@TestConfiguration(proxyBeanMethods = false)
class CuratorAtWork {

    static final String NAME = "Camille";
    static final String SIGN_IN = "/js/signs-in-for-a-test";

    private static final Account CAMILLE = new Account("test-curator", NAME, Role.CURATOR, true, 1, Instant.EPOCH);

    /** What her session holds. */
    static Session session() {
        return new Session(CAMILLE.id(), CAMILLE.epoch());
    }

    @Bean
    static BeanPostProcessor oneMore() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Accounts accounts ? knowing(accounts) : bean;
            }
        };
    }

    private static Accounts knowing(Accounts accounts) {
        return (Accounts) Proxy.newProxyInstance(
                Accounts.class.getClassLoader(), new Class<?>[] {Accounts.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("find") && CAMILLE.id().equals(arguments[0])) {
                        return Optional.of(CAMILLE);
                    }
                    try {
                        return method.invoke(accounts, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    /** Lets a browser in. */
    @RestController
    static class Door {

        @GetMapping(SIGN_IN)
        String signIn(HttpSession session) {
            session.setAttribute(Session.NAME, session());
            return NAME;
        }
    }
}
