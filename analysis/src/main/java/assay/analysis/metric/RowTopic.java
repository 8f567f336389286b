package assay.analysis.metric;

import assay.analysis.event.PartCollector;
import assay.analysis.jfr.ChunkClock;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.Metadata;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.model.EventNames;
import java.util.List;

/// A topic whose events are few and each looked at by itself, with all its fields.
abstract class RowTopic implements MetricTopic {
    @Override
    public final List<String> fields(TypeInfo type, Metadata metadata) {
        return events().contains(EventNames.current(type.name()))
                ? type.fields().stream().map(TypeInfo.Field::name).toList()
                : List.of();
    }

    @Override
    public final PartCollector open(TypeInfo type, Metadata metadata, ChunkClock clock) {
        return new RowPart(type, clock, this::take);
    }

    /// Takes in the next event in file order.
    ///
    /// @throws Damage if its constants cannot be read
    abstract void take(EventRow row) throws Damage;
}
