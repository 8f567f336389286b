package assay.analysis.unit;

import assay.analysis.model.Unit;
import assay.analysis.model.WeightUnit;
import java.util.Locale;

/// Turns numbers into text for people: three significant figures, binary units of bytes, thin spaces between
/// thousands. Files for programs do not use it.
public final class UnitFormat {
    /// Narrow no-break space: thousands stay on one line.
    private static final char THIN_SPACE = '\u202f';
    private static final String[] BYTE_UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

    private UnitFormat() {}

    /// A weight in its unit: `12.3 MiB`, `4.56 ms`, `1 234 samples`.
    public static String weight(long weight, WeightUnit unit) {
        return switch (unit) {
            case SAMPLES -> count(weight) + (weight == 1 ? " sample" : " samples");
            case NANOSECONDS -> duration(weight);
            case BYTES -> bytes(weight);
        };
    }

    /// A value of a metric or a series: `12.3 MiB/s`, `4.56 ms`, `14.2 %`, `1 234`, `0.25 /s`; a dash for NaN.
    public static String value(double value, Unit unit) {
        if (Double.isNaN(value)) {
            return "\u2013";
        }
        return switch (unit) {
            case COUNT, NONE -> number(value);
            case PER_SECOND -> number(value) + " /s";
            case NANOSECONDS -> Math.abs(value) < 10 ? number(value) + " ns" : duration(Math.round(value));
            case BYTES -> bytes(Math.round(value));
            case BYTES_PER_SECOND -> bytes(Math.round(value)) + "/s";
            case RATIO -> percent(100 * value);
            case HERTZ -> hertz(value);
        };
    }

    /// A score in the unit it was measured in, with four significant figures: `12.35`, `123457`, `1.235e-7`; a dash for
    /// NaN.
    public static String score(double score) {
        if (!Double.isFinite(score)) {
            return Double.isNaN(score) ? "\u2013" : Double.toString(score);
        }
        double magnitude = Math.abs(score);
        if (magnitude != 0 && (magnitude < 0.001 || magnitude >= 1e9)) {
            return String.format(Locale.ROOT, "%.3e", score);
        }
        int whole = magnitude == 0 ? 0 : (int) Math.floor(Math.log10(magnitude));
        return decimals(score, Math.max(0, 3 - whole));
    }

    private static String hertz(double value) {
        return value >= 999.5e6
                ? significant(value / 1e9) + " GHz"
                : value >= 999.5e3 ? significant(value / 1e6) + " MHz" : number(value) + " Hz";
    }

    /// Whole numbers whole, others with three significant figures.
    private static String number(double value) {
        if (value == Math.rint(value) || Math.abs(value) >= 999.5) {
            return count(Math.round(value));
        }
        return Math.abs(value) < 0.0005 ? String.format(Locale.ROOT, "%.2g", value) : significant(value);
    }

    /// A whole count with thin spaces between thousands: `1 234 567`.
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count).replace(',', THIN_SPACE);
    }

    /// Bytes in binary units: `512 B`, `1.21 MiB`.
    public static String bytes(long bytes) {
        double value = bytes;
        int unit = 0;
        while (Math.abs(value) >= (unit == 0 ? 1024 : 999.5) && unit < BYTE_UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return (unit == 0 ? Long.toString(bytes) : significant(value)) + ' ' + BYTE_UNITS[unit];
    }

    /// A duration in nanoseconds: `850 ns`, `4.56 ms`, `12.3 s`, `4 m 12 s`, `3 h 05 m`, `2 d 6 h`.
    public static String duration(long nanos) {
        long magnitude = Math.absExact(Math.max(nanos, -Long.MAX_VALUE));
        if (magnitude < 1_000) {
            return nanos + " ns";
        }
        if (magnitude < 999_500) {
            return significant(nanos / 1e3) + " µs";
        }
        if (magnitude < 999_500_000) {
            return significant(nanos / 1e6) + " ms";
        }
        if (magnitude < 59_950_000_000L) {
            return significant(nanos / 1e9) + " s";
        }
        return longDuration(nanos < 0 ? "-" : "", Math.round(magnitude / 1e9));
    }

    private static String longDuration(String sign, long seconds) {
        if (seconds < 3_600) {
            return sign + String.format(Locale.ROOT, "%d m %02d s", seconds / 60, seconds % 60);
        }
        if (seconds < 86_400) {
            return sign + String.format(Locale.ROOT, "%d h %02d m", seconds / 3_600, seconds / 60 % 60);
        }
        return sign + String.format(Locale.ROOT, "%d d %d h", seconds / 86_400, seconds / 3_600 % 24);
    }

    /// A share of a whole: `14.2 %`, `0.05 %`; `0 %` of an empty whole.
    public static String share(long part, long whole) {
        return share((double) part, (double) whole);
    }

    /// A share of a whole, as for whole numbers.
    public static String share(double part, double whole) {
        return whole == 0 ? "0 %" : percent(100 * part / whole);
    }

    /// A percentage: `14.2 %`.
    public static String percent(double percent) {
        double magnitude = Math.abs(percent);
        if (magnitude == 0) {
            return "0 %";
        }
        if (magnitude < 0.01) {
            return percent < 0 ? "> \u22120.01 %" : "< 0.01 %";
        }
        return decimals(percent, magnitude >= 99.95 ? 0 : magnitude >= 9.995 ? 1 : 2) + " %";
    }

    /// A difference of two percentages with its sign: `+1.25 pp`, `\u22120.40 pp`, `0 pp`.
    public static String percentagePoints(double points) {
        String digits = String.format(Locale.ROOT, "%.2f", Math.abs(points));
        if (digits.equals("0.00")) {
            return "0 pp";
        }
        return (points > 0 ? '+' : '\u2212') + digits + " pp";
    }

    /// Three significant figures, for values of magnitude below 1000.
    private static String significant(double value) {
        double magnitude = Math.abs(value);
        return decimals(value, magnitude >= 99.95 ? 0 : magnitude >= 9.995 ? 1 : magnitude >= 0.9995 ? 2 : 3);
    }

    private static String decimals(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
