package assay.analysis.eventlog;

import java.time.Instant;
import java.util.List;

/// A condition on the fields of events, as `duration > 10 ms and path ~ "/tmp"`. The guide to events explains how one
/// is written.
public final class EventFilter {
    private final String text;
    private final Condition condition;

    private EventFilter(String text, Condition condition) {
        this.text = text;
        this.condition = condition;
    }

    /// @param start of the recording, from which offsets as `+10s` count
    /// @throws EventFilterException if the text is no condition
    public static EventFilter parse(String text, Instant start) throws EventFilterException {
        long startNanos;
        try {
            startNanos = Math.addExact(Math.multiplyExact(start.getEpochSecond(), 1_000_000_000L), start.getNano());
        } catch (ArithmeticException outOfRange) {
            throw new IllegalArgumentException("start: " + start + "; must be in the years 1678 to 2261", outOfRange);
        }
        return new EventFilter(text, FilterParser.parse(text, startNanos));
    }

    /// What meets both conditions.
    public EventFilter and(EventFilter other) {
        return new EventFilter(
                "(%s) and (%s)".formatted(text, other.text), new Condition.All(List.of(condition, other.condition)));
    }

    Condition condition() {
        return condition;
    }

    @Override
    public String toString() {
        return text;
    }
}
