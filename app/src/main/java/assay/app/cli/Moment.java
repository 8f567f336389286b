package assay.app.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a moment of a recording: since its start as `12.5s`, `500ms` or `00:01:30`, or an instant as
/// `2026-11-21T10:15:30Z`.
final class MomentText {
    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,9})?)(ns|us|µs|ms|s|m|h)");
    private static final Pattern CLOCK =
            Pattern.compile("(?:([0-9]{1,6}):)?([0-9]{1,2}):([0-9]{1,2}(?:\\.[0-9]{1,9})?)");

    private MomentText() {}

    /// Nanoseconds since 1970-01-01T00:00:00Z.
    ///
    /// @throws BadInputException if the text is none of these
    static long parse(String text, Instant start) throws BadInputException {
        Matcher amount = AMOUNT.matcher(text);
        if (amount.matches()) {
            return nanos(start) + Math.round(Double.parseDouble(amount.group(1)) * unitNanos(amount.group(2)));
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
            double seconds =
                    3600.0 * hours + 60.0 * Integer.parseInt(clock.group(2)) + Double.parseDouble(clock.group(3));
            return nanos(start) + Math.round(seconds * 1e9);
        }
        try {
            return nanos(Instant.parse(text));
        } catch (DateTimeException | ArithmeticException e) {
            throw new BadInputException(
                    "'%s' is no time: write 12.5s, 500ms or 00:01:30 since the start, or 2026-11-21T10:15:30Z."
                            .formatted(text));
        }
    }

    private static double unitNanos(String unit) {
        return switch (unit) {
            case "ns" -> 1;
            case "us", "µs" -> 1e3;
            case "ms" -> 1e6;
            case "s" -> 1e9;
            case "m" -> 60e9;
            default -> Duration.ofHours(1).toNanos();
        };
    }

    private static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }
}
