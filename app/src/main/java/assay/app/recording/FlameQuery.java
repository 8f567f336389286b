package assay.app.recording;

import assay.analysis.job.Cancellation;
import assay.analysis.model.ProfileData;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.Samples;
import assay.analysis.model.TimeRange;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.SampleFilter;
import assay.analysis.profile.SampleHistogram;
import assay.analysis.profile.ShapeOptions;
import assay.analysis.profile.ThreadWeight;
import assay.analysis.profile.TreeShape;
import assay.analysis.profile.TreeShapeBuilder;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Answers what a flame graph shows. Keeps the last profile and the last tree shape, since a brushed range or another
/// thread needs neither anew. Safe for use by several threads, which wait for each other.
public final class FlameQuery {
    private static final int BINS = 400;

    private final RecordingFacts facts;
    private final Function<String, ProfileData> load;
    private @Nullable ProfileData data;
    private @Nullable TreeShape shape;
    private @Nullable ShapeOptions shapeOptions;

    /// @param load reads the profile of an event type
    public FlameQuery(RecordingFacts facts, Function<String, ProfileData> load) {
        this.facts = facts;
        this.load = load;
    }

    /// What to show.
    ///
    /// @param event the profile's event type
    /// @param range the brushed part, null for everything
    /// @param threads the chosen threads as in [ThreadWeight], empty for all
    public record Request(String event, @Nullable TimeRange range, Set<Integer> threads, ShapeOptions shape) {
        public Request {
            threads = Set.copyOf(threads);
        }

        SampleFilter filter() {
            return SampleFilter.ALL
                    .withRange(range == null ? TimeRange.ALL : range)
                    .withThreads(threadSet());
        }

        private @Nullable BitSet threadSet() {
            if (threads.isEmpty()) {
                return null;
            }
            BitSet set = new BitSet();
            threads.stream().filter(thread -> thread != Samples.NONE).forEach(set::set);
            return set;
        }
    }

    /// What is shown.
    ///
    /// @param histogram weight over the whole recording of the chosen threads
    /// @param threads the threads with samples in range, chosen or not
    public record Answer(
            Request request, ProfileData data, CallTree tree, SampleHistogram histogram, List<ThreadWeight> threads) {
        public Answer {
            threads = List.copyOf(threads);
        }
    }

    /// Computes an answer; a cancelled one throws and leaves the kept profile as it was.
    public synchronized Answer answer(Request request, Cancellation cancellation) {
        ProfileData profile = profile(request.event());
        cancellation.check();
        TreeShape tree = shape(profile, request.shape(), cancellation);
        cancellation.check();
        SampleFilter filter = request.filter();
        CallTree weighed = CallTree.weigh(tree, profile, filter, cancellation);
        cancellation.check();
        SampleHistogram histogram = SampleHistogram.count(profile.profile().samples(), span(), BINS, filter);
        return new Answer(request, profile, weighed, histogram, ThreadWeight.of(profile, filter.withThreads(null)));
    }

    private ProfileData profile(String event) {
        if (data == null || !data.profile().summary().event().equals(event)) {
            data = load.apply(event);
            shape = null;
        }
        return data;
    }

    private TreeShape shape(ProfileData profile, ShapeOptions options, Cancellation cancellation) {
        if (shape == null || !options.equals(shapeOptions)) {
            shape = TreeShapeBuilder.build(profile.symbols(), profile.profile().samples(), options, cancellation);
            shapeOptions = options;
        }
        return shape;
    }

    private TimeRange span() {
        return new TimeRange(facts.startNanos(), facts.startNanos() + Math.max(1, facts.durationNanos()));
    }
}
