package assay.app.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A moment of a recording as a person writes it: since its start as `12.5s`, `500ms` or `00:01:30`, or an instant as
/// `2026-11-21T10:15:30Z`.
///
/// @param nanos since the start of the recording, or since 1970-01-01T00:00:00Z
record Moment(String text, boolean sinceStart, long nanos) {
    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,9})?)(ns|us|µs|ms|s|m|h)");
    private static final Pattern CLOCK =
            Pattern.compile("(?:([0-9]{1,6}):)?([0-9]{1,2}):([0-9]{1,2}(?:\\.[0-9]{1,9})?)");

    /// @throws IllegalArgumentException if the text is none of these
    static Moment parse(String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (amount.matches()) {
            return new Moment(text, true, Math.round(Double.parseDouble(amount.group(1)) * unitNanos(amount.group(2))));
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
            double seconds =
                    3600.0 * hours + 60.0 * Integer.parseInt(clock.group(2)) + Double.parseDouble(clock.group(3));
            return new Moment(text, true, Math.round(seconds * 1e9));
        }
        try {
            return new Moment(text, false, sinceEpoch(Instant.parse(text)));
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "'%s' is no time; write 12.5s, 500ms or 00:01:30 since the start, or 2026-11-21T10:15:30Z"
                            .formatted(text),
                    e);
        }
    }

    /// An instant that fits into the store.
    ///
    /// @throws IllegalArgumentException if the text is none, or one outside the years 1678 to 2261
    static Instant parseInstant(String text) {
        try {
            Instant instant = Instant.parse(text);
            sinceEpoch(instant);
            return instant;
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "'%s' is no instant; write it as 2026-11-21T10:15:30Z or 2026-11-21T11:15:30+01:00".formatted(text),
                    e);
        }
    }

    private static double unitNanos(String unit) {
        return switch (unit) {
            case "ns" -> 1;
            case "us", "µs" -> 1e3;
            case "ms" -> 1e6;
            case "s" -> 1e9;
            case "m" -> 60e9;
            default -> 3600e9;
        };
    }

    private static long sinceEpoch(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }

    /// Nanoseconds since 1970-01-01T00:00:00Z; the last that can be told for a moment after it.
    ///
    /// @param start of the recording
    long nanosSinceEpoch(Instant start) {
        long from = sinceStart ? sinceEpoch(start) : 0;
        return nanos > Long.MAX_VALUE - Math.max(0, from) ? Long.MAX_VALUE : from + nanos;
    }

    @Override
    public String toString() {
        return text;
    }
}
