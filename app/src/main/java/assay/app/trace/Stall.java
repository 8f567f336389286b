package assay.app.trace;

import java.util.List;
import java.util.stream.Collectors;

/// A time in which the window did not answer.
///
/// @param nanos how long
/// @param busyNanos how long of it its thread computed; the rest it waited, for others or for a processor. -1 if the
///     JVM does not tell
/// @param stack what its thread was seen doing most often meanwhile, innermost first; empty if it was over too soon
public record Stall(long nanos, long busyNanos, List<StackTraceElement> stack) {
    public Stall {
        stack = List.copyOf(stack);
    }

    /// One line, then the stack.
    public String text() {
        String lines = stack.stream().map(frame -> "\n    at " + frame).collect(Collectors.joining());
        return "the window did not answer for %d ms, computing for %d ms%s"
                .formatted(nanos / 1_000_000, Math.max(0, busyNanos) / 1_000_000, lines);
    }
}
