package assay.app.recording.data;

import assay.analysis.model.Samples;
import assay.analysis.model.TimeRange;
import java.util.Arrays;

/// The samples within a range of time, as columns of their own.
final class SampleSpan {
    private SampleSpan() {}

    /// The same object if the range leaves nothing out.
    static Samples cut(Samples all, TimeRange range) {
        int from = all.firstAtOrAfter(range.fromNanos());
        int to = range.toNanos() == Long.MAX_VALUE ? all.size() : all.firstAtOrAfter(range.toNanos());
        return from == 0 && to == all.size()
                ? all
                : new Samples(
                        Arrays.copyOfRange(all.timeNanos(), from, to),
                        Arrays.copyOfRange(all.thread(), from, to),
                        Arrays.copyOfRange(all.stack(), from, to),
                        Arrays.copyOfRange(all.weight(), from, to));
    }
}
