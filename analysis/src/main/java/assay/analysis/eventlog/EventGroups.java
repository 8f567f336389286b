package assay.analysis.eventlog;

import assay.analysis.jfr.LongMap;
import assay.analysis.job.Cancellation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The rows of a column put together by their value, most frequent first, with figures of another column. What holds
/// for a group takes memory only when asked for.
public final class EventGroups {
    private final EventColumn key;
    private final @Nullable EventColumn measure;
    /// Rows by group, and in each as before.
    private final int[] rows;
    /// Where the rows of each group start, and where the last ones end.
    private final int[] starts;
    /// Groups in the order in which they are shown.
    private final int[] order;

    private final double[] numbers;

    /// Events with the same value.
    ///
    /// @param firstRow one of them
    /// @param value as the column shows it, [EventValue.Nothing] for those without
    /// @param summary of the other column
    public record Group(
            int firstRow,
            EventValue value,
            int count,
            @Nullable ColumnSummary summary) {}

    private EventGroups(EventColumn key, @Nullable EventColumn measure, int[] groupOfRow, int groups) {
        this.key = key;
        this.measure = measure;
        this.starts = new int[groups + 1];
        this.rows = new int[groupOfRow.length];
        for (int group : groupOfRow) {
            starts[group + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        for (int row = 0; row < groupOfRow.length; row++) {
            rows[next[groupOfRow[row]]++] = row;
        }
        this.numbers = new double[measure == null ? 0 : rows.length];
        this.order = IntStream.range(0, groups)
                .boxed()
                .sorted(Comparator.comparing(this::count, Comparator.reverseOrder())
                        .thenComparing(this::compareKeys))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// @param measure column of numbers, null to count alone
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static EventGroups by(EventColumn key, @Nullable EventColumn measure, Cancellation cancellation) {
        LongMap groupOfValue = new LongMap();
        int[] groupOfRow = new int[key.size()];
        int without = -1;
        int groups = 0;
        for (int row = 0; row < groupOfRow.length; row++) {
            if ((row & 0xfff) == 0) {
                cancellation.check();
            }
            if (key.missing(row)) {
                without = without < 0 ? groups++ : without;
                groupOfRow[row] = without;
                continue;
            }
            long known = groupOfValue.putIfAbsent(bits(key, row), groups);
            groupOfRow[row] = known == LongMap.ABSENT ? groups++ : (int) known;
        }
        EventGroups result = new EventGroups(key, measure, groupOfRow, groups);
        result.takeNumbers(cancellation);
        return result;
    }

    private static long bits(EventColumn column, int row) {
        return switch (column) {
            case WholeColumn wholes -> wholes.number(row);
            case RealColumn reals -> Double.doubleToLongBits(reals.number(row));
            case TextColumn texts -> texts.code(row);
        };
    }

    private void takeNumbers(Cancellation cancellation) {
        EventColumn from = measure;
        if (from == null) {
            return;
        }
        for (int i = 0; i < rows.length; i++) {
            numbers[i] = ColumnSummary.number(from, rows[i]);
        }
        cancellation.check();
    }

    private int count(int group) {
        return starts[group + 1] - starts[group];
    }

    private int compareKeys(int group, int other) {
        int row = rows[starts[group]];
        int otherRow = rows[starts[other]];
        boolean missing = key.missing(row);
        return missing || key.missing(otherRow)
                ? Boolean.compare(missing, key.missing(otherRow))
                : key.compare(row, otherRow);
    }

    /// Number of groups.
    public int size() {
        return order.length;
    }

    /// Number of events in all groups.
    public int rows() {
        return rows.length;
    }

    /// @param place below [#size()]
    public Group group(int place) {
        int group = order[place];
        int firstRow = rows[starts[group]];
        return new Group(firstRow, key.value(firstRow), count(group), summary(group));
    }

    private @Nullable ColumnSummary summary(int group) {
        if (measure == null) {
            return null;
        }
        double[] own = Arrays.copyOfRange(numbers, starts[group], starts[group + 1]);
        return ColumnSummary.ofNumbers(own, 0, own.length);
    }
}
