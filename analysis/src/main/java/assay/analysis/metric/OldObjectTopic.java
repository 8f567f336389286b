package assay.analysis.metric;

import assay.analysis.jfr.Damage;
import assay.analysis.model.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Objects that stayed alive, by `jdk.OldObjectSample`, each with the chain of references that holds it.
final class OldObjectTopic extends RowTopic {
    private static final int MOST_ROWS = 5000;
    private static final Set<String> EVENTS = Set.of("jdk.OldObjectSample");

    private final List<OldObject> objects = new ArrayList<>();
    private long others;

    private record OldObject(
            @Nullable String className,
            @Nullable String description,
            long allocatedNanos,
            double size,
            double age,
            double heapUsed,
            double elements,
            @Nullable String root,
            String chain) {}

    OldObjectTopic(ChunkTexts texts) {
        super(texts);
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    void take(EventRow row) throws Damage {
        if (objects.size() == MOST_ROWS) {
            others++;
            return;
        }
        ReferenceChain chain = ReferenceChain.read(row, "object", "root");
        double elements = row.number("arrayElements");
        objects.add(new OldObject(
                chain.className(),
                chain.description(),
                row.has("allocationTime") ? row.nanosOf("allocationTime") : row.startNanos(),
                row.number("objectSize"),
                row.number("objectAge"),
                row.number("lastKnownHeapUsage"),
                elements < 0 || elements == Integer.MIN_VALUE ? Double.NaN : elements,
                chain.root(),
                chain.text()));
    }

    @Override
    public void addTo(MeasurementsBuilder found) {
        TableBuilder table = new TableBuilder(
                "class", "chain", "root", "description", "allocated at", "age", "bytes", "elements", "heap used");
        long start = found.facts().startNanos();
        objects.stream()
                .sorted(Comparator.comparingLong(OldObject::allocatedNanos))
                .forEach(object -> table.row()
                        .text(object.className())
                        .text(object.chain())
                        .text(object.root())
                        .text(object.description())
                        .number(object.allocatedNanos() - start, Unit.NANOSECONDS)
                        .number(object.age(), Unit.NANOSECONDS)
                        .number(object.size(), Unit.BYTES)
                        .number(object.elements(), Unit.COUNT)
                        .number(object.heapUsed(), Unit.BYTES));
        if (others > 0) {
            table.row().text(Breakdown.OTHERS + " " + others).text("").text("").text("");
            table.number(Double.NaN, Unit.NANOSECONDS).number(Double.NaN, Unit.NANOSECONDS);
            table.number(Double.NaN, Unit.BYTES).number(Double.NaN, Unit.COUNT).number(Double.NaN, Unit.BYTES);
        }
        found.table("heap.old", table);
    }
}
