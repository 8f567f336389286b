package assay.analysis.fuzz;

import assay.analysis.fuzz.Mark.Kind;
import assay.analysis.jfr.ChunkFinder;
import assay.analysis.jfr.ChunkSpan;
import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.Events;
import assay.analysis.jfr.Layout;
import assay.analysis.jfr.Layouts;
import assay.analysis.jfr.MetadataFinder;
import assay.analysis.jfr.Pages;
import assay.analysis.jfr.Problems;
import assay.analysis.jfr.Strings;
import assay.analysis.jfr.Watch;
import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The structure of a recording as far as it can be followed: where mutations hurt most.
final class Landmarks {
    private static final int MOST_VALUES = 12;
    private static final int MOST_KEYS = 64;
    private static final int MOST_ELEMENTS = 400;
    private static final int FIRST_FIELD = 8;
    private static final int LAST_FIELD = 64;

    private final Map<Kind, List<Mark>> marks = new EnumMap<>(Kind.class);
    private final Pages file;

    private Landmarks(Pages file) {
        this.file = file;
    }

    static Landmarks of(Path recording) throws IOException {
        try (FileChannel channel = FileChannel.open(recording, StandardOpenOption.READ)) {
            Landmarks landmarks = new Landmarks(new Pages(channel));
            landmarks.addAll();
            return landmarks;
        }
    }

    List<Mark> of(Kind kind) {
        return marks.getOrDefault(kind, List.of());
    }

    /// The innermost mark of a kind around a place, null if there is none.
    @Nullable
    Mark around(Kind kind, int place) {
        return of(kind).stream()
                .filter(mark -> mark.contains(place))
                .findFirst()
                .orElse(null);
    }

    private void add(Kind kind, long from, long to) {
        marks.computeIfAbsent(kind, added -> new ArrayList<>()).add(new Mark(kind, (int) from, (int) (to - from)));
    }

    private void addAll() {
        Watch watch = new Watch(Progress.NONE, new Cancellation(), file.size());
        try {
            MetadataFinder metadata = new MetadataFinder(file, watch);
            for (ChunkSpan chunk : ChunkFinder.find(file, new Problems(), watch)) {
                addChunk(chunk, layouts(metadata, chunk));
            }
        } catch (Damage none) {
            marks.clear(); // no recording any more: then its bytes are all there is
        }
    }

    private static @Nullable Layouts layouts(MetadataFinder metadata, ChunkSpan chunk) {
        try {
            return metadata.find(chunk);
        } catch (Damage lost) {
            return null; // without types the pools cannot be followed
        }
    }

    private void addChunk(ChunkSpan chunk, @Nullable Layouts layouts) {
        long start = chunk.header().start();
        add(Kind.CHUNK, start, chunk.end());
        for (int field = FIRST_FIELD; field < LAST_FIELD; field += Long.BYTES) {
            add(Kind.HEADER_FIELD, start + field, start + field + Long.BYTES);
        }
        try {
            Cursor cursor = new Cursor(file).within(chunk.firstEvent(), chunk.end());
            while (cursor.remaining() > 0) {
                long at = cursor.position();
                long end = Events.readEnd(cursor);
                add(Kind.EVENT, at, end);
                add(Kind.SIZE, at, cursor.position());
                addContent(new Cursor(file).within(cursor.position(), end), layouts);
                cursor.moveTo(end);
            }
        } catch (Damage end) {
            return; // what stands before it is known
        }
    }

    private void addContent(Cursor cursor, @Nullable Layouts layouts) {
        try {
            long type = integer(Kind.TYPE, cursor);
            if (type == Events.METADATA) {
                addMetadata(cursor);
            } else if (type == Events.CHECKPOINT) {
                addCheckpoint(cursor, layouts);
            } else {
                for (int i = 0; i < MOST_VALUES && cursor.remaining() > 0; i++) {
                    integer(Kind.VALUE, cursor);
                }
            }
        } catch (Damage end) {
            return; // as above
        }
    }

    private long integer(Kind kind, Cursor cursor) throws Damage {
        long at = cursor.position();
        long value = cursor.readInteger();
        add(kind, at, cursor.position());
        return value;
    }

    private void addMetadata(Cursor cursor) throws Damage {
        integer(Kind.VALUE, cursor);
        cursor.skipIntegers(2);
        for (long left = integer(Kind.STRINGS, cursor); left > 0; left--) {
            long at = cursor.position();
            Strings.skip(cursor);
            add(Kind.STRING, at, Math.min(at + 2, cursor.position())); // its encoding and length
        }
        for (int i = 0; i < MOST_ELEMENTS && cursor.remaining() > 0; i++) {
            integer(Kind.ELEMENT, cursor);
        }
    }

    private void addCheckpoint(Cursor cursor, @Nullable Layouts layouts) throws Damage {
        cursor.skipIntegers(2);
        integer(Kind.DISTANCE, cursor);
        integer(Kind.CHECKPOINT_KIND, cursor);
        for (long left = integer(Kind.POOLS, cursor); left > 0 && layouts != null; left--) {
            Layout layout = layouts.ofType(integer(Kind.POOL_TYPE, cursor));
            long constants = integer(Kind.CONSTANTS, cursor);
            for (int i = 0; i < constants; i++) {
                addConstant(cursor, layout, i < MOST_KEYS);
            }
        }
    }

    private void addConstant(Cursor cursor, Layout layout, boolean marked) throws Damage {
        if (marked) {
            integer(Kind.KEY, cursor);
            long at = cursor.position();
            cursor.readInteger();
            add(Kind.CONTENT, at, cursor.position());
            cursor.moveTo(at);
        } else {
            cursor.skipIntegers(1);
        }
        layout.skip(cursor);
    }
}
