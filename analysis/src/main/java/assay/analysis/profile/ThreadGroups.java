package assay.analysis.profile;

import assay.analysis.model.Samples;
import assay.analysis.model.ThreadInfo;
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
        return of(threads, false);
    }

    /// Threads whose names differ in numbers at the end only together.
    public static ThreadGroups byPool(List<ThreadInfo> threads) {
        return of(threads, true);
    }

    private static ThreadGroups of(List<ThreadInfo> threads, boolean pooled) {
        Map<String, Integer> groups = new LinkedHashMap<>();
        groups.put(NO_THREAD, 0);
        int[] groupOfThread = new int[threads.size()];
        for (int thread = 0; thread < groupOfThread.length; thread++) {
            String name = nameOf(threads.get(thread));
            groupOfThread[thread] = groups.computeIfAbsent(pooled ? pool(name) : name, _ -> groups.size());
        }
        return new ThreadGroups(groupOfThread, new ArrayList<>(groups.keySet()));
    }

    private static String nameOf(ThreadInfo thread) {
        if (!thread.name().isEmpty()) {
            return thread.name();
        }
        return thread.virtual() ? "virtual threads" : "[unnamed]";
    }

    /// The name of the pool of a thread: the digits at its end become a star. `http-8-exec-12`
    /// becomes `http-8-exec-*`; a name without digits at its end stays.
    public static String pool(String name) {
        int end = name.length();
        while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
            end--;
        }
        return end == name.length() || end == 0 ? name : name.substring(0, end) + '*';
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
