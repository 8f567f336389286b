package assay.analysis.eventlog;

import assay.analysis.jfr.Damage;
import assay.analysis.model.TimeRange;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Hands on any number of events in the order of time and holds only some of them at once: it looks for the earliest
/// ones, hands them on, and looks for the earliest of those behind them. Segments that lie before those are not
/// visited again. Where the file is roughly in the order of time, as chunks one behind the other are, each is visited
/// once or twice; at worst, all as often as that many fit into the selected events.
final class EventsByTime {
    private final Walks walks;
    private final EventSelection selection;
    private final int most;

    /// Makes a walk over the events of a selection.
    @FunctionalInterface
    interface Walks {
        EventWalk of(EventSelection selection);
    }

    /// @param most events held at once
    EventsByTime(Walks walks, EventSelection selection, int most) {
        this.walks = walks;
        this.selection = selection;
        this.most = most;
    }

    void forEach(EventVisitor visitor) throws Damage, IOException, EventFilterException {
        Event last = null;
        boolean more = true;
        while (more) {
            EventPage page = new EarliestEvents(walks.of(behind(last)), 0, most, last).page();
            if (!visit(page.events(), visitor)) {
                return;
            }
            more = page.more();
            last = page.events().isEmpty() ? last : page.events().getLast();
        }
        if (selection.range().equals(TimeRange.ALL)) {
            visitTimeless(visitor);
        }
    }

    private static boolean visit(List<Event> events, EventVisitor visitor) throws IOException {
        for (Event event : events) {
            if (!visitor.visit(event)) {
                return false;
            }
        }
        return true;
    }

    /// Events that tell a time, from that of the last one on.
    private EventSelection behind(@Nullable Event last) {
        TimeRange range = selection.range();
        long from = last == null ? Math.max(range.fromNanos(), Event.NO_TIME + 1) : last.startNanos();
        return selection.withRange(new TimeRange(from, Math.max(from, range.toNanos())));
    }

    /// Those without a time come last, as they stand in the file.
    private void visitTimeless(EventVisitor visitor) throws Damage, IOException, EventFilterException {
        EventWalk walk = walks.of(selection);
        for (EventWalk.Part part : walk.parts()) {
            if (!walk.visit(part, event -> event.startNanos() != Event.NO_TIME || visitor.visit(event))) {
                return;
            }
        }
    }
}
