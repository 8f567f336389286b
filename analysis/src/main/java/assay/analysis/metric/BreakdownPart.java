package assay.analysis.metric;

import assay.analysis.event.EventBatch;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.TypeInfo.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One [Breakdown] over the events of one part of a chunk. Keys that are constants or numbers are added up as the
/// events come. Of texts only the place is known until the end, so their rows wait, up to a million; what comes after
/// that counts among the others.
final class BreakdownPart {
    private static final int MOST_WAITING = 1_000_000;

    private final BreakdownTable table;
    private final List<Field> fields;
    private final int firstSlot;
    private final PartKeys keys = new PartKeys();
    private final PartTally tally;
    private final @Nullable WaitingRows waiting;

    /// @param fields the key fields as the events have them
    /// @param firstSlot number of the first key field in the batches
    BreakdownPart(BreakdownTable table, List<Field> fields, int firstSlot, boolean timed, boolean texts) {
        this.table = table;
        this.fields = fields;
        this.firstSlot = firstSlot;
        this.tally = new PartTally(timed);
        this.waiting = texts ? new WaitingRows() : null;
    }

    void accept(EventBatch batch, long[] nanos, long[] amounts) {
        long[] one = batch.column(firstSlot);
        long[] other = batch.column(firstSlot + fields.size() - 1);
        if (waiting != null) {
            wait(waiting, batch.rows(), one, other, nanos, amounts);
        } else if (fields.size() > 1) {
            for (int row = 0; row < batch.rows(); row++) {
                tally.add(keys.of(one[row], other[row]), nanos[row], amounts[row]);
            }
        } else {
            for (int row = 0; row < batch.rows(); row++) {
                tally.add(keys.of(one[row]), nanos[row], amounts[row]);
            }
        }
    }

    private void wait(WaitingRows rows, int count, long[] one, long[] other, long[] nanos, long[] amounts) {
        for (int row = 0; row < count; row++) {
            if (rows.size() < MOST_WAITING) {
                rows.add(one[row], other[row], nanos[row], amounts[row]);
            } else {
                tally.add(PartKeys.OTHERS, nanos[row], amounts[row]);
            }
        }
    }

    void merge(ConstantTexts texts) throws Damage {
        List<KeyTexts> columns = new ArrayList<>();
        for (Field field : fields) {
            columns.add(new KeyTexts(texts, field));
        }
        if (waiting != null) {
            takeWaiting(waiting, columns);
        }
        for (int key = 1; key < keys.size(); key++) {
            tally.addTo(tally(columns, keys.first(key), keys.second(key)), key);
        }
        if (tally.count(PartKeys.OTHERS) > 0) {
            tally.addTo(table.others(), PartKeys.OTHERS);
        }
    }

    private void takeWaiting(WaitingRows rows, List<KeyTexts> columns) throws Damage {
        boolean timed = tally.timed();
        for (int row = 0; row < rows.size(); row++) {
            Tally sum = tally(columns, rows.first(row), rows.second(row));
            sum.add(rows.nanos(row), rows.amount(row), timed);
        }
    }

    /// What the events with these keys add up to in the run.
    private Tally tally(List<KeyTexts> columns, long first, long second) throws Damage {
        long hash = columns.getFirst().hash(first);
        boolean pair = columns.size() > 1;
        if (pair) {
            hash = TextHash.of(hash, columns.getLast().hash(second));
        }
        Tally known = table.find(hash);
        if (known != null) {
            return known;
        }
        String word = columns.getFirst().text(first);
        return table.add(hash, pair ? List.of(word, columns.getLast().text(second)) : List.of(word));
    }
}
