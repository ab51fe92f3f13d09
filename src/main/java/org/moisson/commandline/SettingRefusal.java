package org.moisson.commandline;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.util.unit.DataSize;

/** Says which setting can't be used, and what it should be. */
final class SettingRefusal {

    private static final Pattern SECRET = Pattern.compile("password|token|key|secret", Pattern.CASE_INSENSITIVE);

    private static final Map<Class<?>, String> EXPECTED = Map.of(
            Duration.class, "une durée, par exemple 30s, 5m ou 1h",
            DataSize.class, "une taille, par exemple 64MB ou 2GB",
            boolean.class, "true ou false",
            Boolean.class, "true ou false",
            int.class, "un nombre entier",
            Integer.class, "un nombre entier",
            long.class, "un nombre entier",
            Long.class, "un nombre entier");

    private SettingRefusal() {}

    /** One line, empty for a failure that is not about a setting. */
    static Optional<String> sentence(Throwable failure) {
        return Refusals.find(failure, BindException.class).map(SettingRefusal::of);
    }

    private static String of(BindException refused) {
        Optional<String> own = Refusals.find(refused, IllegalArgumentException.class)
                .map(Throwable::getMessage)
                .filter(message -> message != null && message.startsWith("moisson."));
        if (own.isPresent()) {
            return "Réglage refusé. " + own.get();
        }
        String name = refused.getName().toString();
        return "Réglage refusé. " + name + value(name, refused.getProperty()) + "\u00a0: il faut "
                + expected(refused.getTarget().getType().resolve()) + ".";
    }

    private static String value(String name, @Nullable ConfigurationProperty property) {
        return property == null || SECRET.matcher(name).find() ? "" : " = « " + property.getValue() + " »";
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "une autre valeur";
        }
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .map(each -> each.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ", "l'un de\u00a0: ", ""));
        }
        return EXPECTED.getOrDefault(type, "une autre valeur (" + type.getSimpleName() + ")");
    }
}
