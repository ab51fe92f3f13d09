package org.moisson.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No hint hides what its pattern finds: whatever each pattern of the room may find is made up from it, and holds a hint. */
class HintedTest {

    private static final long SEED = 20_261;
    private static final int TEXTS = 2000;
    private static final List<Class<?>> USERS = List.of(
            ActionDates.class,
            Bodies.class,
            DateExpressions.class,
            KindFinder.class,
            OtherDates.class,
            Particulars.class,
            PlaceRoles.class,
            ReachFinder.class,
            SentenceShape.class,
            ZonedText.class,
            Zones.class);

    static List<Arguments> all() throws IllegalAccessException {
        List<Arguments> all = new ArrayList<>();
        for (Class<?> user : USERS) {
            for (Field field : user.getDeclaredFields()) {
                field.setAccessible(true);
                Stream<?> values = field.getType() == Hinted.class
                        ? Stream.of(field.get(null))
                        : field.getType() == Map.class && field.getName().equals("CALLED")
                                ? ((Map<?, ?>) field.get(null)).values().stream()
                                : Stream.of();
                values.forEach(each -> all.add(Arguments.of(user.getSimpleName() + " " + field.getName(), each)));
            }
        }
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void what_a_pattern_finds_holds_a_hint(String name, Hinted hinted) {
        Random random = new Random(SEED);
        int found = 0;
        for (int n = 0; n < TEXTS; n++) {
            String text = new MadeUp(hinted.pattern().pattern(), random).text();
            if (hinted.pattern().matcher(text).find()) {
                found++;
                assertThat(hinted.mayBeIn(text) || hinted.mayBeIn(Folding.fold(text)))
                        .as("%s finds \"%s\" (seed %d)", name, text, SEED)
                        .isTrue();
            }
        }
        assertThat(found).as("texts that %s finds", name).isGreaterThan(TEXTS / 10);
    }

    /** A text that a pattern may find, its alternatives drawn by lot; what looks around is left out. */
    private static final class MadeUp {

        private final String pattern;
        private final Random random;
        private int at;

        MadeUp(String pattern, Random random) {
            this.pattern = pattern;
            this.random = random;
        }

        String text() {
            return alternatives();
        }

        private String alternatives() {
            List<String> branches = new ArrayList<>(List.of(branch()));
            while (at < pattern.length() && pattern.charAt(at) == '|') {
                at++;
                branches.add(branch());
            }
            return branches.get(random.nextInt(branches.size()));
        }

        private String branch() {
            StringBuilder text = new StringBuilder();
            while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
                String one = piece();
                text.append(one.repeat(times()));
            }
            return text.toString();
        }

        private String piece() {
            char c = pattern.charAt(at++);
            return switch (c) {
                case '(' -> group();
                case '[' -> drawn();
                case '\\' -> escaped();
                case '^', '$' -> "";
                case '.' -> "z";
                default -> String.valueOf(c);
            };
        }

        private String group() {
            boolean around = false;
            if (pattern.charAt(at) == '?') {
                int behind = pattern.startsWith("?<", at) ? at + 2 : at + 1;
                around = "=!".indexOf(pattern.charAt(behind)) >= 0;
                while (":>=!)".indexOf(pattern.charAt(at)) < 0) {
                    at++;
                }
                at += pattern.charAt(at) == ')' ? 0 : 1;
            }
            String inside = alternatives();
            at++;
            return around ? "" : inside;
        }

        private String drawn() {
            boolean not = pattern.charAt(at) == '^';
            StringBuilder drawn = new StringBuilder();
            while (pattern.charAt(at) != ']') {
                char c = pattern.charAt(at++);
                drawn.append(c == '\\' ? escaped() : String.valueOf(c));
            }
            at++;
            return not ? "z" : String.valueOf(drawn.charAt(random.nextInt(drawn.length())));
        }

        private String escaped() {
            char c = pattern.charAt(at++);
            if (c == 'p') {
                at = pattern.indexOf('}', at) + 1;
                return "Z";
            }
            return switch (c) {
                case 'b' -> "";
                case 'd' -> String.valueOf(random.nextInt(10));
                case 'w' -> "y";
                case 's', 'W' -> " ";
                case 'S' -> "x";
                case 't' -> "\t";
                default -> String.valueOf(c);
            };
        }

        /** How often what was read last is said, by the mark after it. */
        private int times() {
            int times = 1;
            if (at < pattern.length() && "?*+{".indexOf(pattern.charAt(at)) >= 0) {
                char mark = pattern.charAt(at++);
                times = mark == '+' ? 1 : random.nextInt(2);
                if (mark == '{') {
                    int end = pattern.indexOf('}', at);
                    times = Math.max(
                            1, Integer.parseInt(pattern.substring(at, end).split(",", -1)[0]));
                    at = end + 1;
                }
                at += at < pattern.length() && pattern.charAt(at) == '?' ? 1 : 0;
            }
            return times;
        }
    }
}
