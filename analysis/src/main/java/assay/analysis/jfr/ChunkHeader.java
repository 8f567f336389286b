package assay.analysis.jfr;

/// The 68 bytes at the start of a chunk; positions are relative to it.
///
/// @param state 0 if finished, 255 while the header is being rewritten, else how often a live chunk was flushed
/// @param flags 1 if integers are compressed, 2 if the chunk is the last of its JVM run
public record ChunkHeader(
        long start,
        int major,
        int minor,
        long size,
        long checkpoint,
        long metadata,
        long startNanos,
        long durationNanos,
        long startTicks,
        long ticksPerSecond,
        int state,
        int flags) {
    public static final int SIZE = 68;
    /// `FLR\0`.
    public static final int MAGIC = 0x464c5200;

    private static final int COMPRESSED_INTEGERS = 1;

    /// Reads what stands at `start` as a header, whatever its magic.
    public static ChunkHeader read(Pages file, long start) throws Damage {
        Cursor cursor = new Cursor(file).within(start, file.size());
        if (cursor.remaining() < SIZE) {
            throw new Damage(start, "the file ends inside a chunk header");
        }
        cursor.skipBytes(Integer.BYTES);
        int version = cursor.readRawInt();
        return new ChunkHeader(
                start,
                version >>> 16,
                version & 0xffff,
                cursor.readRawLong(),
                cursor.readRawLong(),
                cursor.readRawLong(),
                cursor.readRawLong(),
                cursor.readRawLong(),
                cursor.readRawLong(),
                cursor.readRawLong(),
                cursor.readByte() & 0xff,
                flags(cursor));
    }

    private static int flags(Cursor cursor) throws Damage {
        cursor.skipBytes(2); // not used by any version
        return cursor.readByte() & 0xff;
    }

    /// This header for a chunk of another size.
    public ChunkHeader withSize(long actual) {
        return placed(start, actual);
    }

    /// This header, read from a copy, for the chunk at `place`.
    ChunkHeader at(long place) {
        return placed(place, size);
    }

    private ChunkHeader placed(long place, long length) {
        return new ChunkHeader(
                place,
                major,
                minor,
                length,
                checkpoint,
                metadata,
                startNanos,
                durationNanos,
                startTicks,
                ticksPerSecond,
                state,
                flags);
    }

    /// Whether all values are the same. Written out because a record's own `equals` is linked by method handles at its
    /// first call, which costs as much as reading a small recording.
    boolean agreesWith(ChunkHeader other) {
        return start == other.start
                && major == other.major
                && minor == other.minor
                && size == other.size
                && checkpoint == other.checkpoint
                && metadata == other.metadata
                && startNanos == other.startNanos
                && durationNanos == other.durationNanos
                && startTicks == other.startTicks
                && ticksPerSecond == other.ticksPerSecond
                && state == other.state
                && flags == other.flags;
    }

    boolean compressed() {
        return (flags & COMPRESSED_INTEGERS) != 0;
    }

    /// Whether the version is one that this package reads.
    public boolean supported() {
        return major == 1 || major == 2;
    }

    /// Whether this can be a header and not four bytes that happen to read `FLR\0`.
    public boolean plausible() {
        return supported() && minor < 16 && ticksPerSecond > 0 && startNanos > 0 && size >= 0;
    }

    public boolean finished() {
        return state == 0;
    }

    /// End of the chunk in the file as its header declares.
    public long declaredEnd() {
        return size <= Long.MAX_VALUE - start ? start + size : Long.MAX_VALUE;
    }

    public String version() {
        return major + "." + minor;
    }
}
