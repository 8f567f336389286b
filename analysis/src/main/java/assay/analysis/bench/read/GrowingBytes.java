package assay.analysis.bench.read;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Bytes that are unpacked up to a bound.
final class GrowingBytes {
    private static final int BLOCK = 4096;

    private final int most;
    private byte[] bytes = new byte[BLOCK];
    private int size;

    GrowingBytes(int most) {
        this.most = most;
    }

    /// Unpacks until the end of what is there; what ends early stays short.
    void fill(Inflater inflater) throws DataFormatException, BadEntryException {
        while (!inflater.finished()) {
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, size * 2);
            }
            int more = inflater.inflate(bytes, size, bytes.length - size);
            if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                return;
            }
            size += more;
            if (size > most) {
                throw new BadEntryException("has a histogram that unpacks to more than " + most + " bytes");
            }
        }
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }
}
