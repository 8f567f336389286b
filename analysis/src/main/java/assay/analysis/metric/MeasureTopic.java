package assay.analysis.metric;

import assay.analysis.event.PartCollector;
import assay.analysis.jfr.ChunkClock;
import assay.analysis.jfr.Metadata;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.jfr.TypeInfo.Field;
import assay.analysis.model.EventNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Measures the events of one [Measure].
final class MeasureTopic implements MetricTopic {
    private final Measure measure;
    private final ChunkTexts texts;
    private final MeasureSum sum = new MeasureSum();
    private final List<BreakdownTable> tables;

    MeasureTopic(Measure measure, ChunkTexts texts) {
        this.measure = measure;
        this.texts = texts;
        this.tables = measure.breakdowns().stream().map(BreakdownTable::new).toList();
    }

    @Override
    public Set<String> events() {
        return measure.amounts().keySet();
    }

    @Override
    public List<String> fields(TypeInfo type, Metadata metadata) {
        String amount = measure.amounts().get(EventNames.current(type.name()));
        if (amount == null || type.field("startTime") == null) {
            return List.of();
        }
        List<String> fields = new ArrayList<>(Measure.FIRST_FIELDS);
        fields.add(amount);
        fields.addAll(measure.keyFields());
        return fields;
    }

    @Override
    public PartCollector open(TypeInfo type, Metadata metadata, ChunkClock clock) {
        String amount = Objects.requireNonNull(measure.amounts().get(EventNames.current(type.name())));
        boolean timed = measure.timed() && type.field("duration") != null;
        List<BreakdownPart> parts = new ArrayList<>();
        int slot = MeasurePart.AMOUNT + 1;
        for (BreakdownTable table : tables) {
            List<String> names = table.breakdown().fields();
            List<Field> fields =
                    names.stream().map(type::field).filter(Objects::nonNull).toList();
            if (fields.size() == names.size() && fields.stream().noneMatch(Field::array)) {
                parts.add(new BreakdownPart(table, fields, slot, timed, metadata));
            }
            slot += names.size();
        }
        return new MeasurePart(sum, texts, clock, timed, type.field(amount) != null, parts);
    }

    /// Events measured so far.
    long measured() {
        return sum.events();
    }

    MeasureSum sum() {
        return sum;
    }

    @Override
    public void addTo(MeasurementsBuilder found) {
        if (sum.events() == 0) {
            return;
        }
        sum.addTo(found, measure.name(), measure.better(), measure.better(), measure.amountUnit());
        found.thresholds(measure.name(), events());
        addTables(found);
    }

    /// Adds the breakdowns.
    void addTables(MeasurementsBuilder found) {
        for (BreakdownTable table : tables) {
            if (!table.isEmpty()) {
                String name = measure.name() + '.' + table.breakdown().name();
                found.table(table.table(name, measure.timed(), measure.amountUnit()));
            }
        }
    }
}
