package assay.app.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/// Checks an entry's bytes against the checksum in the archive's directory, which [java.util.zip.ZipFile] does not.
final class CrcStream extends FilterInputStream {
    private final CRC32 crc = new CRC32();
    private final long expected;

    /// @param expected negative if unknown
    CrcStream(InputStream in, long expected) {
        super(in);
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read > 0) {
            crc.update(target, offset, read);
        } else if (read < 0 && expected >= 0 && crc.getValue() != expected) {
            throw new DamagedPackingException("its checksum does not match");
        }
        return read;
    }
}
