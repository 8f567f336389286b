package assay.analysis.eventlog;

import assay.analysis.job.Cancellation;

/// How many numbers of a column lie between round edges. Endless and undefined numbers are left out.
public final class FieldHistogram {
    private final EventField field;
    private final double[] edges;
    private final long[] counts;
    private final long left;
    private final boolean logarithmic;

    private FieldHistogram(EventField field, double[] edges, long[] counts, long left, boolean logarithmic) {
        this.field = field;
        this.edges = edges;
        this.counts = counts;
        this.left = left;
        this.logarithmic = logarithmic;
    }

    /// @param logarithmic whether bins should grow with the number; not followed where there are numbers below 0
    /// @throws IllegalArgumentException if it is no column of numbers
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static FieldHistogram of(EventColumn column, boolean logarithmic, Cancellation cancellation) {
        double least = Double.POSITIVE_INFINITY;
        double leastPositive = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < column.size(); row++) {
            double number = ColumnSummary.number(column, row);
            if (counts(number)) {
                least = Math.min(least, number);
                leastPositive = number > 0 ? Math.min(leastPositive, number) : leastPositive;
                greatest = Math.max(greatest, number);
            }
        }
        cancellation.check();
        boolean growing = logarithmic && least >= 0;
        double[] edges = greatest < least
                ? new double[] {0}
                : new BinEdges(column instanceof WholeColumn, column.field().meaning() == Meaning.BYTES)
                        .of(least, leastPositive, greatest, growing);
        return counted(column, edges, growing);
    }

    private static FieldHistogram counted(EventColumn column, double[] edges, boolean logarithmic) {
        long[] counts = new long[edges.length - 1];
        long left = 0;
        for (int row = 0; row < column.size(); row++) {
            double number = ColumnSummary.number(column, row);
            if (counts(number)) {
                counts[bin(edges, number)]++;
            } else if (!column.missing(row)) {
                left++;
            }
        }
        return new FieldHistogram(column.field(), edges, counts, left, logarithmic);
    }

    /// A wait without end is the greatest number that there is.
    private static boolean counts(double number) {
        return Double.isFinite(number) && number != Long.MAX_VALUE;
    }

    private static int bin(double[] edges, double number) {
        int low = 0;
        int high = edges.length - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (edges[middle] <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    public EventField field() {
        return field;
    }

    /// Whether bins grow with the number.
    public boolean logarithmic() {
        return logarithmic;
    }

    /// How many numbers lie in no bin, because they are endless or none.
    public long left() {
        return left;
    }

    /// Lower edge of a bin, which belongs to it, or the upper edge of the last one.
    ///
    /// @param bin from 0 to [#bins()]
    public double edge(int bin) {
        return edges[bin];
    }

    /// How many numbers lie in a bin.
    public long count(int bin) {
        return counts[bin];
    }

    /// Number of bins; 0 if there is no number.
    public int bins() {
        return counts.length;
    }

    /// The condition that the numbers of some bins meet, and no others.
    ///
    /// @param first of the bins
    /// @param end behind the last
    public String condition(int first, int end) {
        return "%s >= %s and %s < %s"
                .formatted(
                        field.name(),
                        FilterNumber.of(field.meaning(), edges[first]),
                        field.name(),
                        FilterNumber.of(field.meaning(), edges[end]));
    }
}
