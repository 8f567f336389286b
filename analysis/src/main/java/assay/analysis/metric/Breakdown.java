package assay.analysis.metric;

import java.util.List;

/// A table that a [Measure] is broken down into.
///
/// @param name of the table, after the measure's: `class`
/// @param columns names of the key columns
/// @param fields the event's fields that are the keys, as many as columns
record Breakdown(String name, List<String> columns, List<String> fields) {
    /// Most distinct keys that are told apart; what comes later is added up in one row.
    static final int MOST_KEYS = 10_000;
    /// Name of that row.
    static final String OTHERS = "[others]";

    /// By one field.
    static Breakdown by(String name, String field) {
        return new Breakdown(name, List.of(name), List.of(field));
    }

    /// By two fields.
    static Breakdown by(String name, String column, String field, String otherColumn, String otherField) {
        return new Breakdown(name, List.of(column, otherColumn), List.of(field, otherField));
    }
}
