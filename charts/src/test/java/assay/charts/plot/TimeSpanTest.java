package assay.charts.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TimeSpanTest {
    private static final TimeSpan SPAN = new TimeSpan(1_000, 2_000);

    @Test
    void tellsWhereAnInstantLies() {
        assertThat(SPAN.nanos()).isEqualTo(1_000);
        assertThat(SPAN.shareOf(1_250)).isEqualTo(0.25);
        assertThat(SPAN.shareOf(2_500)).isEqualTo(1.5);
        assertThat(SPAN.nanosAt(0.25)).isEqualTo(1_250);
    }

    @Test
    void hasALength() {
        assertThatThrownBy(() -> new TimeSpan(5, 5)).hasMessage("toNanos: 5, must be after 5");
    }
}
