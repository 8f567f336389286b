package assay.analysis.metric;

import assay.analysis.model.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table of what events say, one row per event.
///
/// @param distinct whether an event takes the place of an earlier one with the same first column: facts that every
/// chunk repeats
record Facts(String table, List<String> events, boolean distinct, List<Column> columns) {
    /// Pseudo field: when the event began, since the start of the run.
    static final String AT = "@at";

    /// @param unit of a column of numbers, null of texts
    record Column(String name, String field, @Nullable Unit unit) {}

    /// What is said again in every chunk.
    static Facts once(String table, String... events) {
        return new Facts(table, List.of(events), true, List.of());
    }

    /// What happens.
    static Facts each(String table, String... events) {
        return new Facts(table, List.of(events), false, List.of()).number("at", AT, Unit.NANOSECONDS);
    }

    Facts text(String name, String field) {
        return with(new Column(name, field, null));
    }

    Facts number(String name, String field, Unit unit) {
        return with(new Column(name, field, unit));
    }

    private Facts with(Column column) {
        List<Column> more = new ArrayList<>(columns);
        more.add(column);
        return new Facts(table, events, distinct, List.copyOf(more));
    }
}
