package assay.analysis.recording;

import assay.analysis.event.EventBatch;
import assay.analysis.event.EventConsumer;
import assay.analysis.jfr.ChunkClock;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.FieldReader;
import assay.analysis.jfr.Layouts;
import assay.analysis.jfr.LongMap;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.jfr.TypeInfo.Field;
import assay.analysis.model.WeightUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes in the samples of one event type of one chunk as columns.
final class SampleReader implements EventConsumer {
    /// More than any real weight (104 days, 9 PB), so that no sum overflows.
    private static final long MOST_WEIGHT = 1L << 53;

    private static final int START = 0;
    private static final int DURATION = 1;
    private static final int STACK = 2;
    private static final int SAMPLED_THREAD = 3;
    private static final int EVENT_THREAD = 4;
    private static final int WEIGHT = 5;
    private static final int SCALE = 6;
    private static final int ADDRESS = 7;

    private final List<String> names;
    private final @Nullable Field stackField;
    private final @Nullable Field threadField;
    private final ChunkClock clock;
    private final WeightUnit unit;
    private final Weighing weighing;
    private final boolean floatingWeight;
    private final boolean floatingScale;
    private final int thread;
    private final boolean addressed;
    private final Keys stackKeys;
    private final Keys threadKeys;
    private final SampleColumns columns = new SampleColumns();
    private long[] nanos = {};
    private long[] weights = {};
    private long[] noThreads = {};
    private long impossible;
    private long firstImpossible;

    /// How a sample's weight follows from its event.
    private enum Weighing {
        EACH_ONE,
        ELAPSED,
        FIELD,
        SCALED
    }

    SampleReader(Layouts layouts, TypeInfo event, ChunkClock clock, ChunkKeys keys) throws Damage {
        SampleRule rule = SampleRule.of(event.name());
        this.clock = clock;
        names = List.of(
                "startTime",
                SampleRule.DURATION,
                "stackTrace",
                "sampledThread",
                "eventThread",
                rule.weight(),
                rule.scale(),
                NativeMemory.follows(event.name()) ? "address" : "");
        FieldReader fields = new FieldReader(layouts, event, names.toArray(String[]::new));
        if (!fields.numeric(START)) {
            throw new Damage(0, "events " + event.name() + " have no start time");
        }
        boolean timed = rule.weight().equals(SampleRule.DURATION);
        boolean weighed = fields.numeric(timed ? DURATION : WEIGHT);
        unit = weighed ? rule.unit() : WeightUnit.SAMPLES;
        weighing = !weighed
                ? Weighing.EACH_ONE
                : timed ? Weighing.ELAPSED : fields.numeric(SCALE) ? Weighing.SCALED : Weighing.FIELD;
        floatingWeight = fields.floating(WEIGHT);
        floatingScale = fields.floating(SCALE);
        thread = fields.has(SAMPLED_THREAD) ? SAMPLED_THREAD : EVENT_THREAD;
        addressed = fields.numeric(ADDRESS);
        stackField = fields.field(STACK);
        threadField = fields.field(thread);
        stackKeys = keys.ofType(stackType());
        threadKeys = keys.ofType(threadType());
    }

    /// Whether events of this type are samples at all.
    static boolean reads(TypeInfo event) {
        for (Field field : event.fields()) {
            if (isStack(field)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStack(Field field) {
        return field.name().equals("stackTrace") && field.pooled() && !field.array();
    }

    /// The fields that the batches must have.
    List<String> names() {
        return names;
    }

    @Override
    public void accept(EventBatch batch) {
        int rows = batch.rows();
        if (nanos.length < rows) {
            nanos = new long[batch.positions().length];
            weights = new long[nanos.length];
            noThreads = new long[batch.has(thread) ? 0 : nanos.length];
        }
        clock.toNanos(batch.column(START), nanos, rows);
        weigh(batch, rows);
        long[] stack = batch.column(STACK);
        long[] threads = batch.has(thread) ? batch.column(thread) : noThreads;
        for (int row = 0; row < rows; row++) {
            long weight = weights[row];
            if (weight < 0 || weight > MOST_WEIGHT) {
                firstImpossible = impossible++ == 0 ? batch.positions()[row] : firstImpossible;
            } else {
                columns.add(nanos[row], threadKeys.number(threads[row]), stackKeys.number(stack[row]), weight);
                if (addressed) {
                    columns.addressOfLast(batch.column(ADDRESS)[row]);
                }
            }
        }
    }

    /// Fills in the weights.
    private void weigh(EventBatch batch, int rows) {
        switch (weighing) {
            case EACH_ONE -> Arrays.fill(weights, 0, rows, 1);
            case ELAPSED -> elapsedNanos(batch.column(START), batch.column(DURATION), rows);
            case FIELD -> {
                long[] weight = batch.column(WEIGHT);
                for (int row = 0; row < rows; row++) {
                    weights[row] = number(weight[row], floatingWeight);
                }
            }
            case SCALED -> {
                long[] weight = batch.column(WEIGHT);
                long[] scale = batch.column(SCALE);
                for (int row = 0; row < rows; row++) {
                    weights[row] = Math.round(real(weight[row], floatingWeight) * real(scale[row], floatingScale));
                }
            }
        }
    }

    private void elapsedNanos(long[] start, long[] ticks, int rows) {
        for (int row = 0; row < rows; row++) {
            weights[row] = clock.toNanos(start[row] + ticks[row]) - nanos[row];
        }
    }

    private static long number(long value, boolean floating) {
        return floating ? Math.round(Double.longBitsToDouble(value)) : value;
    }

    private static double real(long value, boolean floating) {
        return floating ? Double.longBitsToDouble(value) : value;
    }

    /// Events left out because their weight is none that a sample can have.
    long impossible() {
        return impossible;
    }

    /// Position of the first of them.
    long firstImpossible() {
        return firstImpossible;
    }

    /// What tells the events' JVM run from another in the same file.
    long run() {
        return clock.startNanos();
    }

    WeightUnit unit() {
        return unit;
    }

    SampleColumns columns() {
        return columns;
    }

    long stackType() {
        return stackField == null ? LongMap.ABSENT : stackField.type();
    }

    /// Type of the threads' constants, [LongMap#ABSENT] if the events have no thread.
    long threadType() {
        return threadField == null || !threadField.pooled() ? LongMap.ABSENT : threadField.type();
    }
}
