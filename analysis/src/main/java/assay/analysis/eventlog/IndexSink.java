package assay.analysis.eventlog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Takes numbers of 7 bits per byte, lowest first, the top bit set on all bytes but the last.
final class IndexSink {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void put(long number) {
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            bytes.write((int) (rest | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    /// Small where the number is near zero on either side.
    void putSigned(long number) {
        put(number << 1 ^ number >> 63);
    }

    void putText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        put(utf8.length);
        bytes.writeBytes(utf8);
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
