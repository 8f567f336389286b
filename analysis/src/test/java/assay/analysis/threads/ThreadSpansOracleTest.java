package assay.analysis.threads;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Profile;
import assay.analysis.model.Recording;
import assay.analysis.model.ThreadInfo;
import assay.analysis.model.TimeRange;
import assay.analysis.recording.RecordingReader;
import assay.analysis.recording.SharedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The time of each thread in each state equals what follows from the events as `jdk.jfr.consumer` reads them.
class ThreadSpansOracleTest {
    /// States by event, first come first.
    private static final List<Map.Entry<String, String>> STATES = List.of(
            Map.entry("jdk.VirtualThreadPinned", "pinned"),
            Map.entry("jdk.FileRead", "I/O"),
            Map.entry("jdk.FileWrite", "I/O"),
            Map.entry("jdk.FileForce", "I/O"),
            Map.entry("jdk.SocketRead", "I/O"),
            Map.entry("jdk.SocketWrite", "I/O"),
            Map.entry("jdk.JavaMonitorEnter", "blocked"),
            Map.entry("jdk.JavaMonitorWait", "waiting"),
            Map.entry("jdk.ThreadPark", "parked"),
            Map.entry("jdk.ThreadSleep", "sleeping"));

    private record Interval(long from, long to, int rank) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "own-jdk25-g1-virtualthreads-cputime-nmt.jfr",
                "own-ap45-jdk25-cpu-wall-alloc-lock-nativemem.jfr",
                "jdk11-hotmethods-custom-workevent.jfr",
                "jdk17-hotspot-linux-quarkus-2chunks.jfr"
            })
    void timeInStatesEqualsTheEvents(String name) throws IOException {
        Path file = SharedFiles.file(name);
        Recording recording = RecordingReader.read(file, Progress.NONE, new Cancellation());
        List<Profile> timed = recording.profiles().stream()
                .filter(profile -> ThreadState.of(profile.summary())
                        .filter(state -> state != ThreadState.RUNNING)
                        .isPresent())
                .toList();
        ThreadSpans spans = ThreadSpans.of(timed, recording.threads().size(), new Cancellation());

        Map<String, Long> found = new TreeMap<>();
        for (int thread = 0; thread < recording.threads().size(); thread++) {
            ThreadInfo info = recording.threads().get(thread);
            long[] nanos = spans.nanos(thread, TimeRange.ALL);
            for (ThreadState state : ThreadState.values()) {
                if (nanos[state.code()] > 0) {
                    found.merge(info.javaThreadId() + " " + state.word(), nanos[state.code()], Long::sum);
                }
            }
        }
        assertThat(found).isEqualTo(oracle(file)).isNotEmpty();
    }

    private static Map<String, Long> oracle(Path file) throws IOException {
        Map<Long, List<Interval>> byThread = new HashMap<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            RecordedThread thread = event.getThread();
            String name = event.getEventType().getName();
            for (int rank = 0; rank < STATES.size(); rank++) {
                if (STATES.get(rank).getKey().equals(name) && thread != null) {
                    long from = Instant.EPOCH.until(event.getStartTime(), ChronoUnit.NANOS);
                    byThread.computeIfAbsent(thread.getJavaThreadId(), _ -> new ArrayList<>())
                            .add(new Interval(from, from + event.getDuration().toNanos(), rank));
                }
            }
        }
        Map<String, Long> nanos = new TreeMap<>();
        byThread.forEach((thread, intervals) ->
                elementary(intervals).forEach((state, sum) -> nanos.merge(thread + " " + state, sum, Long::sum)));
        return nanos;
    }

    /// Cuts time at every start and end and asks each piece for the first state that holds in it.
    private static Map<String, Long> elementary(List<Interval> intervals) {
        TreeSet<Long> cuts = new TreeSet<>();
        intervals.forEach(interval -> {
            cuts.add(interval.from());
            cuts.add(interval.to());
        });
        Map<Long, Integer> ranks = new TreeMap<>();
        for (Interval interval : intervals) {
            for (long cut : cuts.subSet(interval.from(), interval.to())) {
                ranks.merge(cut, interval.rank(), Math::min);
            }
        }
        Map<String, Long> sums = new HashMap<>();
        ranks.forEach((cut, rank) -> {
            Long next = cuts.higher(cut);
            sums.merge(STATES.get(rank).getValue(), (next == null ? cut : next) - cut, Long::sum);
        });
        return sums;
    }
}
