package assay.analysis.metric;

import assay.analysis.model.Direction;
import assay.analysis.model.Unit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the events of one type add up to that no other topic takes.
final class CustomSum {
    /// More different texts than this tell one event from another, not kinds of events.
    private static final int MOST_KINDS = 200;
    private static final int VALUES = 0;
    private static final int EVENTS = 1;

    private final String event;
    private final MeasureSum events = new MeasureSum();
    private final BreakdownTable table;
    private final Map<String, Values> numbers = new TreeMap<>();

    private static final class Values {
        private final Unit unit;
        private final Distribution all = new Distribution();
        private final TimeBins bins = new TimeBins(2);

        Values(Unit unit) {
            this.unit = unit;
        }
    }

    /// @param telling name of the text field, empty if there is none
    CustomSum(String event, String telling) {
        this.event = event;
        this.table = new BreakdownTable(new Breakdown(telling, List.of(telling), List.of(telling)));
    }

    MeasureSum events() {
        return events;
    }

    BreakdownTable table() {
        return table;
    }

    void add(CustomPart.NumberField number, Distribution values, TimeBins bins, int lane) {
        Values sum = numbers.computeIfAbsent(
                number.name(), added -> new Values(number.quantity().unit()));
        sum.all.add(values);
        sum.bins.add(bins, lane);
    }

    void addTo(MeasurementsBuilder found) {
        if (events.events() == 0) {
            return;
        }
        String name = "event." + event;
        events.addTo(found, name, Direction.NEITHER, Direction.LOWER, null);
        found.thresholds(name, List.of(event));
        numbers.forEach((field, values) -> addTo(found, name + '.' + field, values));
        if (table.keys() > 0 && table.keys() <= MOST_KINDS) {
            boolean timed = events.durations() > 0;
            found.table(table.table(name + '.' + table.breakdown().name(), timed, null));
        }
    }

    private static void addTo(MeasurementsBuilder found, String name, Values values) {
        if (values.all.count() == 0) {
            return;
        }
        found.metric(name + ".sum", values.all.sum(), values.unit, Direction.NEITHER);
        found.metric(name + ".mean", values.all.mean(), values.unit, Direction.NEITHER);
        found.metric(name + ".min", values.all.least(), values.unit, Direction.NEITHER);
        found.metric(name + ".max", values.all.greatest(), values.unit, Direction.NEITHER);
        found.metric(name + ".p99", values.all.percentile(99), values.unit, Direction.NEITHER);
        found.meanOverTime(name, values.unit, Direction.NEITHER, values.bins, VALUES, EVENTS);
    }
}
