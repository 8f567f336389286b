package assay.analysis.metric;

import assay.analysis.metric.Gauge.What;
import assay.analysis.model.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table of readings by what they are of, such as the CPU load of each thread.
///
/// @param field of the event, that tells what a reading is of
/// @param column its name in the table
/// @param apart whether equal texts may mean different things, as threads of one name are
/// @param followed fields whose readings make a series of each thing as well
record KeyedGauge(
        String table,
        String event,
        String column,
        String field,
        boolean apart,
        List<Value> values,
        List<String> followed) {
    /// One kind of reading.
    record Value(String name, String field, Unit unit, What what) {}

    static KeyedGauge of(String table, String event, String column, String field) {
        return new KeyedGauge(table, event, column, field, false, List.of(), List.of());
    }

    KeyedGauge keptApart() {
        return new KeyedGauge(table, event, column, field, true, values, followed);
    }

    /// With a series of each thing's readings of a field that is among the values.
    KeyedGauge overTime(String valueField) {
        List<String> more = new ArrayList<>(followed);
        more.add(valueField);
        return new KeyedGauge(table, event, column, field, apart, values, List.copyOf(more));
    }

    /// With some figures of a field.
    KeyedGauge value(String name, String valueField, Unit unit, What... what) {
        List<Value> more = new ArrayList<>(values);
        Arrays.stream(what).forEach(each -> more.add(new Value(name, valueField, unit, each)));
        return new KeyedGauge(table, event, column, field, apart, List.copyOf(more), followed);
    }
}
