package assay.analysis.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.profile.SlowPatternException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import jdk.jfr.DataAmount;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Percentage;
import jdk.jfr.Recording;
import jdk.jfr.Timespan;
import jdk.jfr.Timestamp;
import jdk.jfr.Unsigned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Ten events, number 0 to 9, of which each condition selects as many as it must.
class EventFilterTest {
    private static final EventSelection STEPS = EventSelection.ofType("assay.Step");
    private static final Instant DAY = Instant.parse("2026-11-21T00:00:00Z");

    @TempDir
    private static Path folder;

    private static Path file = Path.of("");

    @Name("assay.Step")
    static final class Step extends Event {
        int number;

        @Timespan(Timespan.MILLISECONDS)
        long took;

        @DataAmount(DataAmount.BYTES)
        long size;

        @DataAmount(DataAmount.BITS)
        long bits;

        @Percentage
        float share;

        double ratio;

        @Timestamp(Timestamp.MILLISECONDS_SINCE_EPOCH)
        long at;

        @Unsigned
        byte octet;

        boolean even;
        char letter;

        @Nullable
        String path;

        Class<?> kind = String.class;
    }

    @BeforeAll
    static void record() throws IOException {
        file = folder.resolve("steps.jfr");
        try (Recording recording = new Recording()) {
            recording.enable(Step.class);
            recording.start();
            for (int number = 0; number < 10; number++) {
                outer(number);
            }
            recording.stop();
            recording.dump(file);
        }
        assertThat(Files.size(file)).isPositive();
    }

    private static void outer(int number) {
        if (number < 4) {
            inner(number);
        } else {
            emit(number);
        }
    }

    private static void inner(int number) {
        emit(number);
    }

    private static void emit(int number) {
        Step step = new Step();
        step.number = number;
        step.took = number == 9 ? Long.MAX_VALUE : number * 1000L;
        step.size = number * 1024L;
        step.bits = number * 8L;
        step.share = number / 10f;
        step.ratio = number == 0 ? Double.NaN : number;
        step.at = DAY.plusSeconds(number).toEpochMilli();
        step.octet = (byte) (number * 28);
        step.even = number % 2 == 0;
        step.letter = (char) ('a' + number);
        step.path = number == 0 ? null : "/tmp/it's \"" + number + "\"";
        step.kind = number < 5 ? String.class : Step.class;
        step.commit();
    }

    private static int count(String condition) throws IOException, EventFilterException {
        try (EventLog log = EventLog.open(file, Progress.NONE, new Cancellation())) {
            EventSelection selection = STEPS.withWhere(EventFilter.parse(condition, DAY));
            return log.page(selection, EventOrder.FILE, 0, 100, new Cancellation())
                    .events()
                    .size();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "number = 3                                         | 1",
                "number != 3                                        | 9",
                "number < 3                                         | 3",
                "number <= 3                                        | 4",
                "number > 2.5                                       | 7",
                "number >= 0x8                                      | 2",
                "number = -1                                        | 0",
                "took >= 7 s                                        | 3",
                "took = 2000ms                                      | 1",
                "took > 1000 h                                      | 1",
                "took = 0                                           | 1",
                "size > 2 KiB                                       | 7",
                "size = 1024                                        | 1",
                "size >= 9.216 kB                                   | 1",
                "bits = 3 B                                         | 1",
                "bits = 24                                          | 1",
                "share >= 50 %                                      | 5",
                "share = 0.7                                        | 1",
                "ratio < 100                                        | 9",
                "not ratio < 100                                    | 1",
                "octet > 200                                        | 2",
                "at >= 2026-11-21T00:00:08Z                         | 2",
                "at < +3s                                           | 3",
                "at <= +1.5 s                                       | 2",
                "even                                               | 5",
                "not even                                           | 5",
                "even = false and number > 5                        | 2",
                "letter = 'c'                                       | 1",
                "path is null                                       | 1",
                "path is not null                                   | 9",
                "path = null                                        | 1",
                "path != null                                       | 9",
                "path = '/tmp/it\\'s \"4\"'                         | 1",
                "path contains \"it's\"                             | 9",
                "path ~ '[45]'                                      | 2",
                "path !~ '[45]'                                     | 8",
                "kind = 'java.lang.String'                          | 5",
                "kind ~ 'EventFilterTest.Step$'                     | 5",
                "kind.name ~ '^java/lang'                           | 5",
                "stackTrace ~ 'EventFilterTest.inner$'              | 4",
                "stackTrace.frames.method.name = 'inner'            | 4",
                "stackTrace.frames.lineNumber > 0                   | 10",
                "not stackTrace.frames.lineNumber > 0               | 0",
                "thread.javaName ~ '.'                              | 10",
                "number = 1 or number = 2 and even                  | 2",
                "(number = 1 or number = 2) and even                | 1",
                "NOT (number = 1 or number = 2) && even             | 4",
                "startTime > +1 ns and duration < 1 h               | 10",
            })
    void selectsWhatItSays(String condition, int expected) throws IOException, EventFilterException {
        assertThat(count(condition)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "number >                 | Column 9: a value is expected, not the end.",
                "number = main            | Column 10: a value is expected, and text stands in quotes: \"main\", not 'main'.",
                "number = 3 even          | Column 12: 'and', 'or' or the end is expected, not 'even'.",
                "(number = 3              | Column 12: a closing ')' is expected, not the end.",
                "number is 3              | Column 11: 'null' is expected, not '3'.",
                "= 3                      | Column 1: the name of a field is expected, not '='.",
                "path ~ '('               | Column 8: \"(\" is no regular expression (unclosed group).",
                "path = 'x                | Column 8: the text that begins here has no closing '.",
                "number = #               | Column 10: '#' means nothing here.",
                "at > 2026-13-01T00:00Z   | Column 6: '2026-13-01T00:00Z' is no instant; write it as 2026-11-21T10:15:30Z.",
                "at > +3                  | Column 6: an offset from the start has a unit of time, as +10s.",
                "at > 3 s                 | Column 6: 'at' is a point in time: write +10s for ten seconds after the start, or 2026-11-21T10:15:30Z.",
                "numbr = 3                | Column 1: assay.Step has no field 'numbr'; did you mean number.",
                "kind.nam = 'x'           | Column 6: this has no field 'nam'; did you mean name.",
                "took > 10                | Column 8: 'took' is a length of time: give it a unit, as 10 ms.",
                "number > 10 ms           | Column 10: 'number' is a number without a unit of its own.",
                "number > 'a'             | Column 10: 'number' is no text; leave the quotes away.",
                "path > 'a'               | Column 8: text is compared by =, !=, ~ and contains.",
                "path = 3                 | Column 8: 'path' is text: put the value in quotes.",
                "even > 3                 | Column 8: 'even' is a flag: compare it with true or false.",
                "number                   | Column 1: 'number' is no flag and has to be compared with something.",
                "number = true            | Column 10: only flags are compared with true and false, by = and !=.",
                "number contains 3        | Column 17: a text in quotes is expected, not '3'.",
            })
    void saysWhereAndWhy(String condition, String message) {
        assertThatThrownBy(() -> count(condition))
                .isInstanceOf(EventFilterException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(", "not", "not not not", "and", "a.b.", "a = \"", "((((", "a = 1e99", "= = ="})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> count(text)).isInstanceOf(EventFilterException.class);
    }

    @Test
    void isNotFooledByDeepNesting() {
        assertThatThrownBy(() -> count("(".repeat(100_000) + "even" + ")".repeat(100_000)))
                .isInstanceOf(EventFilterException.class)
                .hasMessageContaining("inside each other");
    }

    @Test
    void manyConditionsSideBySideAreFine() throws IOException, EventFilterException {
        assertThat(count("number = 3" + " || number = 3".repeat(20_000))).isEqualTo(1);
    }

    @Test
    void givesUpOnSlowPatterns() {
        assertThatThrownBy(() -> count("stackTrace ~ '^(([a-z.A-Z$]+)+)+#'")).isInstanceOf(SlowPatternException.class);
    }

    @Test
    void findsEventsByTheNameOfTheirThread() throws IOException, EventFilterException {
        String name = Thread.currentThread().getName();
        try (EventLog log = EventLog.open(file, Progress.NONE, new Cancellation())) {
            EventSelection mine = STEPS.withThread(Pattern.compile(Pattern.quote(name)));
            EventSelection others = STEPS.withThread(Pattern.compile("no such thread"));
            assertThat(log.page(mine, EventOrder.TIME, 0, 100, new Cancellation())
                            .events())
                    .hasSize(10);
            assertThat(log.page(others, EventOrder.TIME, 0, 100, new Cancellation())
                            .events())
                    .isEmpty();
        }
    }
}
