package assay.analysis.eventlog;

import assay.analysis.job.Cancellation;
import java.util.Arrays;

/// Figures over the numbers of a column, in its unit. Exact up to 2^53, as a `double` is. A wait without end counts as
/// [Long#MAX_VALUE]; a number that is none does not count.
///
/// @param count how many numbers there are
/// @param least NaN without any number, as are the greatest and the percentiles
public record ColumnSummary(
        long count, double sum, double least, double greatest, double p50, double p90, double p99, double p999) {
    /// Over all rows.
    ///
    /// @throws IllegalArgumentException if it is no column of numbers
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static ColumnSummary of(EventColumn column, Cancellation cancellation) {
        double[] numbers = new double[column.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = number(column, row);
        }
        cancellation.check();
        return ofNumbers(numbers, 0, numbers.length);
    }

    /// Whether a column has numbers that can be added up, and not points in time, addresses or texts.
    public static boolean isMeasure(EventField field) {
        return switch (field.meaning()) {
            case MOMENT, ADDRESS -> false;
            case SPAN, BYTES, BITS, BYTES_PER_SECOND, BITS_PER_SECOND, RATIO, HERTZ -> !field.array();
            case PLAIN -> !field.array() && isNumber(field.type());
        };
    }

    private static boolean isNumber(String type) {
        return switch (type) {
            case "byte", "short", "int", "long", "float", "double" -> true;
            default -> false;
        };
    }

    /// NaN where there is none.
    static double number(EventColumn column, int row) {
        if (column.missing(row)) {
            return Double.NaN;
        }
        return switch (column) {
            case WholeColumn wholes -> wholes.real(row);
            case RealColumn reals -> reals.number(row);
            case TextColumn texts ->
                throw new IllegalArgumentException("column: " + texts.field().name() + "; must be one of numbers");
        };
    }

    /// Over a part of an array, which is sorted on the way: NaN comes last.
    static ColumnSummary ofNumbers(double[] numbers, int from, int to) {
        Arrays.sort(numbers, from, to);
        int end = to;
        while (end > from && Double.isNaN(numbers[end - 1])) {
            end--;
        }
        double sum = 0;
        for (int i = from; i < end; i++) {
            sum += numbers[i];
        }
        return new ColumnSummary(
                end - from,
                sum,
                percentile(numbers, from, end, 0),
                percentile(numbers, from, end, 100),
                percentile(numbers, from, end, 50),
                percentile(numbers, from, end, 90),
                percentile(numbers, from, end, 99),
                percentile(numbers, from, end, 99.9));
    }

    /// The least number that at least `percent` of all do not exceed.
    private static double percentile(double[] sorted, int from, int end, double percent) {
        if (end == from) {
            return Double.NaN;
        }
        long rank = Math.max(1, (long) Math.ceil((end - from) * percent / 100));
        return sorted[from + (int) rank - 1];
    }

    /// NaN without any number.
    public double mean() {
        return count == 0 ? Double.NaN : sum / count;
    }
}
