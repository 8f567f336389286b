package assay.analysis.eventlog;

import assay.analysis.jfr.Damage;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Finds a page of events in the order of time. Keeps as many events as stand before its end, the earliest so far;
/// segments are visited by their earliest event, so that most of a large recording is not visited for the first pages.
final class EarliestEvents {
    private static final Comparator<Event> BY_TIME =
            Comparator.comparingLong(EarliestEvents::sortNanos).thenComparingLong(Event::position);

    private final EventWalk walk;
    private final long offset;
    private final int limit;
    private final long most;
    private final @Nullable Event after;
    private final PriorityQueue<Event> latestFirst = new PriorityQueue<>(BY_TIME.reversed());

    /// @param after event behind which the first one stands, null for all
    EarliestEvents(EventWalk walk, long offset, int limit, @Nullable Event after) {
        this.after = after;
        this.walk = walk;
        this.offset = offset;
        this.limit = limit;
        this.most = Math.min(Integer.MAX_VALUE, offset + limit + 1);
    }

    private static long sortNanos(Event event) {
        return event.startNanos() == Event.NO_TIME ? Long.MAX_VALUE : event.startNanos();
    }

    EventPage page() throws Damage, IOException, EventFilterException {
        List<EventWalk.Part> parts = walk.parts().stream()
                .sorted(Comparator.comparingLong(part -> part.segment().leastNanos()))
                .toList();
        for (EventWalk.Part part : parts) {
            if (latestFirst.size() < most || part.segment().leastNanos() <= sortNanos(latestFirst.element())) {
                walk.visit(part, this::add);
            }
        }
        List<Event> sorted = latestFirst.stream().sorted(BY_TIME).toList();
        int from = (int) Math.min(offset, sorted.size());
        int to = (int) Math.min(offset + limit, sorted.size());
        return new EventPage(sorted.subList(from, to), offset, sorted.size() > to);
    }

    private boolean add(Event event) {
        if (after != null && BY_TIME.compare(event, after) <= 0) {
            return true;
        }
        latestFirst.add(event);
        if (latestFirst.size() > most) {
            latestFirst.remove();
        }
        return true;
    }
}
