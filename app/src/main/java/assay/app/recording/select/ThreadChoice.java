package assay.app.recording.select;

import assay.analysis.model.ThreadInfo;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The threads whose samples count.
///
/// @param title what a chip says: `thread main`; empty for all
/// @param threads indexes into the run's threads, as in [assay.analysis.profile.ThreadWeight]; empty for all
public record ThreadChoice(String title, Set<Integer> threads) {
    /// Every thread.
    public static final ThreadChoice ALL = new ThreadChoice("", Set.of());

    private static final int MOST_NAMED = 2;

    /// @throws IllegalArgumentException if a thread is negative
    public ThreadChoice {
        threads = Set.copyOf(threads);
        if (threads.stream().anyMatch(thread -> thread < 0)) {
            throw new IllegalArgumentException("threads: %s; must not be negative".formatted(threads));
        }
    }

    /// These threads of a run, by their names if they are few.
    ///
    /// @param known the run's threads
    public static ThreadChoice of(Set<Integer> threads, List<ThreadInfo> known) {
        if (threads.isEmpty()) {
            return ALL;
        }
        if (threads.size() > MOST_NAMED) {
            return new ThreadChoice(threads.size() + " threads", threads);
        }
        String names = threads.stream()
                .map(thread -> known.get(thread).name())
                .sorted()
                .collect(Collectors.joining(", "));
        return new ThreadChoice((threads.size() == 1 ? "thread " : "threads ") + names, threads);
    }

    /// Whether every thread counts.
    public boolean all() {
        return threads.isEmpty();
    }

    /// The threads as a filter takes them; null for all.
    public @Nullable BitSet set() {
        if (all()) {
            return null;
        }
        BitSet set = new BitSet();
        threads.forEach(set::set);
        return set;
    }
}
