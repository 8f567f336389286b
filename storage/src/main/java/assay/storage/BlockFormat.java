package assay.storage;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// The envelope of every block: format version, kind, rows, length, checksum, then the columns, plain
/// or as a raw deflate stream. Layout in `docs/store.md`. Level 1 of deflate because an import compresses everything
/// once while somebody waits, and
/// higher levels gain little on numbers that are small deltas already.
final class BlockFormat {
    /// The columns are a raw deflate stream.
    private static final byte DEFLATED = 1;
    /// The columns stand as they are.
    private static final byte PLAIN = 2;

    private static final int CHECKSUM_AT = 10;
    private static final int HEADER = 14;
    /// Deflate cannot do better (zlib.net/zlib_tech.html), so a length beyond it is a lie.
    private static final long MAX_RATIO = 1032;

    private static final long RATIO_SLACK = 64;

    private BlockFormat() {}

    static SealedBlock seal(BlockKind kind, int rows, ByteSink columns) {
        return seal(DEFLATED, kind, rows, columns.size(), deflate(columns));
    }

    /// Seals columns that are as small as they get.
    static SealedBlock store(BlockKind kind, int rows, ByteSink columns) {
        return seal(PLAIN, kind, rows, columns.size(), columns);
    }

    private static SealedBlock seal(byte form, BlockKind kind, int rows, int length, ByteSink content) {
        ByteBuffer block = ByteBuffer.allocate(HEADER + content.size());
        block.put(form).put(kind.code()).putInt(rows).putInt(length).putInt(0);
        block.put(content.array(), 0, content.size());
        block.putInt(CHECKSUM_AT, checksum(block.array()));
        return new SealedBlock(rows, block.array());
    }

    /// Whether the stored block says to be of this kind.
    static boolean isOf(BlockKind kind, byte[] stored) {
        return stored.length > 1 && stored[1] == kind.code();
    }

    /// @param rows rows that the store says the block has
    static ByteSource open(BlockKind kind, int rows, byte[] stored) throws BlockDamage {
        if (stored.length < HEADER) {
            throw new BlockDamage("it has only %d bytes".formatted(stored.length));
        }
        ByteBuffer block = ByteBuffer.wrap(stored);
        if (block.getInt(CHECKSUM_AT) != checksum(stored)) {
            throw new BlockDamage("its checksum is wrong");
        }
        byte form = block.get();
        if (form != DEFLATED && form != PLAIN || block.get() != kind.code()) {
            throw new BlockDamage("it is not a block of " + kind.word() + " in a format that is known");
        }
        int rowsInside = block.getInt();
        if (rowsInside != rows || rows < 0 || rows > kind.maxRows()) {
            throw new BlockDamage("it has %d rows, not %d".formatted(rowsInside, rows));
        }
        int length = block.getInt();
        return new ByteSource(form == DEFLATED ? inflate(stored, length) : plain(stored, length));
    }

    private static byte[] plain(byte[] stored, int length) throws BlockDamage {
        if (length != stored.length - HEADER) {
            throw new BlockDamage("it has %d bytes, not %d".formatted(stored.length - HEADER, length));
        }
        return Arrays.copyOfRange(stored, HEADER, stored.length);
    }

    private static int checksum(byte[] block) {
        CRC32C crc = new CRC32C();
        crc.update(block, 0, CHECKSUM_AT);
        crc.update(block, HEADER, block.length - HEADER);
        return (int) crc.getValue();
    }

    private static ByteSink deflate(ByteSink columns) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(columns.array(), 0, columns.size());
            deflater.finish();
            ByteSink packed = new ByteSink(columns.size() / 2 + HEADER);
            while (!deflater.finished()) {
                packed.fill(deflater);
            }
            return packed;
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflate(byte[] stored, int length) throws BlockDamage {
        int packed = stored.length - HEADER;
        if (length < 0 || length > packed * MAX_RATIO + RATIO_SLACK) {
            throw new BlockDamage("it says to have %d bytes, more than fit".formatted(length));
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(stored, HEADER, packed);
            byte[] columns = new byte[length];
            int done = 0;
            while (done < length) {
                int more = inflater.inflate(columns, done, length - done);
                if (more == 0) {
                    throw new BlockDamage("it ends early");
                }
                done += more;
            }
            return columns;
        } catch (DataFormatException damage) {
            throw new BlockDamage("it cannot be unpacked: " + damage.getMessage());
        } finally {
            inflater.end();
        }
    }
}
