package assay.app.recording.topic;

import java.util.List;

/// A chart of a topic page.
sealed interface ChartSpec {
    String title();

    /// A series over time.
    ///
    /// @param stems whether its points are single happenings with nothing in between
    /// @param needs what records it, event and setting, told where it is missing; empty to leave it out then
    record Line(String title, String series, boolean stems, String needs) implements ChartSpec {
        Line(String title, String series, boolean stems) {
            this(title, series, stems, "");
        }
    }

    /// Percentiles of what happened: exact ones of a series of single happenings, if it has them all.
    ///
    /// @param series one point per happening
    /// @param metric the same over the whole run, before `.count`, `.p50` and so on
    record SeriesPercentiles(String title, String series, String metric) implements ChartSpec {}

    /// Exact percentiles of the weights of a profile, of what is selected.
    ///
    /// @param events event types of the profiles, of which the first that the run has counts
    record ProfilePercentiles(String title, List<String> events) implements ChartSpec {
        public ProfilePercentiles {
            events = List.copyOf(events);
        }
    }

    /// The first rows of a table.
    ///
    /// @param label column of the labels
    /// @param value column of the lengths
    record TopRows(String title, String table, String label, String value) implements ChartSpec {}
}
