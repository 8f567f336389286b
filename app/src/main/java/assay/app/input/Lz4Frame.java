package assay.app.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/// What the header of an LZ4 frame says.
///
/// @param blockBytes most bytes of an unpacked block
/// @param linked whether a block may refer to the one before
/// @param hash of what was unpacked so far
record Lz4Frame(
        boolean legacy, int blockBytes, boolean linked, boolean blockChecksum, boolean contentChecksum, XxHash32 hash) {
    private static final int VERSION = 1;
    private static final int INDEPENDENT = 1 << 5;
    private static final int BLOCK_CHECKSUM = 1 << 4;
    private static final int CONTENT_SIZE = 1 << 3;
    private static final int CONTENT_CHECKSUM = 1 << 2;
    private static final int DICTIONARY = 1;
    private static final int SMALLEST = 4;

    static Lz4Frame ofLegacy(int blockBytes) {
        return new Lz4Frame(true, blockBytes, false, false, false, new XxHash32());
    }

    /// Reads what follows the magic number.
    static Lz4Frame read(InputStream in) throws IOException {
        byte[] header = new byte[2 + Long.BYTES];
        int flags = readByte(in);
        int sizes = readByte(in);
        header[0] = (byte) flags;
        header[1] = (byte) sizes;
        int length = 2;
        if ((flags & DICTIONARY) != 0) {
            throw new DamagedPackingException("it needs a dictionary, which Assay does not support");
        }
        if ((flags & CONTENT_SIZE) != 0 && in.readNBytes(header, 2, Long.BYTES) < Long.BYTES) {
            throw new EOFException("it ends within a frame header");
        }
        length += (flags & CONTENT_SIZE) != 0 ? Long.BYTES : 0;
        int size = sizes >>> 4 & 7;
        if (flags >>> 6 != VERSION
                || size < SMALLEST
                || readByte(in) != (XxHash32.of(header, 0, length) >>> 8 & 0xff)) {
            throw new DamagedPackingException("a frame header is damaged");
        }
        return new Lz4Frame(
                false,
                1 << 8 + 2 * size,
                (flags & INDEPENDENT) == 0,
                (flags & BLOCK_CHECKSUM) != 0,
                (flags & CONTENT_CHECKSUM) != 0,
                new XxHash32());
    }

    static int readByte(InputStream in) throws IOException {
        int octet = in.read();
        if (octet < 0) {
            throw new EOFException("it ends within a frame");
        }
        return octet;
    }
}
