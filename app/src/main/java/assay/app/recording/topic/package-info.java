/// One page per topic of a recording, from garbage collection to environment: charts over time, tables, and the way to
/// the flame graph behind them. What a page shows is data; there is one page class.
@NullMarked
package assay.app.recording.topic;

import org.jspecify.annotations.NullMarked;
