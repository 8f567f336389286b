package assay.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RemainingTimeTest {
    private static final long SECOND = 1_000_000_000L;

    private final RemainingTime remaining = new RemainingTime();

    @Test
    void keepsQuietUntilTheEstimateHasHeldForThreeSeconds() {
        assertThat(remaining.update(0, 100, 0)).isEmpty();
        assertThat(remaining.update(10, 100, SECOND)).isEmpty();
        assertThat(remaining.update(30, 100, 3 * SECOND)).isEmpty();
        assertThat(remaining.update(40, 100, 4 * SECOND)).isEqualTo(OptionalLong.of(6 * SECOND));
    }

    @Test
    void keepsQuietAgainWhenTheRateChanges() {
        remaining.update(0, 100, 0);
        remaining.update(10, 100, SECOND);
        assertThat(remaining.update(50, 100, 5 * SECOND)).isPresent();
        assertThat(remaining.update(51, 100, 20 * SECOND)).isEmpty();
    }

    @Test
    void startsAnewWithAStageOfAnotherSize() {
        remaining.update(0, 100, 0);
        remaining.update(10, 100, SECOND);
        assertThat(remaining.update(50, 100, 5 * SECOND)).isPresent();
        assertThat(remaining.update(1, 7, 6 * SECOND)).isEmpty();
    }

    @Test
    void knowsNothingWithoutATotal() {
        assertThat(remaining.update(5, 0, SECOND)).isEmpty();
        assertThat(remaining.update(9, 0, 9 * SECOND)).isEmpty();
    }
}
