package assay.app.recording.threads;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Profile;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Symbols;
import assay.analysis.model.ThreadInfo;
import assay.analysis.model.TimeRange;
import assay.analysis.threads.ThreadPool;
import assay.analysis.threads.ThreadPools;
import assay.analysis.threads.ThreadSpans;
import assay.analysis.threads.ThreadState;
import assay.app.recording.data.RunData;
import java.util.ArrayList;
import java.util.List;

/// What the threads of a recording did.
///
/// @param range of the whole recording
/// @param pools of threads of which some state is known
/// @param unknown number of threads of which none is
/// @param virtualStarted virtual threads started, as far as that was recorded; else 0
record ThreadsAnswer(
        ThreadSpans spans,
        List<ThreadInfo> threads,
        Symbols symbols,
        TimeRange range,
        List<ThreadLane> pools,
        int unknown,
        long virtualStarted) {
    /// Reads the profiles that tell states, and nothing else. Takes long.
    static ThreadsAnswer of(RunData data, List<ProfileSummary> summaries, TimeRange range, Cancellation cancellation) {
        List<ThreadInfo> threads = data.threads();
        List<Profile> profiles = new ArrayList<>();
        for (ProfileSummary summary : summaries) {
            if (ThreadState.of(summary).isPresent() && summary.samples() > 0) {
                profiles.add(data.profile(summary.event(), cancellation).profile());
            }
        }
        ThreadSpans spans = ThreadSpans.of(profiles, threads.size(), cancellation);
        List<ThreadLane> lanes = new ArrayList<>();
        int known = 0;
        for (ThreadPool pool : ThreadPools.of(threads, thread -> spans.end(thread) > spans.first(thread))) {
            cancellation.check();
            lanes.add(new ThreadLane(pool.title(), pool.threads(), spans, range));
            known += pool.threads().length;
        }
        return new ThreadsAnswer(
                spans, threads, data.symbols(), range, List.copyOf(lanes), threads.size() - known, started(data));
    }

    private static long started(RunData data) {
        return data.measured()
                ? data.metrics().stream()
                        .filter(metric -> metric.name().equals("vthread.start.count"))
                        .mapToLong(metric -> Math.round(metric.value()))
                        .sum()
                : 0;
    }

    /// A thread as a lane of its own.
    ThreadLane lane(int thread) {
        return new ThreadLane(threads.get(thread).name(), new int[] {thread}, spans, range);
    }
}
