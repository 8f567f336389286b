package assay.analysis.metric;

import assay.analysis.event.PartCollector;
import assay.analysis.jfr.ChunkClock;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.Metadata;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.jfr.TypeInfo.Field;
import assay.analysis.model.EventNames;
import java.util.List;

/// A topic whose events are few and each looked at by itself, with all its fields but the stack.
abstract class RowTopic implements MetricTopic {
    private static final String STACK = "stackTrace";

    private final ChunkTexts texts;

    RowTopic(ChunkTexts texts) {
        this.texts = texts;
    }

    @Override
    public final List<String> fields(TypeInfo type, Metadata metadata) {
        return events().contains(EventNames.current(type.name()))
                ? told(type).stream().map(Field::name).toList()
                : List.of();
    }

    private static List<Field> told(TypeInfo type) {
        return type.fields().stream()
                .filter(field -> !field.name().equals(STACK))
                .toList();
    }

    @Override
    public final PartCollector open(TypeInfo type, Metadata metadata, ChunkClock clock) {
        return new RowPart(type, told(type), clock, texts, this::take);
    }

    /// Takes in the next event in file order.
    ///
    /// @throws Damage if its constants cannot be read
    abstract void take(EventRow row) throws Damage;
}
