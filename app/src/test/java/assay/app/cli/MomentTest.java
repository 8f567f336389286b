package assay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MomentTest {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final long START_NANOS = 1_795_255_200_000_000_000L;

    @ParameterizedTest
    @CsvSource({
        "12.5s, 12500000000",
        "500ms, 500000000",
        "7us, 7000",
        "0s, 0",
        "2m, 120000000000",
        "1.5h, 5400000000000",
        "00:01:30, 90000000000",
        "1:30, 90000000000",
        "100:00:00.25, 360000250000000"
    })
    void countsFromTheStart(String text, long nanos) {
        assertThat(Moment.parse(text).nanosSinceEpoch(START)).isEqualTo(START_NANOS + nanos);
    }

    @Test
    void takesAnInstant() {
        assertThat(Moment.parse("2026-11-21T10:00:01.5Z").nanosSinceEpoch(START))
                .isEqualTo(START_NANOS + 1_500_000_000L);
    }

    @Test
    void staysAfterTheStartHoweverFarItLies() {
        assertThat(Moment.parse("999999999999h").nanosSinceEpoch(START)).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "s", "-1s", "1e9s", "soon", "2026-11-21", "+1000000000-01-01T00:00:00Z"})
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> Moment.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no time");
    }

    @Test
    void readsAnInstantInAnyZone() {
        assertThat(Moment.parseInstant("2026-11-21T11:00:00+01:00")).isEqualTo(START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-11-21", "12.5s", "1677-01-01T00:00:00Z", "2263-01-01T00:00:00Z"})
    void refusesAnInstantThatCannotBeStored(String text) {
        assertThatThrownBy(() -> Moment.parseInstant(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no instant");
    }
}
