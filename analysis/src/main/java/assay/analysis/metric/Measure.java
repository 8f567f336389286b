package assay.analysis.metric;

import assay.analysis.model.Direction;
import assay.analysis.model.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is to be measured of events that happen: how many, how long they took, how much of something each was.
///
/// @param name first part of the metrics' names: `io.file.read`
/// @param amounts by event type the field with the amount, empty if there is none
/// @param timed whether the events' duration counts
/// @param amountUnit unit of the amounts, null if the events have none
/// @param better of all metrics but those of amounts alone
record Measure(
        String name,
        Map<String, String> amounts,
        boolean timed,
        @Nullable Unit amountUnit,
        Direction better,
        List<Breakdown> breakdowns) {

    /// Fields before the keys of the breakdowns.
    static final List<String> FIRST_FIELDS = List.of("startTime", "duration");

    /// Events that are only counted so far.
    static Measure of(String name, String... events) {
        Map<String, String> amounts = new LinkedHashMap<>();
        for (String event : events) {
            amounts.put(event, "");
        }
        return new Measure(name, amounts, false, null, Direction.LOWER, List.of());
    }

    Measure timedOnes() {
        return new Measure(name, amounts, true, amountUnit, better, breakdowns);
    }

    /// With the bytes in a field of all events.
    Measure bytes(String field) {
        return amount(field, Unit.BYTES);
    }

    Measure amount(String field, Unit unit) {
        Map<String, String> same = new LinkedHashMap<>();
        amounts.keySet().forEach(event -> same.put(event, field));
        return new Measure(name, same, timed, unit, better, breakdowns);
    }

    /// With events of another type, whose amount is in another field.
    Measure and(String event, String field) {
        Map<String, String> more = new LinkedHashMap<>(amounts);
        more.put(event, field);
        return new Measure(name, more, timed, amountUnit, better, breakdowns);
    }

    Measure neither() {
        return new Measure(name, amounts, timed, amountUnit, Direction.NEITHER, breakdowns);
    }

    Measure by(String table, String field) {
        return with(Breakdown.by(table, field));
    }

    Measure with(Breakdown added) {
        List<Breakdown> more = new ArrayList<>(breakdowns);
        more.add(added);
        return new Measure(name, amounts, timed, amountUnit, better, List.copyOf(more));
    }

    /// The fields of all breakdowns in their order.
    List<String> keyFields() {
        return breakdowns.stream().flatMap(by -> by.fields().stream()).toList();
    }
}
