package assay.analysis.jfr;

/// The frame around every event: its size in bytes, itself included, and its type.
public final class Events {
    /// Type of the event that declares the types.
    public static final long METADATA = 0;
    /// Type of the event that carries constants.
    public static final long CHECKPOINT = 1;

    private Events() {}

    /// Whether an event of this type starts at `place`; leaves the cursor at its content, limited to its end.
    public static boolean startsAt(Cursor cursor, ChunkSpan span, long place, long type) {
        if (place < span.firstEvent() || place >= span.end()) {
            return false;
        }
        try {
            cursor.within(place, span.end());
            long end = readEnd(cursor);
            if (cursor.readInteger() != type) {
                return false;
            }
            cursor.within(cursor.position(), end);
            return true;
        } catch (Damage none) {
            return false; // whatever stands there is no event
        }
    }

    /// Reads an event's size and checks it.
    ///
    /// @return where the event ends
    public static long readEnd(Cursor cursor) throws Damage {
        long at = cursor.position();
        long size = cursor.readInteger();
        if (size < 2) {
            throw new Damage(at, "an event has the impossible size " + size);
        }
        if (size > cursor.limit() - at) {
            throw new Damage(at, "an event of " + size + " bytes reaches past the end of its chunk");
        }
        return at + size;
    }
}
