package assay.analysis.stat;

/// How a bootstrap draws.
///
/// @param seed equal seeds give equal intervals, on every machine
/// @param count resamples, at least 100
/// @param confidence of the interval, between 0 and 1
public record Resampling(long seed, int count, double confidence) {
    /// 10,000 resamples leave the ends of a 95 % interval uncertain by about a fiftieth of its width.
    public static final Resampling DEFAULT = new Resampling(42, 10_000, 0.95);

    private static final int LEAST = 1000;

    /// @throws IllegalArgumentException if the count or the confidence is out of range
    public Resampling {
        if (count < 100 || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "resamples: %d, confidence: %s; at least 100, between 0 and 1".formatted(count, confidence));
        }
    }

    /// With fewer resamples, though not below 1,000, where so many values would draw more than `draws` numbers.
    public Resampling within(long draws, int values) {
        int affordable = Math.clamp(draws / Math.max(1, values), Math.min(LEAST, count), count);
        return new Resampling(seed, affordable, confidence);
    }
}
