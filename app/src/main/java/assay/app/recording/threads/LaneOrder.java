package assay.app.recording.threads;

import static assay.analysis.threads.ThreadState.BLOCKED;
import static assay.analysis.threads.ThreadState.IO;
import static assay.analysis.threads.ThreadState.PARKED;
import static assay.analysis.threads.ThreadState.PINNED;
import static assay.analysis.threads.ThreadState.RUNNING;
import static assay.analysis.threads.ThreadState.SLEEPING;
import static assay.analysis.threads.ThreadState.WAITING;

import assay.analysis.threads.ThreadState;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// In which order lanes stand. What an order says nothing of stands by activity, and then by name.
enum LaneOrder {
    ACTIVITY("Most active first"),
    BLOCKED_FIRST("Most blocked first"),
    IO_FIRST("Most I/O first"),
    WAITING_FIRST("Most waiting first"),
    NAME("By name");

    private final String title;

    LaneOrder(String title) {
        this.title = title;
    }

    /// In addresses; never changes.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace("_first", "");
    }

    static Optional<LaneOrder> ofWord(String word) {
        return Arrays.stream(values())
                .filter(order -> order.word().equals(word))
                .findFirst();
    }

    Comparator<ThreadLane> comparator() {
        return switch (this) {
            case ACTIVITY -> by(RUNNING, IO, BLOCKED, PINNED);
            case BLOCKED_FIRST -> by(BLOCKED, PINNED);
            case IO_FIRST -> by(IO);
            case WAITING_FIRST -> by(WAITING, PARKED, SLEEPING);
            case NAME -> Comparator.comparing(ThreadLane::title, NaturalOrder::compare);
        };
    }

    private static Comparator<ThreadLane> by(ThreadState... states) {
        return most(states)
                .thenComparing(most(RUNNING, IO, BLOCKED, PINNED))
                .thenComparing(most(ThreadState.values()))
                .thenComparing(ThreadLane::title, NaturalOrder::compare);
    }

    private static Comparator<ThreadLane> most(ThreadState... states) {
        return Comparator.comparingLong((ThreadLane lane) -> lane.nanos(states)).reversed();
    }

    @Override
    public String toString() {
        return title;
    }
}
