package assay.app.recording.heat;

import assay.analysis.eventlog.Event;
import assay.analysis.eventlog.EventFilterException;
import assay.analysis.eventlog.EventRows;
import assay.analysis.eventlog.EventSelection;
import assay.analysis.eventlog.EventThreads;
import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.ProfileData;
import assay.analysis.model.ThreadInfo;
import assay.analysis.model.TimeRange;
import assay.analysis.profile.HeatGrid;
import assay.analysis.profile.MethodNaming;
import assay.analysis.profile.SampleFilter;
import assay.analysis.profile.StackMatcher;
import assay.app.recording.data.RecordingEvents;
import assay.app.recording.data.RunData;
import assay.app.recording.select.ThreadChoice;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Counts samples or events in cells, and keeps the finest cells of the newest question, of which every scale is made.
/// For one
/// background thread at a time.
final class HeatQuery {
    /// So many of the filled cells have a colour of their own; the others are outliers.
    private static final double SHOWN_SHARE = 0.995;

    /// More would take more memory than a picture is worth: 16 bytes each while they are read.
    private static final int MOST_EVENTS = 5_000_000;

    private final RunData data;
    private final RecordingEvents events;
    private final TimeRange range;
    private @Nullable Finest kept;

    /// @param range of the whole recording
    HeatQuery(RunData data, RecordingEvents events, TimeRange range) {
        this.data = data;
        this.events = events;
        this.range = range;
    }

    private record Finest(HeatAnswer.Counted counted, HeatGrid grid, boolean complete) {}

    /// @param progress of opening the recording's file for events that are no profile
    /// @throws assay.analysis.profile.SlowPatternException if the search takes too long
    /// @throws assay.app.runs.RecordingGoneException if the file is wanted and is not the one that was imported
    /// @throws IOException if the file is wanted and cannot be read
    HeatAnswer answer(HeatAnswer.Request request, Progress progress, Cancellation cancellation)
            throws IOException, EventFilterException {
        if (!request.counted().event().isEmpty()) {
            Finest finest = finestOfEvents(request.counted(), progress, cancellation);
            HeatGrid grid = finest.grid().scaled(request.scale());
            long full = Math.max(1, grid.quantile(SHOWN_SHARE));
            return new HeatAnswer(request, null, finest.complete(), grid, null, full);
        }
        String event = request.counted().selection().profile();
        ProfileData profile = data.profile(event, cancellation);
        SampleFilter filter = data.filter(request.counted().selection());
        HeatGrid grid = finest(request.counted(), profile, filter, cancellation).scaled(request.scale());
        HeatGrid found = request.search().isEmpty() ? null : found(request, profile, filter, cancellation);
        long full = Math.max(1, grid.quantile(SHOWN_SHARE));
        return new HeatAnswer(request, profile.profile().summary(), true, grid, found, full);
    }

    /// Starts of the events of the selection's threads; rules on frames concern samples only.
    private synchronized Finest finestOfEvents(HeatAnswer.Counted counted, Progress progress, Cancellation cancellation)
            throws IOException, EventFilterException {
        if (kept == null || !kept.counted().equals(counted)) {
            ThreadChoice chosen = counted.selection().threads();
            EventSelection wanted =
                    EventSelection.ofType(counted.event()).withThreads(chosen.all() ? null : of(chosen));
            EventRows rows = events.read(log -> log.rows(wanted, MOST_EVENTS, cancellation), progress, cancellation);
            long[] starts = IntStream.range(0, rows.size())
                    .mapToLong(rows::startNanos)
                    .filter(start -> start != Event.NO_TIME)
                    .toArray();
            kept = new Finest(counted, HeatGrid.of(starts, range, cancellation), rows.complete());
        }
        return kept;
    }

    private EventThreads of(ThreadChoice chosen) {
        List<ThreadInfo> threads = data.threads();
        return EventThreads.of(chosen.threads().stream().map(threads::get).toList());
    }

    private synchronized HeatGrid finest(
            HeatAnswer.Counted counted, ProfileData profile, SampleFilter filter, Cancellation cancellation) {
        if (kept == null || !kept.counted().equals(counted)) {
            kept = new Finest(
                    counted, HeatGrid.of(profile.profile(), !counted.weighed(), range, filter, cancellation), true);
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
