package assay.app.recording.heat;

import assay.analysis.job.Cancellation;
import assay.analysis.model.ProfileData;
import assay.analysis.model.TimeRange;
import assay.analysis.profile.HeatGrid;
import assay.analysis.profile.MethodNaming;
import assay.analysis.profile.SampleFilter;
import assay.analysis.profile.StackMatcher;
import assay.app.recording.data.RunData;
import java.util.BitSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Counts samples in cells, and keeps the finest cells of the newest question, of which every scale is made. For one
/// background thread at a time.
final class HeatQuery {
    /// So many of the filled cells have a colour of their own; the others are outliers.
    private static final double SHOWN_SHARE = 0.995;

    private final RunData data;
    private final TimeRange range;
    private @Nullable Finest kept;

    /// @param range of the whole recording
    HeatQuery(RunData data, TimeRange range) {
        this.data = data;
        this.range = range;
    }

    private record Finest(HeatAnswer.Counted counted, HeatGrid grid) {}

    /// @throws assay.analysis.profile.SlowPatternException if the search takes too long
    HeatAnswer answer(HeatAnswer.Request request, Cancellation cancellation) {
        String event = request.counted().selection().profile();
        ProfileData profile = data.profile(event, cancellation);
        SampleFilter filter = data.filter(request.counted().selection());
        HeatGrid grid = finest(request.counted(), profile, filter, cancellation).scaled(request.scale());
        HeatGrid found = request.search().isEmpty() ? null : found(request, profile, filter, cancellation);
        long full = Math.max(1, grid.quantile(SHOWN_SHARE));
        return new HeatAnswer(request, profile.profile().summary(), grid, found, full);
    }

    private synchronized HeatGrid finest(
            HeatAnswer.Counted counted, ProfileData profile, SampleFilter filter, Cancellation cancellation) {
        if (kept == null || !kept.counted().equals(counted)) {
            kept = new Finest(counted, HeatGrid.of(profile.profile(), !counted.weighed(), range, filter, cancellation));
        }
        return kept.grid();
    }

    private HeatGrid found(
            HeatAnswer.Request request, ProfileData profile, SampleFilter filter, Cancellation cancellation) {
        Pattern pattern = Pattern.compile(request.search(), Pattern.CASE_INSENSITIVE);
        BitSet stacks = StackMatcher.containingSoon(profile.symbols(), MethodNaming.STABLE, pattern);
        BitSet include = filter.include();
        if (include != null) {
            stacks.and(include);
        }
        boolean counted = !request.counted().weighed();
        return HeatGrid.of(profile.profile(), counted, range, filter.withInclude(stacks), cancellation)
                .scaled(request.scale());
    }
}
