package assay.analysis.eventlog;

import assay.analysis.jfr.LongMap;
import java.util.List;
import java.util.Set;

/// A condition on what a path of fields leads to; of an array any value may meet it. What was found of a constant is
/// remembered, as many events share it.
final class PathTest implements FieldTest {
    private static final int MOST_REMEMBERED = 1 << 20;

    private final ChunkValues chunk;
    private final Shape shape;
    private final FieldTarget target;
    private final ValueTest test;
    private LongMap remembered = new LongMap();

    PathTest(ChunkValues chunk, Shape shape, FieldTarget target, ValueTest test) {
        this.chunk = chunk;
        this.shape = shape;
        this.target = target;
        this.test = test;
    }

    @Override
    public void addFields(Set<Integer> fields) {
        fields.add(target.root());
    }

    @Override
    public boolean accepts(long[] slots) {
        long slot = slots[target.root()];
        return target.pooledRoot() ? acceptsConstant(slot) : evaluate(slot);
    }

    private boolean acceptsConstant(long key) {
        long known = remembered.get(key);
        if (known == LongMap.ABSENT) {
            known = evaluate(key) ? 1 : 0;
            if (remembered.size() >= MOST_REMEMBERED) {
                remembered = new LongMap();
            }
            remembered.put(key, known);
        }
        return known == 1;
    }

    private boolean evaluate(long slot) {
        return any(chunk.decode(shape, target.root(), slot), target.rest());
    }

    private boolean any(EventValue value, List<String> rest) {
        return switch (value) {
            case EventValue.Sequence(List<EventValue> values) -> values.stream().anyMatch(one -> any(one, rest));
            case EventValue.Structure structure
            when !rest.isEmpty() -> any(structure.value(rest.getFirst()), rest.subList(1, rest.size()));
            default -> test.accepts(value);
        };
    }
}
