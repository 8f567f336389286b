package assay.charts.time;

import assay.charts.plot.TimeSpan;
import java.util.List;

/// Lanes over one axis of time.
///
/// @param originNanos the instant that is told as 00:00, not after the window's start
public record Lanes(List<Lane> lanes, TimeSpan window, long originNanos) {
    public Lanes {
        lanes = List.copyOf(lanes);
    }
}
