package assay.analysis.recording;

import assay.analysis.event.EventBatch;
import assay.analysis.event.EventConsumer;
import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.FieldReader;
import assay.analysis.jfr.Layouts;
import assay.analysis.jfr.Pages;
import assay.analysis.jfr.TypeInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Decodes the events of one type once for all who want something of them, into columns that are handed on when they
/// are full. Hot path: no object per event.
final class EventColumns {
    private static final long[] NO_FIELD = {};
    private static final int FIRST_ROWS = 64;
    private static final int MOST_ROWS = 4096;
    private static final int GROWTH = 8;

    private final FieldReader fields;
    private final List<Target> targets;
    private final long[][] columns;
    private long[] positions = new long[FIRST_ROWS];
    private int rows;

    /// Somebody who wants some fields.
    record Wish(List<String> fields, EventConsumer consumer) {}

    /// @throws Damage if the type cannot be decoded
    EventColumns(Pages file, Layouts layouts, TypeInfo type, List<Wish> wishes) throws Damage {
        Set<String> names = new LinkedHashSet<>();
        wishes.forEach(wish -> names.addAll(wish.fields()));
        List<String> order = List.copyOf(names);
        fields = new FieldReader(layouts, type, order.toArray(String[]::new));
        columns = new long[order.size()][FIRST_ROWS];
        targets = new ArrayList<>();
        Cursor places = new Cursor(file);
        for (Wish wish : wishes) {
            int[] slots = wish.fields().stream()
                    .mapToInt(order::indexOf)
                    .map(slot -> fields.has(slot) ? slot : -1)
                    .toArray();
            targets.add(new Target(wish.consumer(), slots, places));
        }
    }

    private static final class Target {
        private final EventConsumer consumer;
        private final int[] slots;
        private final Cursor places;

        /// @param slots number of each wanted field in the columns, negative if the type does not have it
        Target(EventConsumer consumer, int[] slots, Cursor places) {
            this.places = places;
            this.consumer = consumer;
            this.slots = slots;
        }

        void accept(long[] positions, long[][] columns, int rows) {
            long[][] wanted = new long[slots.length][];
            for (int i = 0; i < wanted.length; i++) {
                wanted[i] = slots[i] < 0 ? NO_FIELD : columns[slots[i]];
            }
            consumer.accept(new EventBatch(places, positions, wanted, rows));
        }
    }

    /// Takes in the event whose content starts at the cursor.
    ///
    /// @throws Damage if it does not end exactly at `end`: an event whose size is wrong swallows others
    void read(Cursor content, long end) throws Damage {
        if (rows == positions.length) {
            makeRoom();
        }
        positions[rows] = content.position();
        fields.read(content, columns, rows);
        fields.readRest(content, end);
        rows++;
    }

    private void makeRoom() {
        if (rows == MOST_ROWS) {
            flush();
            return;
        }
        int more = rows * GROWTH;
        positions = Arrays.copyOf(positions, more);
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Arrays.copyOf(columns[i], more);
        }
    }

    /// Hands on what has been read since the last time.
    void flush() {
        if (rows == 0) {
            return;
        }
        for (Target target : targets) {
            target.accept(positions, columns, rows);
        }
        rows = 0;
    }
}
