package assay.analysis.eventlog;

import assay.analysis.eventlog.EventValue.Structure;
import assay.analysis.model.ThreadInfo;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/// Threads by their ids, as names may be shared. A thread that Java does not know has the operating system's id alone.
public final class EventThreads {
    private final Set<Long> javaThreadIds;
    private final Set<Long> osThreadIds;

    private EventThreads(Set<Long> javaThreadIds, Set<Long> osThreadIds) {
        this.javaThreadIds = javaThreadIds;
        this.osThreadIds = osThreadIds;
    }

    public static EventThreads of(Collection<ThreadInfo> threads) {
        return new EventThreads(
                threads.stream()
                        .map(ThreadInfo::javaThreadId)
                        .filter(id -> id > 0)
                        .collect(Collectors.toUnmodifiableSet()),
                threads.stream()
                        .filter(thread -> thread.javaThreadId() <= 0)
                        .map(ThreadInfo::osThreadId)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean contains(EventValue value) {
        if (!(value instanceof Structure thread)) {
            return false;
        }
        long javaThreadId = thread.number("javaThreadId", 0);
        return javaThreadId > 0
                ? javaThreadIds.contains(javaThreadId)
                : osThreadIds.contains(Math.max(0, thread.number("osThreadId", 0)));
    }
}
