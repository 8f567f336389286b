package assay.analysis.stacks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Writes protocol buffer messages for tests, with the string table of a pprof file.
public final class ProtoWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<String> strings;

    public ProtoWriter() {
        this(new ArrayList<>(List.of("")));
    }

    private ProtoWriter(List<String> strings) {
        this.strings = strings;
    }

    public ProtoWriter number(int field, long value) {
        varint((long) field << 3);
        varint(value);
        return this;
    }

    /// A number that stands for a text in the string table.
    public ProtoWriter text(int field, String text) {
        if (!strings.contains(text)) {
            strings.add(text);
        }
        return number(field, strings.indexOf(text));
    }

    public ProtoWriter message(int field, Consumer<ProtoWriter> content) {
        ProtoWriter inner = new ProtoWriter(strings);
        content.accept(inner);
        return bytes(field, inner.bytes.toByteArray());
    }

    public ProtoWriter packed(int field, long... values) {
        ProtoWriter inner = new ProtoWriter(strings);
        for (long value : values) {
            inner.varint(value);
        }
        return bytes(field, inner.bytes.toByteArray());
    }

    private ProtoWriter bytes(int field, byte[] content) {
        varint((long) field << 3 | 2);
        varint(content.length);
        bytes.writeBytes(content);
        return this;
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    /// The message so far, and its string table as field 6.
    public byte[] withStrings() {
        strings.forEach(text -> bytes(6, text.getBytes(StandardCharsets.UTF_8)));
        return bytes.toByteArray();
    }
}
