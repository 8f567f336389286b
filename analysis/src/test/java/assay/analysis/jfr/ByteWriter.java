package assay.analysis.jfr;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes parts of chunks byte by byte, with the types that it knows, so that tests know what stands where.
final class ByteWriter {
    static final long STRING = 10;
    static final long LONG = 11;
    static final long BOOLEAN = 12;
    static final long NAME = 20;
    static final long PLACE = 21;
    static final long EVENT = 30;
    /// Ticks are nanoseconds.
    static final long START_TICKS = 200L * 86_400 * 1_000_000_000;

    static final long DURATION = 5_000_000;

    private static final int UTF8 = 3;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    static Layouts layouts() {
        return new Layouts(new Metadata(List.of(
                        type(STRING, Constants.STRING, false),
                        type(LONG, "long", false),
                        type(BOOLEAN, "boolean", false),
                        type(NAME, "test.Name", false, field("text", STRING, false), field("flag", BOOLEAN, false)),
                        type(PLACE, "test.Place", false, field("name", NAME, true), field("line", LONG, false)),
                        type(
                                EVENT,
                                "test.Event",
                                true,
                                field("startTime", LONG, false),
                                field("text", STRING, false),
                                field("flag", BOOLEAN, false)))
                .stream()
                .collect(Collectors.toMap(TypeInfo::id, Function.identity()))));
    }

    private static TypeInfo type(long id, String name, boolean event, TypeInfo.Field... fields) {
        return new TypeInfo(id, name, event, false, List.of(fields), List.of());
    }

    private static TypeInfo.Field field(String name, long type, boolean pooled) {
        return new TypeInfo.Field(name, type, pooled, false, List.of());
    }

    int size() {
        return bytes.size();
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    ByteWriter octet(int value) {
        bytes.write(value);
        return this;
    }

    ByteWriter integer(long value) {
        long left = value;
        while (left < 0 || left > 0x7f) {
            bytes.write((int) left & 0x7f | 0x80);
            left >>>= 7;
        }
        return octet((int) left);
    }

    ByteWriter text(String text) {
        octet(UTF8).integer(text.length());
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    ByteWriter write(byte... content) {
        bytes.writeBytes(content);
        return this;
    }

    /// An event of less than 127 bytes around its content.
    ByteWriter event(long type, ByteWriter content) {
        return octet(content.size() + 2).integer(type).write(content.bytes());
    }

    /// An event of the declared type.
    ByteWriter event(long ticks, String text) {
        return event(EVENT, new ByteWriter().integer(ticks).text(text).octet(1));
    }

    /// A header of ticks that are nanoseconds, for a chunk that starts at 0.
    static ChunkHeader header(long size, long checkpoint, long metadata) {
        return new ChunkHeader(
                0,
                2,
                1,
                size,
                checkpoint,
                metadata,
                1_700_000_000_000_000_000L,
                DURATION,
                START_TICKS,
                1_000_000_000,
                0,
                1);
    }

    static byte[] bytes(ChunkHeader header) {
        return ByteBuffer.allocate(ChunkHeader.SIZE)
                .putInt(ChunkHeader.MAGIC)
                .putShort((short) header.major())
                .putShort((short) header.minor())
                .putLong(header.size())
                .putLong(header.checkpoint())
                .putLong(header.metadata())
                .putLong(header.startNanos())
                .putLong(header.durationNanos())
                .putLong(header.startTicks())
                .putLong(header.ticksPerSecond())
                .putInt(header.state() << 24 | header.flags())
                .array();
    }
}
