package assay.analysis.jfr;

import org.jspecify.annotations.Nullable;

/// Recognises the headers of chunks, also damaged ones, by what the chunk itself repeats: JVMs from 14 on end a chunk
/// with a copy of its header, and in every finished chunk the metadata or the checkpoint that the header points to is
/// the last event.
final class HeaderFinder {
    private final Pages file;
    private final Watch watch;

    HeaderFinder(Pages file, Watch watch) {
        this.file = file;
        this.watch = watch;
    }

    /// The header at a place, null if none is there or it makes no sense.
    @Nullable
    ChunkHeader at(long position) {
        ChunkHeader header = magicAt(position) ? read(position) : null;
        return header != null && header.plausible() ? header : null;
    }

    /// The header at a place where a chunk should start but [#at] finds none: repaired, or null if nothing proves that
    /// a chunk starts there.
    @Nullable
    ChunkHeader repairedAt(long position) throws Damage {
        ChunkHeader header = read(position);
        if (header == null) {
            return null;
        }
        ChunkHeader copy = copyBefore(position, header.declaredEnd());
        if (copy == null) {
            copy = copyBefore(position, next(position + ChunkHeader.SIZE));
        }
        if (copy != null) {
            return copy;
        }
        boolean onlyMagicDamaged = !magicAt(position) && header.plausible();
        return onlyMagicDamaged && endOf(header) == header.declaredEnd() ? header : null;
    }

    private @Nullable ChunkHeader read(long position) {
        try {
            return ChunkHeader.read(file, position);
        } catch (Damage none) {
            return null; // too few bytes are left for a header
        }
    }

    /// Whether `FLR\0` or, at the end of the file, as much of it as there is room for stands there.
    boolean magicAt(long position) {
        long there = Math.min(Integer.BYTES, file.size() - position);
        int shift = Integer.SIZE;
        try {
            Cursor cursor = new Cursor(file).within(position, file.size());
            for (long left = there; left > 0; left--) {
                shift -= Byte.SIZE;
                if (cursor.readByte() != (byte) (ChunkHeader.MAGIC >>> shift)) {
                    return false;
                }
            }
            return there > 0;
        } catch (Damage outside) {
            return false; // a size points there that lies
        }
    }

    /// The header that is copied at the end of a chunk, null if the bytes there are none.
    @Nullable
    ChunkHeader copyBefore(long start, long end) {
        long place = end - ChunkHeader.SIZE;
        if (place < start + ChunkHeader.SIZE || end > file.size()) {
            return null;
        }
        ChunkHeader copy = at(place);
        return copy != null && copy.finished() && copy.size() == end - start ? copy.at(start) : null;
    }

    /// Where a finished chunk ends by its content: behind the last of the two events that the header points to;
    /// [LongMap#ABSENT] unless both are there.
    long endOf(ChunkHeader header) {
        long metadata = endOf(header, header.metadata(), Events.METADATA);
        long checkpoint = endOf(header, header.checkpoint(), Events.CHECKPOINT);
        return metadata == LongMap.ABSENT || checkpoint == LongMap.ABSENT
                ? LongMap.ABSENT
                : Math.max(metadata, checkpoint);
    }

    private long endOf(ChunkHeader header, long offset, long type) {
        Cursor cursor = new Cursor(file);
        ChunkSpan rest = new ChunkSpan(0, header, file.size(), false);
        return Events.startsAt(cursor, rest, header.start() + offset, type) ? cursor.limit() : LongMap.ABSENT;
    }

    /// Where the next sound header stands at or after `from`, or the end of the file.
    long next(long from) throws Damage {
        Cursor cursor = new Cursor(file).within(Math.min(from, file.size()), file.size());
        while (cursor.remaining() >= ChunkHeader.SIZE) {
            long position = cursor.position();
            if (cursor.readByte() == 'F' && at(position) != null && !isCopy(position)) {
                return position;
            }
            if ((position & 0xffff) == 0) {
                watch.at(0);
            }
        }
        return file.size();
    }

    /// Whether the header is one of the copies that JVMs write into checkpoints, behind their length: where it says the
    /// chunk ends no other chunk begins.
    private boolean isCopy(long position) throws Damage {
        long place = position;
        while (isBehindLength(place)) {
            ChunkHeader header = at(place);
            if (header == null || !header.finished() || header.size() <= ChunkHeader.SIZE) {
                return true;
            }
            place = header.declaredEnd();
            if (place == file.size()) {
                return false;
            }
        }
        return at(place) == null;
    }

    private boolean isBehindLength(long position) throws Damage {
        return position > 0
                && position < file.size()
                && new Cursor(file).within(position - 1, position).readByte() == ChunkHeader.SIZE;
    }
}
