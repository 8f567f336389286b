package assay.analysis.threads;

import static java.util.Map.entry;

import assay.analysis.model.EventNames;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.WeightUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a thread was doing, as far as events tell. Where two are known of the same moment, the earlier one in this
/// order holds: a pinned virtual thread is parked as well.
public enum ThreadState {
    PINNED(0, "pinned"),
    IO(1, "I/O"),
    BLOCKED(2, "blocked"),
    WAITING(3, "waiting"),
    PARKED(4, "parked"),
    SLEEPING(5, "sleeping"),
    /// Seen on a CPU by a sample. Samples of the wall clock do not count: they find sleeping threads too.
    RUNNING(6, "running");

    private static final Map<String, ThreadState> BY_EVENT = Map.ofEntries(
            entry("jdk.VirtualThreadPinned", PINNED),
            entry("jdk.FileRead", IO),
            entry("jdk.FileWrite", IO),
            entry("jdk.FileForce", IO),
            entry("jdk.SocketRead", IO),
            entry("jdk.SocketWrite", IO),
            entry("jdk.JavaMonitorEnter", BLOCKED),
            entry("profiler.NativeLock", BLOCKED),
            entry("jdk.JavaMonitorWait", WAITING),
            entry("jdk.ThreadPark", PARKED),
            entry("jdk.ThreadSleep", SLEEPING),
            entry("jdk.ExecutionSample", RUNNING),
            entry("jdk.CPUTimeSample", RUNNING),
            entry("datadog.ExecutionSample", RUNNING));

    private final int code;
    private final String word;

    ThreadState(int code, String word) {
        this.code = code;
        this.word = word;
    }

    /// Place in columns by state, from 0 on in the order of precedence.
    public int code() {
        return code;
    }

    /// The word that a person reads.
    public String word() {
        return word;
    }

    /// Names, since JDK 11, of the event types that tell this state, in alphabetical order.
    public List<String> events() {
        return BY_EVENT.keySet().stream()
                .filter(event -> BY_EVENT.get(event) == this)
                .sorted()
                .toList();
    }

    /// The state that a profile's samples tell: those with a duration, and for [#RUNNING] those that are counted.
    public static Optional<ThreadState> of(ProfileSummary profile) {
        return Optional.ofNullable(BY_EVENT.get(EventNames.current(profile.event())))
                .filter(state -> profile.unit() == state.unit());
    }

    private WeightUnit unit() {
        return this == RUNNING ? WeightUnit.SAMPLES : WeightUnit.NANOSECONDS;
    }
}
