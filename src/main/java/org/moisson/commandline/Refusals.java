package org.moisson.commandline;

import java.util.Optional;
import org.moisson.store.StoreRefused;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line why a start was refused, where Spring would print a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Refusals implements SpringBootExceptionReporter {

    /** Spring Boot makes these itself, for the context that could not start. */
    public Refusals(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> line = sentence(failure);
        line.ifPresent(System.err::println);
        return line.isPresent();
    }

    private static Optional<String> sentence(Throwable failure) {
        return find(failure, StoreRefused.class)
                .map(StoreRefused::getMessage)
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
