package assay.analysis.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameValueTest {
    private static EventField field(Meaning meaning) {
        return new EventField("value", "", "", "long", meaning, false, false);
    }

    private static String condition(Meaning meaning, EventValue value) {
        return SameValue.condition(field(meaning), value).orElse("none");
    }

    @Test
    void writesLengthsOfTimeInTheGreatestUnitThatFits() {
        assertThat(condition(Meaning.SPAN, span(1_500_000))).isEqualTo("value = 1.5 ms");
        assertThat(condition(Meaning.SPAN, span(2_000_000_000))).isEqualTo("value = 2 s");
        assertThat(condition(Meaning.SPAN, span(1_234_567))).isEqualTo("value = 1234.567 us");
        assertThat(condition(Meaning.SPAN, span(1_000_001))).isEqualTo("value = 1000.001 us");
        assertThat(condition(Meaning.SPAN, span(17))).isEqualTo("value = 17 ns");
        assertThat(condition(Meaning.SPAN, span(0))).isEqualTo("value = 0");
        assertThat(condition(Meaning.SPAN, span(Long.MAX_VALUE))).isEqualTo("value > 9223372036854775807 ns");
    }

    private static EventValue span(long nanos) {
        return new EventValue.Span(nanos, Duration.ofNanos(nanos));
    }

    @Test
    void writesNumbersAsTheyAre() {
        assertThat(condition(Meaning.BYTES, new EventValue.Whole(1_572_864, false)))
                .isEqualTo("value = 1.5 MiB");
        assertThat(condition(Meaning.BYTES, new EventValue.Whole(1_000, false))).isEqualTo("value = 1000");
        assertThat(condition(Meaning.PLAIN, new EventValue.Whole(-1, true))).isEqualTo("value = 18446744073709551615");
        assertThat(condition(Meaning.RATIO, new EventValue.Real(0.1f, true))).isEqualTo("value = 0.1");
        assertThat(condition(Meaning.PLAIN, new EventValue.Real(Double.NaN, false)))
                .isEqualTo("not (value <= 0 or value > 0)");
        assertThat(condition(Meaning.PLAIN, new EventValue.Real(Double.POSITIVE_INFINITY, false)))
                .isEqualTo("none");
        assertThat(condition(Meaning.MOMENT, new EventValue.Moment(1, Instant.parse("2026-11-21T10:00:00.000000001Z"))))
                .isEqualTo("value = 2026-11-21T10:00:00.000000001Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "with \"quotes\"", "it's", "C:\\temp\\", "C:\\temp\\\"x\"", "a\\\"", ""})
    void writesTextsSoThatTheyAreReadBack(String text) throws EventFilterException {
        Condition parsed = EventFilter.parse(condition(Meaning.PLAIN, new EventValue.Text(text)), Instant.EPOCH)
                .condition();
        if (!(parsed instanceof Condition.Compare compare)
                || !(compare.literal() instanceof Condition.Literal.Text(String read, int _))) {
            throw new AssertionError(parsed);
        }
        assertThat(compare.operator() == Condition.Operator.MATCHES ? text.matches(read) : text.equals(read))
                .isTrue();
    }

    @Test
    void hasNoneForArrays() {
        assertThat(condition(Meaning.PLAIN, new EventValue.Sequence(List.of()))).isEqualTo("none");
    }

    @Test
    void hasNoneForNamesThatCannotBeWritten() {
        EventField odd = new EventField("a b", "", "", "long", Meaning.PLAIN, false, false);
        assertThat(SameValue.condition(odd, new EventValue.Whole(1, false))).isEmpty();
    }
}
