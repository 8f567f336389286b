package assay.analysis.fuzz;

import assay.analysis.fuzz.Mark.Kind;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Makes a damaged recording out of a sound one, or of one damaged before.
final class Mutator {
    private static final int[] EDGES = {0, 1, 2, 3, 63, 64, 127, 128, 255, 16_383, 16_384, 65_535, 1 << 21, 1 << 28};
    private static final int HEADER = 68;
    private static final int LAST_FIELDS = 64;

    private final RandomGenerator random;
    private final byte[] bytes;
    private final Landmarks marks;
    private final byte[] other;
    private final Landmarks otherMarks;

    /// @param other whose parts may be put in
    Mutator(RandomGenerator random, byte[] bytes, Landmarks marks, byte[] other, Landmarks otherMarks) {
        this.random = random;
        this.bytes = bytes;
        this.marks = marks;
        this.other = other;
        this.otherMarks = otherMarks;
    }

    byte[] mutate() {
        return switch (random.nextInt(12)) {
            case 0 -> flipBits(random.nextInt(4) == 0 ? 64 : 1);
            case 1 -> fill();
            case 2 -> cut();
            case 3 -> headerField();
            case 4 -> headerOctet();
            case 5, 6 -> integer();
            case 7 -> wideInteger();
            case 8 -> sameValue();
            case 9 -> event();
            case 10 -> pool();
            default -> chunk();
        };
    }

    private @Nullable Mark any(Landmarks from, Kind kind) {
        List<Mark> all = from.of(kind);
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    private @Nullable Mark anyInteger() {
        Kind[] kinds = Arrays.stream(Kind.values())
                .filter(kind -> kind.integer() && !marks.of(kind).isEmpty())
                .toArray(Kind[]::new);
        return kinds.length == 0 ? null : any(marks, kinds[random.nextInt(kinds.length)]);
    }

    private byte[] flipBits(int count) {
        byte[] result = bytes.clone();
        for (int i = 0; i < count; i++) {
            result[random.nextInt(result.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return result;
    }

    private byte[] fill() {
        byte[] result = bytes.clone();
        int from = random.nextInt(result.length);
        int to = Math.min(result.length, from + 1 + random.nextInt(1 << random.nextInt(1, 14)));
        switch (random.nextInt(4)) {
            case 0 -> Arrays.fill(result, from, to, (byte) 0);
            case 1 -> Arrays.fill(result, from, to, (byte) -1);
            case 2 -> Arrays.fill(result, from, to, (byte) 0x80);
            default -> {
                byte[] noise = new byte[to - from];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, result, from, noise.length);
            }
        }
        return result;
    }

    /// Ends the file early, or takes some bytes out of it.
    private byte[] cut() {
        Mark mark = random.nextBoolean() ? null : any(marks, random.nextBoolean() ? Kind.EVENT : Kind.CHUNK);
        int from = mark == null ? random.nextInt(bytes.length) : mark.at();
        int length = random.nextBoolean() ? bytes.length : random.nextInt(1 << random.nextInt(1, 16));
        return Bytes.replace(bytes, from, (int) Math.min(bytes.length, (long) from + length));
    }

    private byte[] headerField() {
        Mark field = any(marks, Kind.HEADER_FIELD);
        if (field == null) {
            return flipBits(1);
        }
        byte[] result = bytes.clone();
        long was = ByteBuffer.wrap(bytes).getLong(field.at());
        ByteBuffer.wrap(result).putLong(field.at(), wrong(was));
        return result;
    }

    /// Magic, version, state or flags.
    private byte[] headerOctet() {
        Mark chunk = any(marks, Kind.CHUNK);
        if (chunk == null) {
            return flipBits(1);
        }
        byte[] result = bytes.clone();
        int place = chunk.at() + (random.nextBoolean() ? random.nextInt(8) : LAST_FIELDS + random.nextInt(4));
        result[Math.min(place, result.length - 1)] = (byte) EDGES[random.nextInt(EDGES.length)];
        return result;
    }

    private long wrong(long value) {
        return switch (random.nextInt(9)) {
            case 0 -> EDGES[random.nextInt(EDGES.length)];
            case 1 -> -1 - (long) EDGES[random.nextInt(EDGES.length)];
            case 2 -> value + random.nextInt(-3, 4);
            case 3 -> value * 2;
            case 4 -> value / 2;
            case 5 -> -value;
            case 6 -> random.nextLong();
            case 7 -> random.nextInt(bytes.length * 2);
            default -> 1L << random.nextInt(Long.SIZE);
        };
    }

    /// A wrong integer of the same width: nothing behind it moves.
    private byte[] integer() {
        Mark mark = anyInteger();
        return mark == null
                ? flipBits(1)
                : Bytes.replace(
                        bytes, mark.at(), mark.end(), Bytes.encode(wrong(Bytes.integer(bytes, mark)), mark.length()));
    }

    /// A wrong integer of its own width.
    private byte[] wideInteger() {
        Mark mark = anyInteger();
        return mark == null
                ? flipBits(1)
                : replaced(mark, mark.at(), mark.end(), Bytes.encode(wrong(Bytes.integer(bytes, mark))));
    }

    /// Replaces bytes and, by half, makes the sizes around them fit, so that the damage is met further inside.
    private byte[] replaced(Mark near, int from, int to, byte... inserted) {
        int longer = inserted.length - (to - from);
        byte[] source = random.nextBoolean() ? bytes : withSizes(near, to, longer);
        return Bytes.replace(source, from, to, inserted);
    }

    private byte[] withSizes(Mark near, int to, int longer) {
        byte[] result = bytes.clone();
        Mark event = marks.around(Kind.EVENT, near.at());
        Mark size = event == null ? null : marks.around(Kind.SIZE, event.at());
        if (size != null && near.at() > size.at()) {
            byte[] right = Bytes.encode(Bytes.integer(bytes, size) + longer, size.length());
            System.arraycopy(right, 0, result, size.at(), right.length);
        }
        Mark chunk = marks.around(Kind.CHUNK, near.at());
        if (chunk != null && chunk.length() >= HEADER) {
            ByteBuffer header = ByteBuffer.wrap(result);
            for (int field = chunk.at() + 8; field <= chunk.at() + 24; field += Long.BYTES) {
                long value = header.getLong(field);
                header.putLong(field, chunk.at() + value >= to ? value + longer : value);
            }
        }
        return result;
    }

    /// The value that another integer of the same meaning has: keys and types that repeat or belong elsewhere.
    private byte[] sameValue() {
        Mark mark = anyInteger();
        Mark model = mark == null ? null : any(random.nextBoolean() ? marks : otherMarks, mark.kind());
        if (mark == null || model == null) {
            return flipBits(1);
        }
        byte[] source = marks.of(model.kind()).contains(model) ? bytes : other;
        long value = model.end() <= source.length ? Bytes.integer(source, model) : 0;
        return random.nextBoolean()
                ? Bytes.replace(bytes, mark.at(), mark.end(), Bytes.encode(value, mark.length()))
                : replaced(mark, mark.at(), mark.end(), Bytes.encode(value));
    }

    /// Takes an event out, repeats it, or puts a foreign one before it.
    private byte[] event() {
        Mark event = any(marks, Kind.EVENT);
        Mark foreign = any(random.nextBoolean() ? marks : otherMarks, Kind.EVENT);
        if (event == null || foreign == null) {
            return flipBits(1);
        }
        byte[] source = marks.of(Kind.EVENT).contains(foreign) ? bytes : other;
        return switch (random.nextInt(4)) {
            case 0 -> replaced(event, event.at(), event.end());
            case 1 -> replaced(event, event.at(), event.at(), Bytes.part(bytes, event));
            case 2 -> replaced(event, event.at(), event.at(), Bytes.part(source, foreign));
            default -> replaced(event, event.at(), event.end(), Bytes.part(source, foreign));
        };
    }

    /// Takes bytes between two constants out, or repeats them.
    private byte[] pool() {
        Mark from = any(marks, random.nextBoolean() ? Kind.KEY : Kind.POOL_TYPE);
        Mark to = any(marks, random.nextBoolean() ? Kind.KEY : Kind.POOL_TYPE);
        if (from == null || to == null || from.at() >= to.at()) {
            return flipBits(1);
        }
        return random.nextBoolean()
                ? replaced(from, from.at(), to.at())
                : replaced(to, to.at(), to.at(), Arrays.copyOfRange(bytes, from.at(), to.at()));
    }

    /// Takes a chunk out, repeats it, or puts a foreign one or some noise before it.
    private byte[] chunk() {
        Mark chunk = any(marks, Kind.CHUNK);
        Mark foreign = any(otherMarks, Kind.CHUNK);
        if (chunk == null || foreign == null) {
            return flipBits(64);
        }
        return switch (random.nextInt(5)) {
            case 0 -> marks.of(Kind.CHUNK).size() > 1 ? Bytes.replace(bytes, chunk.at(), chunk.end()) : flipBits(1);
            case 1 -> Bytes.replace(bytes, chunk.at(), chunk.at(), Bytes.part(bytes, chunk));
            case 2 -> Bytes.replace(bytes, chunk.at(), chunk.at(), Bytes.part(other, foreign));
            case 3 -> Bytes.replace(bytes, chunk.end(), chunk.end(), Bytes.part(other, foreign));
            default -> {
                byte[] noise = new byte[1 + random.nextInt(200)];
                random.nextBytes(noise);
                yield Bytes.replace(bytes, chunk.at(), chunk.at(), noise);
            }
        };
    }
}
