package assay.app.recording.events;

import assay.app.job.JobState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The lines of a long table, read a page at a time when they are looked at: one page at any time, and of those waited
/// for the one that was looked at last. JavaFX thread only.
final class EventPages {
    static final int PAGE = 100;
    private static final int MOST_KEPT = 60;
    private static final int MOST_WAITING = 4;

    private final Source source;
    private final Runnable arrived;
    private final Map<Integer, List<EventLine>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<EventLine>> eldest) {
            return size() > MOST_KEPT;
        }
    };
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private int loading = -1;

    /// Where pages come from.
    @FunctionalInterface
    interface Source {
        void ask(int page, Consumer<JobState<List<EventLine>>> states);
    }

    /// @param arrived called when lines that were looked for can be shown
    EventPages(Source source, Runnable arrived) {
        this.source = source;
        this.arrived = arrived;
    }

    /// A line, null if it is still to be read.
    @Nullable
    EventLine line(int place) {
        List<EventLine> lines = kept.get(place / PAGE);
        if (lines == null) {
            want(place / PAGE);
            return null;
        }
        return place % PAGE < lines.size() ? lines.get(place % PAGE) : null;
    }

    /// A line that was read before, null if it was not.
    @Nullable
    EventLine known(int place) {
        List<EventLine> lines = kept.get(place / PAGE);
        return lines == null || place % PAGE >= lines.size() ? null : lines.get(place % PAGE);
    }

    private void want(int page) {
        if (page == loading) {
            return;
        }
        waiting.remove(page);
        waiting.addLast(page);
        if (waiting.size() > MOST_WAITING) {
            waiting.removeFirst();
        }
        next();
    }

    private void next() {
        if (loading < 0 && !waiting.isEmpty()) {
            int page = waiting.removeLast();
            loading = page;
            source.ask(page, state -> take(page, state));
        }
    }

    private void take(int page, JobState<List<EventLine>> state) {
        if (state instanceof JobState.Idle || state instanceof JobState.Running) {
            return;
        }
        loading = -1;
        if (state instanceof JobState.Done<List<EventLine>>(List<EventLine> lines)) {
            kept.put(page, lines);
            arrived.run();
        }
        next();
    }

    /// Forgets everything: there are other events now.
    void clear() {
        kept.clear();
        waiting.clear();
        loading = -1;
    }
}
