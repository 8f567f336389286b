package assay.app.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// One message of the protocol buffers wire format while it is written: fields of numbers and of bytes.
final class ProtoMessage {
    private static final int NUMBER = 0;
    private static final int BYTES = 2;

    private final ByteArrayOutputStream content = new ByteArrayOutputStream(64);

    /// Adds a number; 0 is what a reader assumes where there is none, so it is left out.
    ProtoMessage number(int field, long value) {
        if (value != 0) {
            tag(field, NUMBER);
            number(value);
        }
        return this;
    }

    /// Adds several numbers, zeros as well.
    ProtoMessage numbers(int field, long... values) {
        ProtoMessage packed = new ProtoMessage();
        for (long value : values) {
            packed.number(value);
        }
        return message(field, packed);
    }

    ProtoMessage text(int field, String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        tag(field, BYTES);
        number(utf8.length);
        content.writeBytes(utf8);
        return this;
    }

    ProtoMessage message(int field, ProtoMessage inner) {
        tag(field, BYTES);
        number(inner.content.size());
        content.writeBytes(inner.content.toByteArray());
        return this;
    }

    /// Moves the content to a stream; the message is empty then.
    void drainTo(OutputStream out) throws IOException {
        content.writeTo(out);
        content.reset();
    }

    private void tag(int field, int wireType) {
        number((long) field << 3 | wireType);
    }

    /// Seven bits a byte, lowest first, the highest bit set while more follow.
    private void number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            content.write((int) rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        content.write((int) rest);
    }
}
