package assay.analysis.metric;

import assay.analysis.model.FactTable;
import assay.analysis.model.FactTable.Column;
import assay.analysis.model.FactTable.Numbers;
import assay.analysis.model.FactTable.Texts;
import assay.analysis.model.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes a table row by row; the first row settles which columns are numbers.
final class TableBuilder {
    private final List<String> names;
    private final List<List<Object>> values = new ArrayList<>();
    private final List<@Nullable Unit> units = new ArrayList<>();
    private int rows;
    private int column;

    TableBuilder(String... names) {
        this.names = List.of(names);
        this.names.forEach(name -> {
            values.add(new ArrayList<>());
            units.add(null);
        });
    }

    /// Begins a row, to be filled from left to right.
    TableBuilder row() {
        rows++;
        column = 0;
        return this;
    }

    TableBuilder text(@Nullable String value) {
        values.get(column++).add(value == null ? "" : value);
        return this;
    }

    TableBuilder number(double value, Unit unit) {
        units.set(column, unit);
        values.get(column++).add(value);
        return this;
    }

    TableBuilder number(long value, Unit unit) {
        return number((double) value, unit);
    }

    boolean isEmpty() {
        return rows == 0;
    }

    FactTable build(String name) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Unit unit = units.get(i);
            columns.add(
                    unit == null
                            ? new Texts(
                                    names.get(i),
                                    values.get(i).stream()
                                            .map(String.class::cast)
                                            .toList())
                            : new Numbers(
                                    names.get(i),
                                    unit,
                                    values.get(i).stream()
                                            .map(Double.class::cast)
                                            .toList()));
        }
        return new FactTable(name, columns);
    }
}
