package assay.analysis.model;

import java.util.List;

/// A small table of a run: what a metric is made of, by class, by path, by cause, or plain facts such as JVM flags.
///
/// @param name dotted and stable, as of a [Metric]: `alloc.class`
/// @param columns all with as many values as there are rows, the most telling one first; the rows stand in the order in
/// which a person wants them, the biggest first
public record FactTable(String name, List<Column> columns) {
    /// @throws IllegalArgumentException if the columns differ in length
    public FactTable {
        columns = List.copyOf(columns);
        for (Column column : columns) {
            if (column.size() != columns.getFirst().size()) {
                throw new IllegalArgumentException("column %s of %s: %d values; must have as many as the first"
                        .formatted(column.name(), name, column.size()));
            }
        }
    }

    /// Number of rows.
    public int rows() {
        return columns.isEmpty() ? 0 : columns.getFirst().size();
    }

    /// One column.
    public sealed interface Column {
        /// Short and stable: `class`, `count`, `p99`.
        String name();

        int size();
    }

    /// A column of words.
    public record Texts(String name, List<String> values) implements Column {
        public Texts {
            values = List.copyOf(values);
        }

        @Override
        public int size() {
            return values.size();
        }
    }

    /// A column of numbers in one unit; NaN where there is none.
    public record Numbers(String name, Unit unit, List<Double> values) implements Column {
        public Numbers {
            values = List.copyOf(values);
        }

        @Override
        public int size() {
            return values.size();
        }
    }
}
