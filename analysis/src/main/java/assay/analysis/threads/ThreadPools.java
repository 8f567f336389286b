package assay.analysis.threads;

import assay.analysis.model.ThreadInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// Groups threads by name.
public final class ThreadPools {
    /// Title of the pool of all virtual threads.
    public static final String VIRTUAL = "Virtual threads";
    /// Title of the threads without a name.
    public static final String UNNAMED = "unnamed";

    private ThreadPools() {}

    /// The pools of the chosen threads, in the order of their first threads; all virtual threads are one pool.
    public static List<ThreadPool> of(List<ThreadInfo> threads, IntPredicate chosen) {
        Map<String, List<Integer>> platform = new LinkedHashMap<>();
        List<Integer> virtual = new ArrayList<>();
        for (int thread = 0; thread < threads.size(); thread++) {
            if (chosen.test(thread)) {
                ThreadInfo info = threads.get(thread);
                List<Integer> members =
                        info.virtual() ? virtual : platform.computeIfAbsent(stem(info.name()), _ -> new ArrayList<>());
                members.add(thread);
            }
        }
        List<ThreadPool> pools = new ArrayList<>();
        platform.forEach((stem, members) -> pools.add(pool(stem, members, threads)));
        if (!virtual.isEmpty()) {
            pools.add(new ThreadPool(VIRTUAL, indexes(virtual), true));
        }
        return pools;
    }

    /// The name without its trailing number: `worker-` of `worker-12`.
    static String stem(String name) {
        int end = name.length();
        while (end > 0 && name.charAt(end - 1) >= '0' && name.charAt(end - 1) <= '9') {
            end--;
        }
        return name.substring(0, end);
    }

    private static ThreadPool pool(String stem, List<Integer> members, List<ThreadInfo> threads) {
        String name = threads.get(members.getFirst()).name();
        boolean same =
                members.stream().allMatch(thread -> threads.get(thread).name().equals(name));
        String title = same ? name : stem + '*';
        return new ThreadPool(title.isEmpty() ? UNNAMED : title, indexes(members), false);
    }

    private static int[] indexes(List<Integer> members) {
        return members.stream().mapToInt(Integer::intValue).toArray();
    }
}
