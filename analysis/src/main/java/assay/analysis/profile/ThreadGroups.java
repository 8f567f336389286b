package assay.analysis.profile;

import assay.analysis.model.Samples;
import assay.analysis.model.ThreadInfo;
import assay.analysis.threads.ThreadPool;
import assay.analysis.threads.ThreadPools;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A run's threads divided into named groups.
public final class ThreadGroups {
    /// Name of the group of the samples without a thread.
    public static final String NO_THREAD = "[no thread]";

    private final int[] groupOfThread;
    private final List<String> names;

    private ThreadGroups(int[] groupOfThread, List<String> names) {
        this.groupOfThread = groupOfThread;
        this.names = names;
    }

    /// Threads of one name together: those that are made anew with the same name are one to those who look.
    public static ThreadGroups byName(List<ThreadInfo> threads) {
        Map<String, Integer> groups = new LinkedHashMap<>();
        groups.put(NO_THREAD, 0);
        int[] groupOfThread = new int[threads.size()];
        for (int thread = 0; thread < groupOfThread.length; thread++) {
            groupOfThread[thread] = groups.computeIfAbsent(nameOf(threads.get(thread)), _ -> groups.size());
        }
        return new ThreadGroups(groupOfThread, new ArrayList<>(groups.keySet()));
    }

    private static String nameOf(ThreadInfo thread) {
        if (!thread.name().isEmpty()) {
            return thread.name();
        }
        return thread.virtual() ? ThreadPools.VIRTUAL : ThreadPools.UNNAMED;
    }

    /// The threads of each [pool][ThreadPools] together.
    public static ThreadGroups byPool(List<ThreadInfo> threads) {
        int[] groupOfThread = new int[threads.size()];
        List<String> names = new ArrayList<>(List.of(NO_THREAD));
        for (ThreadPool pool : ThreadPools.of(threads, _ -> true)) {
            for (int thread : pool.threads()) {
                groupOfThread[thread] = names.size();
            }
            names.add(pool.title());
        }
        return new ThreadGroups(groupOfThread, names);
    }

    /// Number of groups; group 0 is that of the samples without a thread.
    int size() {
        return names.size();
    }

    String name(int group) {
        return names.get(group);
    }

    /// Group of a thread of the run, or of [Samples#NONE].
    int groupOf(int thread) {
        return thread == Samples.NONE ? 0 : groupOfThread[thread];
    }
}
