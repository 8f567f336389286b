package assay.analysis.metric;

import assay.analysis.event.EventBatch;
import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.Metadata;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.jfr.TypeInfo.Field;
import java.util.ArrayList;
import java.util.List;

/// One [Breakdown] over the events of one part of a chunk, added up as they come. Keys that are constants or numbers
/// are known by their value, texts by their hash.
final class BreakdownPart {
    private final BreakdownTable table;
    private final List<Field> fields;
    private final boolean[] inPlace;
    private final long[][] hashes;
    private final int firstSlot;
    private final PartKeys keys = new PartKeys();
    private final PartTally tally;

    /// @param fields the key fields as the events have them
    /// @param firstSlot number of the first key field in the batches
    BreakdownPart(BreakdownTable table, List<Field> fields, int firstSlot, boolean timed, Metadata metadata) {
        this.table = table;
        this.fields = fields;
        this.firstSlot = firstSlot;
        this.tally = new PartTally(timed);
        this.inPlace = new boolean[fields.size()];
        this.hashes = new long[inPlace.length][0];
        for (int field = 0; field < inPlace.length; field++) {
            inPlace[field] = inPlace(fields.get(field), metadata);
        }
    }

    private static boolean inPlace(Field field, Metadata metadata) {
        TypeInfo type = metadata.type(field.type());
        return !field.pooled() && type != null && type.name().equals(Constants.STRING);
    }

    void accept(EventBatch batch, long[] nanos, long[] amounts) {
        long[] value = batch.column(firstSlot);
        long[] key = keys(batch, 0, value);
        if (fields.size() > 1) {
            long[] otherValue = batch.column(firstSlot + 1);
            long[] otherKey = keys(batch, 1, otherValue);
            for (int row = 0; row < batch.rows(); row++) {
                tally.add(keys.of(key[row], value[row], otherKey[row], otherValue[row]), nanos[row], amounts[row]);
            }
        } else {
            for (int row = 0; row < batch.rows(); row++) {
                tally.add(keys.of(key[row], value[row]), nanos[row], amounts[row]);
            }
        }
    }

    /// By what the values of a field are known.
    private long[] keys(EventBatch batch, int field, long[] values) {
        if (!inPlace[field]) {
            return values;
        }
        if (hashes[field].length < batch.rows()) {
            hashes[field] = new long[values.length];
        }
        for (int row = 0; row < batch.rows(); row++) {
            hashes[field][row] = TextHash.key(batch, values[row]);
        }
        return hashes[field];
    }

    void merge(ConstantTexts texts) throws Damage {
        List<KeyTexts> columns = new ArrayList<>();
        for (Field field : fields) {
            columns.add(new KeyTexts(texts, field));
        }
        for (int number = 1; number < keys.size(); number++) {
            tally.addTo(tally(columns, number), number);
        }
        if (tally.count(PartKeys.OTHERS) > 0) {
            tally.addTo(table.others(), PartKeys.OTHERS);
        }
    }

    /// What the events with these keys add up to in the run.
    private Tally tally(List<KeyTexts> columns, int number) throws Damage {
        long hash = hash(columns, number, 0);
        boolean pair = columns.size() > 1;
        if (pair) {
            hash = TextHash.of(hash, hash(columns, number, 1));
        }
        Tally known = table.find(hash);
        if (known != null) {
            return known;
        }
        String word = columns.getFirst().text(keys.value(number, 0));
        return table.add(hash, pair ? List.of(word, columns.getLast().text(keys.value(number, 1))) : List.of(word));
    }

    private long hash(List<KeyTexts> columns, int number, int field) throws Damage {
        long key = keys.key(number, field);
        return inPlace[field] && key >= 0 ? key : columns.get(field).hash(keys.value(number, field));
    }
}
