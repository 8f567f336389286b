package assay.app.recording.data;

import assay.analysis.job.Cancellation;
import assay.analysis.model.FactTable;
import assay.analysis.model.Measurements;
import assay.analysis.model.Metric;
import assay.analysis.model.Profile;
import assay.analysis.model.ProfileData;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Samples;
import assay.analysis.model.Series;
import assay.analysis.model.Symbols;
import assay.analysis.model.ThreadInfo;
import assay.analysis.model.TimeRange;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.SampleFilter;
import assay.analysis.profile.SampleHistogram;
import assay.analysis.profile.ShapeOptions;
import assay.analysis.profile.TreeShape;
import assay.analysis.profile.TreeShapeBuilder;
import assay.app.recording.select.FrameRule;
import assay.app.recording.select.Selection;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// The data of an open recording. What is costly to read or to compute is made once and kept: samples up to a quarter
/// of the heap, trees up to 48 MiB and their shapes up to as much. Safe for use by several threads; everything may take
/// long, so none of them is the window's. A cancelled call throws [java.util.concurrent.CancellationException].
public final class RunData {
    private static final long NODE_BYTES = 25;
    private static final long SHAPE_BYTES = 20;
    private static final long TREE_BYTES_KEPT = 48 << 20;
    private static final int HISTOGRAMS = 8;
    private static final int BINS = 400;
    private static final long SAMPLE_BYTES = 24;

    private final List<ProfileSummary> profiles;
    private final RunParts parts;
    private final Kept<String, Symbols> symbols = new Kept<>(_ -> 1, 1);
    private final Kept<String, List<ThreadInfo>> threads = new Kept<>(_ -> 1, 1);
    private final Kept<String, Samples> samples =
            new Kept<>(each -> each.size() * SAMPLE_BYTES, Runtime.getRuntime().maxMemory() / 4);
    private final Kept<ShapeKey, TreeShape> shapes = new Kept<>(each -> each.size() * SHAPE_BYTES, TREE_BYTES_KEPT);
    private final Kept<TreeKey, CallTree> trees =
            new Kept<>(each -> each.shape().size() * NODE_BYTES, TREE_BYTES_KEPT);
    private final Kept<BinsKey, SampleHistogram> histograms = new Kept<>(_ -> 1, HISTOGRAMS);
    private final Kept<FrameRule, BitSet> stacks = new Kept<>(_ -> 1, 64);
    private final Kept<String, Measurements> measurements = new Kept<>(_ -> 1, 1);
    private final Kept<String, List<Metric>> metrics = new Kept<>(_ -> 1, 1);
    private final Kept<String, Optional<Series>> series = new Kept<>(_ -> 1, 64);
    private final Kept<String, Optional<FactTable>> tables = new Kept<>(_ -> 1, 64);

    private record ShapeKey(String event, ShapeOptions options) {}

    private record TreeKey(String event, SampleFilter filter, ShapeOptions options) {}

    private record BinsKey(String event, SampleFilter filter, TimeRange span) {}

    /// @param profiles totals of the run's profiles
    public RunData(List<ProfileSummary> profiles, RunParts parts) {
        this.profiles = List.copyOf(profiles);
        this.parts = parts;
    }

    public Symbols symbols() {
        return symbols.get("", parts::symbols);
    }

    /// The threads of all profiles.
    public List<ThreadInfo> threads() {
        return threads.get("", parts::threads);
    }

    /// A whole profile; all of a run share symbols and threads.
    ///
    /// @throws IllegalArgumentException if the run has no profile of this event type
    public ProfileData profile(String event, Cancellation cancellation) {
        ProfileSummary summary = profiles.stream()
                .filter(each -> each.event().equals(event))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("event: " + event + "; must be that of a profile"));
        Symbols shared = symbols();
        cancellation.check();
        List<ThreadInfo> names = threads();
        Samples rows = samples.get(event, () -> parts.samples(event));
        cancellation.check();
        return new ProfileData(new Profile(summary, rows), shared, names);
    }

    /// What of a selection concerns samples: its time, threads and frames.
    public SampleFilter filter(Selection selection) {
        BitSet include = null;
        BitSet exclude = null;
        for (FrameRule rule : selection.frames()) {
            BitSet found = stacks.get(rule, () -> RuleStacks.of(symbols(), rule));
            if (rule.keep()) {
                include = include == null ? copy(found) : and(include, found);
            } else {
                exclude = exclude == null ? copy(found) : or(exclude, found);
            }
        }
        return new SampleFilter(selection.effective(), selection.threads().set(), include, exclude);
    }

    private static BitSet copy(BitSet set) {
        return (BitSet) set.clone();
    }

    private static BitSet and(BitSet set, BitSet other) {
        set.and(other);
        return set;
    }

    private static BitSet or(BitSet set, BitSet other) {
        set.or(other);
        return set;
    }

    /// The call tree of a profile. While only the filter changes, its shape stays the same object.
    public CallTree tree(String event, SampleFilter filter, ShapeOptions options, Cancellation cancellation) {
        return trees.get(new TreeKey(event, filter, options), () -> {
            ProfileData data = profile(event, cancellation);
            TreeShape shape = shape(data, options, cancellation);
            cancellation.check();
            return CallTree.weigh(shape, data, filter, cancellation);
        });
    }

    private TreeShape shape(ProfileData data, ShapeOptions options, Cancellation cancellation) {
        Profile profile = data.profile();
        return shapes.get(
                new ShapeKey(profile.summary().event(), options),
                () -> TreeShapeBuilder.build(data.symbols(), profile.samples(), options, cancellation));
    }

    /// Weight over a span of time of the samples that a filter accepts.
    ///
    /// @param filter with the range of what is gone into, not of what is brushed: brushing changes nothing here
    /// @param span finite; what the filter accepts before or after it counts at its ends
    public SampleHistogram bins(String event, SampleFilter filter, TimeRange span, Cancellation cancellation) {
        return histograms.get(new BinsKey(event, filter, span), () -> {
            Samples rows = SampleSpan.cut(profile(event, cancellation).profile().samples(), filter.range());
            return SampleHistogram.count(rows, span, BINS, filter);
        });
    }

    /// Number of samples that a filter accepts.
    public long count(String event, SampleFilter filter, Cancellation cancellation) {
        return SampleCount.of(profile(event, cancellation).profile(), filter, cancellation);
    }

    /// Whether metrics, series and tables are kept of the run: a run that was imported long ago has none.
    public boolean measured() {
        return parts.measured();
    }

    public List<Metric> metrics() {
        return metrics.get("", parts::metrics);
    }

    /// The series of this name; empty if it was not recorded.
    public Optional<Series> series(String name) {
        return series.get(name, () -> parts.series(name));
    }

    /// The table of this name; empty if it was not recorded.
    public Optional<FactTable> table(String name) {
        return tables.get(name, () -> parts.table(name));
    }

    /// Everything that was measured; pages that show a few things ask for these.
    public Measurements measurements() {
        return measurements.get("", parts::measurements);
    }
}
