package assay.analysis.eventlog;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;

/// Reads what an [IndexSink] took, never past its end and never trusting a length.
final class IndexSource {
    private static final int LAST_SHIFT = 63;

    private final byte[] bytes;
    private int position;

    IndexSource(byte[] bytes) {
        this.bytes = bytes;
    }

    long next() throws DataFormatException {
        long number = 0;
        for (int shift = 0; shift <= LAST_SHIFT; shift += 7) {
            if (position == bytes.length) {
                throw new DataFormatException("it ends early");
            }
            byte part = bytes[position++];
            number |= (part & 0x7fL) << shift;
            if (part >= 0) {
                return number;
            }
        }
        throw new DataFormatException("a number is longer than 10 bytes");
    }

    long nextSigned() throws DataFormatException {
        long number = next();
        return number >>> 1 ^ -(number & 1);
    }

    /// A number from 0 to `most`.
    int nextInt(int most) throws DataFormatException {
        long number = next();
        if (number < 0 || number > most) {
            throw new DataFormatException(number + " is more than " + most);
        }
        return (int) number;
    }

    /// How many things follow, each of which takes at least a byte.
    int nextCount() throws DataFormatException {
        return nextInt(bytes.length - position);
    }

    String nextText() throws DataFormatException {
        int length = nextCount();
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }
}
