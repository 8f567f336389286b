package assay.analysis.recording;

import assay.analysis.model.ThreadInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers the distinct threads of a run: every chunk names its threads anew, with keys of its own.
final class Threads {
    private final Map<ThreadInfo, Integer> numbers = new HashMap<>();
    private final List<ThreadInfo> threads = new ArrayList<>();

    int intern(ThreadInfo thread) {
        return numbers.computeIfAbsent(thread, added -> {
            threads.add(added);
            return threads.size() - 1;
        });
    }

    List<ThreadInfo> all() {
        return threads;
    }
}
