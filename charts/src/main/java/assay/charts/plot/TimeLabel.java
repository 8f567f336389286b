package assay.charts.plot;

import java.util.Locale;

/// Writes times since the start of a recording: `mm:ss`, `h:mm:ss` from an hour on, with as many decimals as asked
/// for.
public final class TimeLabel {
    private static final int NANO_DIGITS = 9;
    private static final long SECOND = 1_000_000_000;

    private TimeLabel() {}

    /// @param nanos since the start, not negative
    /// @param decimals digits after the second, 0 to 9; the time is cut, not rounded, to them
    public static String format(long nanos, int decimals) {
        long seconds = nanos / SECOND;
        String minutes = String.format(Locale.ROOT, "%02d:%02d", seconds / 60 % 60, seconds % 60);
        String text = seconds < 3_600 ? minutes : seconds / 3_600 + ":" + minutes;
        if (decimals == 0) {
            return text;
        }
        return text + "." + String.format(Locale.ROOT, "%09d", nanos % SECOND).substring(0, decimals);
    }

    /// A length of time: `7.4 s` below a minute, `4 m 12 s` below an hour, `3 h 05 m` beyond.
    ///
    /// @param nanos not negative
    /// @param decimals digits after the second, used below a minute
    public static String length(long nanos, int decimals) {
        long seconds = nanos / SECOND;
        if (seconds >= 3_600) {
            return String.format(Locale.ROOT, "%d h %02d m", seconds / 3_600, seconds / 60 % 60);
        }
        if (seconds >= 60) {
            return String.format(Locale.ROOT, "%d m %02d s", seconds / 60, seconds % 60);
        }
        return String.format(Locale.ROOT, "%." + decimals + "f s", (double) nanos / SECOND);
    }

    /// Decimals that tell times apart which are at least `stepNanos` apart.
    public static int decimalsFor(double stepNanos) {
        int decimals = 0;
        for (double unit = SECOND; unit > stepNanos * 1.000001 && decimals < NANO_DIGITS; unit /= 10) {
            decimals++;
        }
        return decimals;
    }
}
