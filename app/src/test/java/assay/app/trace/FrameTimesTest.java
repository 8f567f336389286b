package assay.app.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameTimesTest {
    private final FrameTimes times = new FrameTimes();

    @Test
    void tellsTheMiddleAndTheWorst() {
        assertThat(times.worstNanos()).isZero();
        for (long nanos : new long[] {5, 1, 9, 3, 7}) {
            times.add(nanos);
        }
        assertThat(times.medianNanos()).isEqualTo(5);
        assertThat(times.worstNanos()).isEqualTo(9);
    }

    @Test
    void forgetsWhatIsLongAgo() {
        times.add(1_000);
        for (int i = 0; i < 120; i++) {
            times.add(2);
        }
        assertThat(times.worstNanos()).isEqualTo(2);
    }
}
