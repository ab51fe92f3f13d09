package org.moisson.commandline;

import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Finds settings that nobody reads, most likely mistyped: a setting that does nothing is worse than one that is refused. */
final class UnknownSettings {

    /** Those that are read by their name alone. */
    private static final Set<String> BY_NAME = Set.of("moisson.engine", "moisson.metrics");

    private UnknownSettings() {}

    /** One sentence each, with the known setting that looks most like it. */
    static Set<String> in(ConfigurableEnvironment environment) {
        Map<String, String> known = new TreeMap<>();
        known().forEach(key -> known.put(plain(key), key));
        Set<String> said = new TreeSet<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> listed) {
                for (String name : listed.getPropertyNames()) {
                    String plain = plain(name.replaceAll("\\[\\d+]$", "").replaceAll("(?<=[A-Z])_\\d+$", ""));
                    if (ours(name) && !known.containsKey(plain)) {
                        said.add("Réglage inconnu « " + name + " », sans effet\u00a0; le plus proche est « "
                                + nearest(plain, known) + " ».");
                    }
                }
            }
        }
        return said;
    }

    private static boolean ours(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("moisson.") || lower.startsWith("moisson_");
    }

    /** As environment variables write it too, which have neither dots nor dashes. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static String nearest(String plain, Map<String, String> known) {
        return known.entrySet().stream()
                .min(Comparator.comparingInt(each -> distance(plain, each.getKey())))
                .orElseThrow()
                .getValue();
    }

    /** How many letters to change, add or leave out. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    /** Every setting of Moisson: the components of its records of settings, named ...Settings, ...Limits or ...Rates. */
    static Set<String> known() {
        Set<String> keys = new TreeSet<>(BY_NAME);
        for (String pattern : new String[] {"**/*Settings.class", "**/*Limits.class", "**/*Rates.class"}) {
            ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
            scan.setResourcePattern(pattern);
            scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
            scan.findCandidateComponents("org.moisson").forEach(found -> add(keys, found.getBeanClassName()));
        }
        return keys;
    }

    private static void add(Set<String> keys, @Nullable String name) {
        Class<?> type = ClassUtils.resolveClassName(String.valueOf(name), UnknownSettings.class.getClassLoader());
        ConfigurationProperties settings = AnnotationUtils.findAnnotation(type, ConfigurationProperties.class);
        if (settings != null && type.isRecord()) {
            add(keys, settings.prefix().isEmpty() ? settings.value() : settings.prefix(), type);
        }
    }

    private static void add(Set<String> keys, String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            Name other = component.getAnnotation(Name.class);
            String key = prefix + "." + (other == null ? dashed(component.getName()) : other.value());
            if (component.getType().isRecord() && component.getType().getName().startsWith("org.moisson.")) {
                add(keys, key, component.getType());
            } else {
                keys.add(key);
            }
        }
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
