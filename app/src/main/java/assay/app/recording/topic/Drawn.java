package assay.app.recording.topic;

import assay.app.export.DataTable;
import assay.charts.plot.Bar;
import assay.charts.plot.Curve;
import java.util.List;

/// A chart as it is drawn, with the numbers that it draws.
sealed interface Drawn {
    /// Tells the chart from the others of its page.
    String title();

    /// What is drawn of it in words: `whole run`; may be empty.
    String note();

    DataTable table();

    /// A curve or stems over time.
    record Line(String title, String note, Curve curve, DataTable table) implements Drawn {}

    /// Bars below each other.
    record Bars(String title, String note, List<Bar> bars, DataTable table) implements Drawn {
        public Bars {
            bars = List.copyOf(bars);
        }
    }
}
