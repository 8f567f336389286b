package assay.analysis.metric;

import assay.analysis.jfr.ChunkClock;
import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.FieldReader;
import assay.analysis.jfr.Metadata;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.jfr.TypeInfo.Field;
import assay.analysis.model.EventNames;
import assay.analysis.model.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One event by the names of its fields. `a.b` is the field `b` of the structure in the field `a`.
final class EventRow {
    private static final Quantity NO_QUANTITY = new Quantity(Unit.NONE, false, 0, Double.NaN);

    private final TypeInfo type;
    private final List<Field> fields;
    private final Constants constants;
    private final ConstantTexts texts;
    private final ChunkClock clock;
    private final long[][] columns;
    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<String, Quantity> quantities = new HashMap<>();
    private final Map<String, FieldReader> inner = new HashMap<>();
    private int row;

    /// @param columns of the fields in their order
    EventRow(TypeInfo type, List<Field> fields, ConstantTexts texts, ChunkClock clock, long[][] columns) {
        this.type = type;
        this.fields = fields;
        this.constants = texts.constants();
        this.texts = texts;
        this.clock = clock;
        this.columns = columns;
        for (int i = 0; i < fields.size(); i++) {
            slots.putIfAbsent(fields.get(i).name(), i);
        }
    }

    EventRow at(int index) {
        row = index;
        return this;
    }

    /// Current name of the event's type.
    String event() {
        return EventNames.current(type.name());
    }

    List<Field> fields() {
        return fields;
    }

    ConstantTexts texts() {
        return texts;
    }

    Metadata metadata() {
        return constants.layouts().metadata();
    }

    /// What tells the event's JVM run from another in the same file.
    long run() {
        return clock.startNanos();
    }

    boolean has(String field) {
        return slots.containsKey(field);
    }

    @Nullable
    Field field(String name) {
        Integer slot = slots.get(name);
        return slot == null ? null : fields.get(slot);
    }

    /// A field as read; 0 if the event does not have it.
    long raw(String field) {
        Integer slot = slots.get(field);
        return slot == null ? 0 : columns[slot][row];
    }

    /// When the event began, in nanoseconds since 1970.
    long startNanos() {
        return clock.toNanos(raw("startTime"));
    }

    /// How long it took in nanoseconds.
    long durationNanos() {
        long start = raw("startTime");
        return Math.max(0, clock.toNanos(start + raw("duration")) - clock.toNanos(start));
    }

    /// A timestamp in ticks as nanoseconds since 1970.
    long nanosOf(String ticksField) {
        return clock.toNanos(raw(ticksField));
    }

    /// What a field says, null if it says nothing.
    @Nullable
    String text(String field) throws Damage {
        int dot = field.indexOf('.');
        if (dot > 0) {
            return innerText(field, dot);
        }
        Integer slot = slots.get(field);
        return slot == null ? null : texts.text(fields.get(slot), columns[slot][row]);
    }

    private @Nullable String innerText(String path, int dot) throws Damage {
        FieldReader reader = inner(path, dot);
        Field field = reader == null ? null : reader.field(0);
        return reader == null || field == null ? null : texts.text(field, readInner(reader, path, dot));
    }

    /// An amount in base units, NaN if the event has none of this name.
    double number(String field) throws Damage {
        int dot = field.indexOf('.');
        if (dot > 0) {
            FieldReader reader = inner(field, dot);
            Field found = reader == null ? null : reader.field(0);
            return reader == null || found == null
                    ? Double.NaN
                    : quantity(field, found).of(readInner(reader, field, dot));
        }
        Integer slot = slots.get(field);
        return slot == null ? Double.NaN : quantity(field, fields.get(slot)).of(columns[slot][row]);
    }

    private Quantity quantity(String path, Field field) {
        return quantities.computeIfAbsent(path, added -> {
            Quantity quantity = Quantity.of(field, metadata(), clock);
            return quantity == null ? NO_QUANTITY : quantity;
        });
    }

    private @Nullable FieldReader inner(String path, int dot) throws Damage {
        FieldReader known = inner.get(path);
        Integer slot = slots.get(path.substring(0, dot));
        if (known != null || slot == null) {
            return known;
        }
        TypeInfo structure = constants.layouts().type(fields.get(slot).type());
        FieldReader made = new FieldReader(constants.layouts(), structure, path.substring(dot + 1));
        inner.put(path, made);
        return made;
    }

    private long readInner(FieldReader reader, String path, int dot) throws Damage {
        return reader.read(constants.at(raw(path.substring(0, dot))))[0];
    }
}
