package assay.analysis.eventlog;

import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.Events;
import assay.analysis.jfr.FieldReader;
import assay.analysis.jfr.LongMap;
import assay.analysis.jfr.Pages;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.job.Cancellation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds rows, and reads of known rows the whole event or one field. Has pages of its own, which stay in place while
/// constants are read.
final class RowReading {
    private static final int CHECK_MASK = 0x3ff;

    private final Pages file;
    private final EventIndex index;
    private final OpenChunks chunks;
    private final Cancellation cancellation;

    RowReading(Pages file, EventIndex index, OpenChunks chunks, Cancellation cancellation) {
        this.file = file.another();
        this.index = index;
        this.chunks = chunks;
        this.cancellation = cancellation;
    }

    /// @param most how many rows are kept
    EventRows find(EventSelection selection, int most) throws Damage, IOException, EventFilterException {
        EventRows.Builder rows = new EventRows.Builder(selection, most);
        EventWalk walk = new EventWalk(file, index, chunks, selection, cancellation);
        for (EventWalk.Part part : walk.parts()) {
            boolean room = walk.go(part, (plan, start, content) -> {
                long from = content.position();
                long end = content.limit();
                return !plan.accepts(content) || rows.add(start, plan.startNanos(content.within(from, end)));
            });
            if (!room) {
                break;
            }
        }
        return rows.build();
    }

    /// The whole events of some rows, in the order of `wanted`.
    List<Event> events(EventRows rows, int... wanted) throws Damage {
        EventSelection all = EventSelection.ofType(rows.selection().type());
        Map<Owner, TypePlan> plans = new HashMap<>();
        List<Event> events = new ArrayList<>(wanted.length);
        Cursor cursor = new Cursor(file);
        for (int row : wanted) {
            Owner owner = enter(cursor, rows.place(row));
            TypePlan plan = plans.get(owner);
            if (plan == null) {
                ChunkValues chunk = chunks.get(owner.chunk());
                plan = new TypePlan(chunk, chunk.layouts().type(owner.type()), all, List.of());
                plans.put(owner, plan);
            }
            Event event = plan.select(cursor);
            if (event == null) {
                throw new IllegalStateException("row: " + row + "; without a condition every event is selected");
            }
            events.add(event);
            cancellation.check();
        }
        return events;
    }

    /// Which type of which chunk an event is of.
    private record Owner(int chunk, long type) {}

    /// Moves to the content of an event, limited to its end.
    private Owner enter(Cursor cursor, long place) throws Damage {
        int chunk = chunkAt(place);
        cursor.within(place, index.chunks().get(chunk).end());
        long end = Events.readEnd(cursor);
        long type = cursor.readInteger();
        cursor.within(cursor.position(), end);
        return new Owner(chunk, type);
    }

    private int chunkAt(long place) {
        int low = 0;
        int high = index.chunks().size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (index.chunks().get(middle).start() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// One field of all rows.
    EventColumn column(EventRows rows, EventField field) throws Damage {
        ColumnBuilder column = new ColumnBuilder(field, rows.size());
        Map<Owner, FieldOfType> readers = new HashMap<>();
        Cursor cursor = new Cursor(file);
        for (int row = 0; row < rows.size(); row++) {
            Owner owner = enter(cursor, rows.place(row));
            FieldOfType reader = readers.get(owner);
            if (reader == null) {
                readers.keySet().removeIf(other -> other.chunk() != owner.chunk());
                reader = new FieldOfType(chunks.get(owner.chunk()), owner.type(), field.name());
                readers.put(owner, reader);
            }
            reader.read(cursor, column);
            if ((row & CHECK_MASK) == 0) {
                cancellation.check();
            }
        }
        return column.build();
    }

    /// Reads a field of the events of one type of a chunk.
    private static final class FieldOfType {
        private final ChunkValues chunk;
        private final Shape shape;
        private final int index;
        private final boolean pooled;
        private final FieldReader reader;
        private final LongMap codeOfKey = new LongMap();

        FieldOfType(ChunkValues chunk, long type, String field) throws Damage {
            TypeInfo owner = chunk.layouts().type(type);
            this.chunk = chunk;
            this.shape = chunk.shape(type);
            this.index = shape.indexOf(field);
            this.reader = new FieldReader(chunk.layouts(), owner, field);
            this.pooled = index >= 0
                    && owner.fields().get(index).pooled()
                    && !owner.fields().get(index).array();
        }

        void read(Cursor content, ColumnBuilder column) {
            if (index < 0) {
                column.addMissing();
                return;
            }
            long slot;
            try {
                slot = reader.read(content)[0];
            } catch (Damage damage) {
                column.addMissing(); // as a value of an event that cannot be read
                return;
            }
            if (pooled) {
                column.addConstant(codeOfKey, slot, () -> chunk.decode(shape, index, slot));
            } else {
                column.add(chunk.decode(shape, index, slot));
            }
        }
    }
}
