package assay.charts.threads;

import assay.charts.plot.TimeSpan;

/// A stretch of time for which a thread was in one state.
///
/// @param text what is known of it, one or more lines
public record StateSlice(TimeSpan span, String text) {}
