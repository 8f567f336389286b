package assay.analysis.bench.read;

import java.util.regex.Pattern;

/// Numbers in the text forms that tools write.
final class Numbers {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,400}\\.?\\d{0,400}|\\.\\d{1,400})([eE][+-]?\\d{1,5})?");

    private Numbers() {}

    /// The number; NaN for anything else. Knows `+INF`, `-INF`, `Infinity` and a decimal comma.
    static double parse(String text) {
        String number = text.strip();
        return switch (number) {
            case "+INF", "INF", "Infinity", "+Infinity", "inf", "+Inf", "∞" -> Double.POSITIVE_INFINITY;
            case "-INF", "-Infinity", "-inf", "-Inf", "-∞" -> Double.NEGATIVE_INFINITY;
            default -> finite(number);
        };
    }

    private static double finite(String text) {
        String number = text.indexOf(',') >= 0 && text.indexOf('.') < 0 ? text.replace(',', '.') : text;
        return NUMBER.matcher(number).matches() ? Double.parseDouble(number) : Double.NaN;
    }

    /// A count or a time as a whole number; the other if it is none.
    static long whole(String text, long other) {
        double value = parse(text);
        return Math.abs(value) < 0x1p62 ? (long) value : other;
    }
}
