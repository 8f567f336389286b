package assay.app.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Unpacks gzip, and delivers what was unpacked before damage first.
final class GzipStream extends GZIPInputStream {
    private static final int BUFFER = 1 << 16;

    private @Nullable IOException damage;

    GzipStream(InputStream in) throws IOException {
        super(in, BUFFER);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (damage != null) {
            throw damage;
        }
        long before = inf.getBytesWritten();
        try {
            return super.read(target, offset, length);
        } catch (ZipException | EOFException e) {
            damage = e;
            long salvaged = inf.getBytesWritten() - before;
            if (salvaged <= 0 || salvaged > length) {
                throw e;
            }
            return (int) salvaged;
        }
    }
}
