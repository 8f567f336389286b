package assay.storage;

import java.time.Instant;

/// Instants as the store keeps them: nanoseconds since 1970-01-01T00:00:00Z, years 1677 to 2262.
final class InstantNanos {
    private static final long PER_SECOND = 1_000_000_000L;

    private InstantNanos() {}

    static long of(Instant instant) {
        try {
            // Before 1970 the seconds are rounded down, which could overflow although the sum would fit.
            return instant.getEpochSecond() < 0
                    ? Math.addExact(
                            Math.multiplyExact(instant.getEpochSecond() + 1, PER_SECOND),
                            instant.getNano() - PER_SECOND)
                    : Math.addExact(Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano());
        } catch (ArithmeticException overflow) {
            throw new IllegalArgumentException(
                    "instant: %s; must lie in the years 1678 to 2261".formatted(instant), overflow);
        }
    }

    static Instant toInstant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
    }
}
