package assay.analysis.metric;

import assay.analysis.model.Direction;
import assay.analysis.model.Unit;
import java.util.EnumSet;
import java.util.Set;

/// A reading that the JVM takes from time to time.
///
/// @param name of the series, and of the metrics with a word of each [What] behind
/// @param field of the event, may be `a.b`
/// @param unit of the readings after conversion to base units
record Gauge(String event, String field, String name, Unit unit, Direction better, Set<What> what) {
    /// What is told of the readings.
    enum What {
        MEAN,
        MIN,
        MAX,
        /// The last reading.
        LAST,
        /// The last reading minus the first: of what only ever grows.
        INCREASE
    }

    static Gauge of(String event, String field, String name, Unit unit, Direction better, What first, What... more) {
        return new Gauge(event, field, name, unit, better, EnumSet.of(first, more));
    }
}
