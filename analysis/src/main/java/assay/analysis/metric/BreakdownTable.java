package assay.analysis.metric;

import assay.analysis.jfr.LongMap;
import assay.analysis.model.FactTable;
import assay.analysis.model.FactTable.Column;
import assay.analysis.model.FactTable.Numbers;
import assay.analysis.model.FactTable.Texts;
import assay.analysis.model.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// One [Breakdown] of a whole run. Equal words are one key, whichever chunk or class loader they came from.
final class BreakdownTable {
    private static final int MOST_ROWS = 1000;

    private static final Comparator<Row> BIGGEST_FIRST = Comparator.comparingDouble(Row::size)
            .thenComparingLong(row -> row.tally().count())
            .reversed()
            .thenComparing(row -> row.words().getFirst())
            .thenComparing(row -> row.words().getLast());

    private final Breakdown breakdown;
    private final Map<List<String>, Tally> tallies = new HashMap<>();
    private final LongMap numberOfHash = new LongMap();
    private final List<Tally> ofNumber = new ArrayList<>();
    private final Tally others = new Tally();

    BreakdownTable(Breakdown breakdown) {
        this.breakdown = breakdown;
    }

    Breakdown breakdown() {
        return breakdown;
    }

    /// What the events of words with this [hash][TextHash] add up to so far, that of the others if there is room for no
    /// more; null if the words must be told by [#add].
    @Nullable
    Tally find(long hash) {
        long number = numberOfHash.get(hash);
        if (number != LongMap.ABSENT) {
            return ofNumber.get((int) number);
        }
        return tallies.size() < Breakdown.MOST_KEYS ? null : others;
    }

    /// Adds words that [#find] did not find.
    Tally add(long hash, List<String> words) {
        Tally tally = new Tally();
        numberOfHash.put(hash, ofNumber.size());
        ofNumber.add(tally);
        tallies.put(words, tally);
        return tally;
    }

    Tally others() {
        return others;
    }

    /// Distinct keys met.
    int keys() {
        return tallies.size();
    }

    boolean isEmpty() {
        return tallies.isEmpty() && others.count() == 0;
    }

    private record Row(List<String> words, Tally tally, double size) {}

    /// The biggest keys, and the others in one row.
    FactTable table(String name, boolean timed, @Nullable Unit amountUnit) {
        List<Row> rows = rows(timed, amountUnit != null);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < breakdown.columns().size(); i++) {
            int column = i;
            columns.add(new Texts(
                    breakdown.columns().get(i),
                    rows.stream().map(row -> row.words().get(column)).toList()));
        }
        columns.add(numbers("count", Unit.COUNT, rows, tally -> (double) tally.count()));
        if (timed) {
            addTimes(columns, rows);
        }
        if (amountUnit != null) {
            columns.add(numbers(
                    amountUnit == Unit.BYTES ? "bytes" : "amount", amountUnit, rows, tally -> (double) tally.amount()));
        }
        return new FactTable(name, columns);
    }

    private static void addTimes(List<Column> columns, List<Row> rows) {
        columns.add(nanos("total", rows, Distribution::sum));
        columns.add(nanos("p50", rows, times -> times.percentile(50)));
        columns.add(nanos("p95", rows, times -> times.percentile(95)));
        columns.add(nanos("p99", rows, times -> times.percentile(99)));
        columns.add(nanos("max", rows, Distribution::greatest));
    }

    private static Column nanos(String name, List<Row> rows, ToDoubleFunction<Distribution> value) {
        return numbers(name, Unit.NANOSECONDS, rows, tally -> value.applyAsDouble(tally.nanos()));
    }

    private static Column numbers(String name, Unit unit, List<Row> rows, ToDoubleFunction<Tally> value) {
        return new Numbers(
                name,
                unit,
                rows.stream().map(row -> value.applyAsDouble(row.tally())).toList());
    }

    private List<Row> rows(boolean timed, boolean amounts) {
        List<Row> sorted = new ArrayList<>(tallies.size());
        tallies.forEach((words, tally) -> sorted.add(new Row(words, tally, size(tally, timed, amounts))));
        sorted.sort(BIGGEST_FIRST);
        List<Row> rows = new ArrayList<>(sorted.subList(0, Math.min(MOST_ROWS, sorted.size())));
        Tally rest = new Tally();
        rest.add(others);
        sorted.stream().skip(MOST_ROWS).forEach(row -> rest.add(row.tally()));
        if (rest.count() > 0) {
            List<String> words =
                    breakdown.columns().stream().map(column -> Breakdown.OTHERS).toList();
            rows.add(new Row(words, rest, 0));
        }
        return rows;
    }

    private static double size(Tally tally, boolean timed, boolean amounts) {
        if (timed) {
            return tally.nanos().sum();
        }
        return (double) (amounts ? tally.amount() : tally.count());
    }
}
