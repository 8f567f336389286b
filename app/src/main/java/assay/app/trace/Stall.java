package assay.app.trace;

import java.util.List;
import java.util.stream.Collectors;

/// A time in which the window did not answer.
///
/// @param nanos how long
/// @param stack what its thread was seen doing most often meanwhile, innermost first; empty if it was over too soon
public record Stall(long nanos, List<StackTraceElement> stack) {
    public Stall {
        stack = List.copyOf(stack);
    }

    /// One line, then the stack.
    public String text() {
        String lines = stack.stream().map(frame -> "\n    at " + frame).collect(Collectors.joining());
        return "the window did not answer for %d ms%s".formatted(nanos / 1_000_000, lines);
    }
}
