package assay.app.recording.threads;

import assay.analysis.threads.ThreadState;
import assay.charts.flame.LegendEntry;
import java.util.List;

/// The colours of states, from the bottom of a lane to its top: what a thread does, what keeps it from doing, idleness.
final class StateColors {
    static final List<ThreadState> ORDER = List.of(
            ThreadState.RUNNING,
            ThreadState.IO,
            ThreadState.BLOCKED,
            ThreadState.PINNED,
            ThreadState.WAITING,
            ThreadState.PARKED,
            ThreadState.SLEEPING);

    private StateColors() {}

    static List<LegendEntry> legend(boolean dark) {
        return ORDER.stream()
                .map(state -> new LegendEntry(dark ? dark(state) : light(state), state.word()))
                .toList();
    }

    private static int light(ThreadState state) {
        return switch (state) {
            case RUNNING -> 0xFF2DB67C;
            case IO -> 0xFFA35BC9;
            case BLOCKED -> 0xFFE27A2E;
            case PINNED -> 0xFFA8152D;
            case WAITING -> 0xFF7FB2F0;
            case PARKED -> 0xFFB4BFCA;
            case SLEEPING -> 0xFFDAD2EE;
        };
    }

    private static int dark(ThreadState state) {
        return switch (state) {
            case RUNNING -> 0xFF36D091;
            case IO -> 0xFFC073E6;
            case BLOCKED -> 0xFFF08A3C;
            case PINNED -> 0xFFFF5C72;
            case WAITING -> 0xFF4F86C6;
            case PARKED -> 0xFF57626E;
            case SLEEPING -> 0xFF6E6390;
        };
    }
}
