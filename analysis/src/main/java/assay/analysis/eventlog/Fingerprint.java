package assay.analysis.eventlog;

import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.Pages;
import java.util.List;
import java.util.zip.CRC32C;

/// A checksum of the first and last bytes of every chunk: tells another recording of the same size without reading all
/// of it.
final class Fingerprint {
    private static final int BYTES = 4096;

    private Fingerprint() {}

    /// @throws Damage if a chunk stands outside the file
    static int of(Pages file, List<IndexedChunk> chunks) throws Damage {
        CRC32C crc = new CRC32C();
        Cursor cursor = new Cursor(file);
        for (IndexedChunk chunk : chunks) {
            int count = (int) Math.min(BYTES, chunk.end() - chunk.start());
            crc.update(cursor.within(chunk.start(), chunk.end()).readBytes(count));
            crc.update(cursor.within(chunk.end() - count, chunk.end()).readBytes(count));
        }
        return (int) crc.getValue();
    }
}
