package org.moisson.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundles hold every word of the pages, in French and in English, and no page, script or class names a key that they lack. */
class MessagesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SCRIPTS = Path.of("src/main/resources/static/js");
    private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]");
    private static final Path WEB = Path.of("src/main/java/org/moisson/web");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z0-9.-]+)[}(]");
    private static final Pattern IN_CLASS =
            Pattern.compile("(?:texts\\.text|(?<![.\\w])text)\\(\\s*\"([a-zA-Z0-9.-]+)\"\\s*[,)]");
    private static final Pattern REFUSED =
            Pattern.compile("(?:new Refused\\(\\s*\"[^\"]+\",|(?<!\\w)refused\\()\\s*\"([a-z-]+)\"");

    private static Properties bundle() throws IOException {
        return bundle("messages");
    }

    private static Properties bundle(String name) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/" + name + ".properties"))) {
            messages.load(reader);
        }
        return messages;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(MessagesTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private static Set<String> keys(List<String> texts, Pattern pattern, String prefix) {
        Set<String> keys = new TreeSet<>();
        for (String text : texts) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                if (!matcher.group(1).endsWith(".")) {
                    keys.add(prefix + matcher.group(1));
                }
            }
        }
        return keys;
    }

    @Test
    void every_key_that_a_page_or_a_class_names_is_in_the_bundle() throws IOException {
        Set<String> named = keys(files(TEMPLATES), IN_TEMPLATE, "");
        assertThat(named).hasSizeGreaterThan(150);
        named.addAll(keys(files(WEB), IN_CLASS, ""));
        Set<String> refused = keys(files(WEB), REFUSED, "refused.");
        assertThat(refused).hasSizeGreaterThan(15);
        named.addAll(refused);
        assertThat(bundle().stringPropertyNames()).containsAll(named);
    }

    @Test
    void english_says_all_that_french_says_with_the_same_arguments() throws IOException {
        Properties french = bundle();
        Properties english = bundle("messages_en");
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(french.stringPropertyNames());
        for (String key : french.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key))).as(key).isEqualTo(arguments(french.getProperty(key)));
            assertThat(english.getProperty(key)).as(key).doesNotContain("'");
            new MessageFormat(english.getProperty(key), Locale.ENGLISH);
        }
    }

    private static Set<String> arguments(String message) {
        Set<String> arguments = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(message);
        while (matcher.find()) {
            arguments.add(matcher.group());
        }
        return arguments;
    }

    @Test
    void a_message_that_follows_a_word_keeps_its_space() throws IOException {
        for (String name : List.of("messages", "messages_en")) {
            String written = Files.readString(Path.of("src/main/resources/" + name + ".properties"));
            assertThat(written.lines()).as(name).noneMatch(line -> line.matches("[a-zA-Z0-9.-]+= .*"));
        }
    }

    @Test
    void no_script_holds_words_for_a_person() throws IOException {
        for (String script : files(SCRIPTS)) {
            String code = script.replaceAll("(?m)(^|\\s)//.*$", "");
            assertThat(code).doesNotContainPattern("[À-ÿ«»’]").doesNotContainPattern("\"[A-Z][a-z]+ [a-z]+ [a-z]+");
        }
    }

    @Test
    void no_apostrophe_is_straight_and_every_problem_with_a_detail_has_a_title() throws IOException {
        Properties messages = bundle();
        messages.forEach(
                (key, text) -> assertThat(text.toString()).as(key.toString()).doesNotContain("'"));
        messages.stringPropertyNames().stream()
                .filter(key -> key.startsWith("problem.") && key.endsWith(".detail"))
                .forEach(key -> assertThat(messages).containsKey(key.substring(0, key.length() - ".detail".length())));
    }
}
