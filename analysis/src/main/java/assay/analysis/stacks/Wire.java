package assay.analysis.stacks;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/// Reads the fields of one protocol buffer message. Encoding: protobuf.dev, "Encoding".
final class Wire {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;
    private static final int MOST_VARINT_BITS = 64;

    private final MemorySegment file;
    private final long end;
    private long position;
    private int field;
    private int type;
    private long fieldEnd;
    private long value;

    /// @param from first byte of the message
    /// @param end first byte after it
    Wire(MemorySegment file, long from, long end) {
        this.file = file;
        this.position = from;
        this.end = end;
        this.fieldEnd = from;
    }

    /// Goes to the next field; false after the last.
    boolean next() throws Malformed {
        position = fieldEnd;
        if (position == end) {
            return false;
        }
        long start = position;
        long tag = varint();
        field = (int) (tag >>> 3);
        type = (int) (tag & 7);
        if (field == 0 || tag >>> 3 > (1 << 29) - 1) {
            throw new Malformed(start, "a field has the number " + (tag >>> 3));
        }
        switch (type) {
            case VARINT -> value = varint();
            case FIXED64 -> position = skip(start, Long.BYTES);
            case FIXED32 -> position = skip(start, Integer.BYTES);
            case BYTES -> {
                fieldEnd = skip(start, varint());
                return true;
            }
            default -> throw new Malformed(start, "a field has the unknown type " + type);
        }
        fieldEnd = position;
        return true;
    }

    private long skip(long start, long length) throws Malformed {
        if (length < 0 || length > end - position) {
            throw new Malformed(start, "a field ends beyond what contains it");
        }
        return position + length;
    }

    private long varint() throws Malformed {
        long result = 0;
        for (int shift = 0; shift < MOST_VARINT_BITS; shift += 7) {
            if (position >= end) {
                throw new Malformed(position, "a number ends beyond what contains it");
            }
            byte octet = file.get(ValueLayout.JAVA_BYTE, position++);
            result |= (long) (octet & 0x7f) << shift;
            if (octet >= 0) {
                return result;
            }
        }
        throw new Malformed(position, "a number has more than ten bytes");
    }

    /// Number of the present field.
    int field() {
        return field;
    }

    boolean isBytes() {
        return type == BYTES;
    }

    /// Value of a number.
    long number() throws Malformed {
        if (type != VARINT) {
            throw new Malformed(position, "field " + field + " is no number");
        }
        return value;
    }

    /// Offset in the file of the content of a field with bytes, or of what follows a number.
    long position() {
        return position;
    }

    /// Offset in the file of what follows the present field.
    long fieldEnd() {
        return fieldEnd;
    }

    /// The message in the present field.
    Wire message() throws Malformed {
        requireBytes();
        return new Wire(file, position, fieldEnd);
    }

    /// The text between two places of a file.
    static String text(MemorySegment file, long from, long end) {
        return new String(file.asSlice(from, end - from).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    }

    /// Appends the numbers of a repeated field, which come packed or one by one.
    void numbers(LongList target) throws Malformed {
        if (type == VARINT) {
            target.add(value);
            return;
        }
        requireBytes();
        Wire packed = new Wire(file, position, fieldEnd);
        while (packed.position < packed.end) {
            target.add(packed.varint());
        }
    }

    private void requireBytes() throws Malformed {
        if (type != BYTES) {
            throw new Malformed(position, "field " + field + " is no message");
        }
    }
}
