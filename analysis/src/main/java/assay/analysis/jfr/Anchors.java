package assay.analysis.jfr;

import java.util.TreeSet;

/// Places in a chunk where an event is known to start: the metadata and the checkpoints, each of which tells how far
/// before it the previous one stands. After a damaged event, reading resumes at the next of them.
public final class Anchors {
    private static final int MOST = 1_000_000;

    private final TreeSet<Long> places = new TreeSet<>();

    private Anchors() {}

    public static Anchors of(Pages file, ChunkSpan span) {
        Anchors anchors = new Anchors();
        ChunkHeader header = span.header();
        Cursor cursor = new Cursor(file);
        if (Events.startsAt(cursor, span, header.start() + header.metadata(), Events.METADATA)) {
            anchors.places.add(header.start() + header.metadata());
        }
        anchors.followCheckpoints(cursor, span);
        return anchors;
    }

    private void followCheckpoints(Cursor cursor, ChunkSpan span) {
        long place = span.header().start() + span.header().checkpoint();
        while (places.size() < MOST && Events.startsAt(cursor, span, place, Events.CHECKPOINT)) {
            places.add(place);
            long distance = distanceToPrevious(cursor);
            if (distance >= 0) {
                return;
            }
            place += distance;
        }
    }

    private static long distanceToPrevious(Cursor content) {
        try {
            content.skipIntegers(2); // start time, duration
            return content.readInteger();
        } catch (Damage end) {
            return 0; // the chain ends where it cannot be followed
        }
    }

    /// The next place after `position`, or [LongMap#ABSENT].
    public long after(long position) {
        Long next = places.higher(position);
        return next == null ? LongMap.ABSENT : next;
    }
}
