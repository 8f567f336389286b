package assay.app.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Unpacks LZ4 frames one after the other: current and legacy ones, independent and linked blocks, with their
/// checksums. What was unpacked before damage is delivered first. Format: github.com/lz4/lz4, doc/lz4_Frame_format.md.
final class Lz4Stream extends InputStream {
    private static final int MAGIC = 0x184D2204;
    private static final int LEGACY = 0x184C2102;
    private static final int SKIPPABLE = 0x184D2A50;
    private static final int SKIPPABLE_MASK = ~0xf;
    private static final int HISTORY = 1 << 16;
    private static final int LEGACY_BLOCK = 1 << 23;
    private static final int STORED = 1 << 31;

    private final InputStream in;
    private @Nullable Lz4Frame frame;
    private byte[] out = new byte[0];
    private byte[] packed = new byte[0];
    private int from;
    private int to;
    private boolean ended;
    private @Nullable IOException damage;

    /// @param in buffered
    Lz4Stream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (from == to && !ended) {
            if (damage != null) {
                throw damage;
            }
            try {
                advance();
            } catch (EOFException | DamagedPackingException e) {
                damage = e;
            }
        }
        if (length == 0) {
            return 0;
        }
        if (from == to) {
            return -1;
        }
        int count = Math.min(length, to - from);
        System.arraycopy(out, from, target, offset, count);
        from += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// Reads the next block, or the next frame's header, or finds the end.
    private void advance() throws IOException {
        Lz4Frame current = frame;
        if (current == null) {
            nextFrame();
        } else if (current.legacy()) {
            legacyBlock(current);
        } else {
            block(current);
        }
    }

    private void nextFrame() throws IOException {
        int first = in.read();
        if (first < 0) {
            ended = true;
            return;
        }
        start(first | readByte() << 8 | readByte() << 16 | readByte() << 24);
    }

    private void start(int magic) throws IOException {
        if ((magic & SKIPPABLE_MASK) == SKIPPABLE) {
            in.skipNBytes(readInt() & 0xffffffffL);
            frame = null;
        } else if (magic == LEGACY) {
            begin(Lz4Frame.ofLegacy(LEGACY_BLOCK));
        } else if (magic == MAGIC) {
            begin(Lz4Frame.read(in));
        } else {
            throw new DamagedPackingException("its bytes are not those of an LZ4 frame");
        }
    }

    private void begin(Lz4Frame next) {
        frame = next;
        out = new byte[HISTORY + next.blockBytes()];
        from = 0;
        to = 0;
    }

    private void block(Lz4Frame current) throws IOException {
        int size = readInt();
        if (size == 0) {
            if (current.contentChecksum() && readInt() != current.hash().value()) {
                throw new DamagedPackingException("the checksum of its content does not match");
            }
            frame = null;
            return;
        }
        int length = size & ~STORED;
        if (length > current.blockBytes()) {
            throw new DamagedPackingException("a block is larger than its frame allows");
        }
        int filled = fill(length);
        boolean cut = filled < length;
        boolean matches = cut || !current.blockChecksum() || readInt() == XxHash32.of(packed, 0, length);
        requireWhole(cut, unpack(current, size < 0, filled));
        if (!matches) {
            throw new DamagedPackingException("the checksum of a block does not match");
        }
    }

    private static void requireWhole(boolean cut, boolean unpacked) throws IOException {
        if (cut) {
            throw new EOFException("it ends within a block");
        }
        if (!unpacked) {
            throw new DamagedPackingException("a block cannot be unpacked");
        }
    }

    private void legacyBlock(Lz4Frame current) throws IOException {
        int first = in.read();
        if (first < 0) {
            ended = true;
            return;
        }
        int length = first | readByte() << 8 | readByte() << 16 | readByte() << 24;
        if (length == MAGIC || length == LEGACY || (length & SKIPPABLE_MASK) == SKIPPABLE) {
            start(length);
            return;
        }
        if (length < 0 || length > LEGACY_BLOCK + LEGACY_BLOCK / 255 + 16) {
            throw new DamagedPackingException("a block is larger than its frame allows");
        }
        int filled = fill(length);
        requireWhole(filled < length, unpack(current, false, filled));
    }

    private int fill(int length) throws IOException {
        if (packed.length < length) {
            packed = new byte[length];
        }
        return in.readNBytes(packed, 0, length);
    }

    /// Unpacks behind the last bytes of the block before, which matches of linked blocks refer to.
    ///
    /// @return false if it could be unpacked in part only
    private boolean unpack(Lz4Frame current, boolean stored, int length) {
        int kept = current.linked() ? Math.min(to, HISTORY) : 0;
        System.arraycopy(out, to - kept, out, 0, kept);
        from = kept;
        boolean whole = true;
        if (stored) {
            System.arraycopy(packed, 0, out, kept, length);
            to = kept + length;
        } else {
            Lz4Block.Unpacked block = Lz4Block.unpack(packed, length, out, kept, kept + current.blockBytes());
            to = block.end();
            whole = block.whole();
        }
        current.hash().update(out, from, to - from);
        return whole;
    }

    private int readInt() throws IOException {
        return readByte() | readByte() << 8 | readByte() << 16 | readByte() << 24;
    }

    private int readByte() throws IOException {
        return Lz4Frame.readByte(in);
    }
}
