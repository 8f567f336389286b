package assay.analysis.recording;

import assay.analysis.model.WeightUnit;
import assay.analysis.recording.TypeInfo.Field;
import java.util.function.ToLongFunction;

/// Reads the samples of one event type of one chunk into columns.
final class SampleReader {
    /// More than any real weight (104 days, 9 PB), so that no sum overflows.
    private static final long MOST_WEIGHT = 1L << 53;

    private static final int START = 0;
    private static final int DURATION = 1;
    private static final int STACK = 2;
    private static final int SAMPLED_THREAD = 3;
    private static final int EVENT_THREAD = 4;
    private static final int WEIGHT = 5;
    private static final int SCALE = 6;

    private final FieldReader fields;
    private final ChunkClock clock;
    private final WeightUnit unit;
    private final ToLongFunction<long[]> weigh;
    private final int thread;
    private final SampleColumns columns = new SampleColumns();

    SampleReader(Layouts layouts, TypeInfo event, ChunkClock clock) throws Damage {
        SampleRule rule = SampleRule.of(event.name());
        this.clock = clock;
        fields = new FieldReader(
                layouts,
                event,
                "startTime",
                SampleRule.DURATION,
                "stackTrace",
                "sampledThread",
                "eventThread",
                rule.weight(),
                rule.scale());
        boolean timed = rule.weight().equals(SampleRule.DURATION);
        boolean weighed = fields.numeric(timed ? DURATION : WEIGHT);
        unit = weighed ? rule.unit() : WeightUnit.SAMPLES;
        weigh = !weighed ? values -> 1 : timed ? this::durationNanos : number();
        thread = fields.has(SAMPLED_THREAD) ? SAMPLED_THREAD : EVENT_THREAD;
    }

    /// Whether events of this type are samples at all.
    static boolean reads(TypeInfo event) {
        return event.fields().stream().anyMatch(SampleReader::isStack);
    }

    private static boolean isStack(Field field) {
        return field.name().equals("stackTrace") && field.pooled() && !field.array();
    }

    private ToLongFunction<long[]> number() {
        boolean floatingWeight = fields.floating(WEIGHT);
        if (!fields.numeric(SCALE)) {
            return floatingWeight
                    ? values -> Math.round(Double.longBitsToDouble(values[WEIGHT]))
                    : values -> values[WEIGHT];
        }
        boolean floatingScale = fields.floating(SCALE);
        return values -> Math.round(real(values[WEIGHT], floatingWeight) * real(values[SCALE], floatingScale));
    }

    private static double real(long value, boolean floating) {
        return floating ? Double.longBitsToDouble(value) : value;
    }

    private long durationNanos(long[] values) {
        return clock.toNanos(values[START] + values[DURATION]) - clock.toNanos(values[START]);
    }

    /// Reads an event from the start of its content.
    void read(Cursor content) throws Damage {
        long at = content.position();
        long[] values = fields.read(content);
        long weight = weigh.applyAsLong(values);
        if (weight < 0 || weight > MOST_WEIGHT) {
            throw new Damage(at, "an event has the impossible weight " + weight);
        }
        columns.add(clock.toNanos(values[START]), values[thread], values[STACK], weight);
    }

    WeightUnit unit() {
        return unit;
    }

    SampleColumns columns() {
        return columns;
    }

    long stackType() {
        Field field = fields.field(STACK);
        return field == null ? LongMap.ABSENT : field.type();
    }

    /// Type of the threads' constants, [LongMap#ABSENT] if the events have no thread.
    long threadType() {
        Field field = fields.field(thread);
        return field == null || !field.pooled() ? LongMap.ABSENT : field.type();
    }
}
