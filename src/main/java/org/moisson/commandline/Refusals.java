package org.moisson.commandline;

import java.util.Optional;
import java.util.Set;
import org.moisson.store.StoreRefused;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line why a start was refused, where Spring would print a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Refusals implements SpringBootExceptionReporter {

    private final ConfigurableApplicationContext context;

    /** Spring Boot makes these itself, for the context that could not start. */
    public Refusals(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> line = sentence(failure).or(() -> engine(failure));
        line.ifPresent(System.err::println);
        return line.isPresent();
    }

    /** Whether it is said in one line why a start failed. */
    static boolean said(Throwable failure) {
        return sentence(failure).isPresent()
                || find(failure, NoSuchBeanDefinitionException.class).isPresent();
    }

    /** An engine that there is not leaves whoever asks for one without. */
    private Optional<String> engine(Throwable failure) {
        String engine = context.getEnvironment().getProperty("moisson.engine", "lucene");
        return find(failure, NoSuchBeanDefinitionException.class).isEmpty()
                        || Set.of("lucene", "elasticsearch").contains(engine)
                ? Optional.empty()
                : Optional.of(
                        "Réglage refusé. moisson.engine = « " + engine + " »\u00a0: il faut lucene ou elasticsearch.");
    }

    private static Optional<String> sentence(Throwable failure) {
        return find(failure, StoreRefused.class)
                .map(StoreRefused::getMessage)
                .or(() -> SettingRefusal.sentence(failure))
                .or(() -> find(failure, PortInUseException.class)
                        .map(taken -> "Le port " + taken.getPort()
                                + " est déjà pris par un autre programme : choisissez-en un autre avec"
                                + " --server.port=PORT."));
    }

    /** The first of that type among a failure and its causes. */
    static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
