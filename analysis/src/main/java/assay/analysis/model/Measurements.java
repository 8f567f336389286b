package assay.analysis.model;

import java.util.List;

/// All that was measured in a run besides its profiles.
public record Measurements(List<Metric> metrics, List<Series> series, List<FactTable> tables) {
    /// Nothing.
    public static final Measurements NONE = new Measurements(List.of(), List.of(), List.of());

    public Measurements {
        metrics = List.copyOf(metrics);
        series = List.copyOf(series);
        tables = List.copyOf(tables);
    }
}
