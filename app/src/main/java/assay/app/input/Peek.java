package assay.app.input;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;

/// Looks at the first bytes of what may be compressed.
final class Peek {
    private Peek() {}

    /// Whether a run can be made from it, packed or not.
    ///
    /// @param opened is read from its start
    static boolean importable(InputStream opened, String name) throws IOException {
        try {
            BufferedInputStream in = new BufferedInputStream(opened, InputKind.HEAD_BYTES);
            in.mark(InputKind.HEAD_BYTES);
            InputKind kind = InputKind.of(in.readNBytes(InputKind.HEAD_BYTES), name);
            if (!(kind instanceof InputKind.Packing packing)) {
                return kind instanceof InputKind.Content;
            }
            in.reset();
            return packing != InputKind.Packing.ZIP
                    && InputKind.of(head(Packed.open(packing, in)), Packed.innerName(name))
                            instanceof InputKind.Content;
        } catch (EOFException | ZipException | DamagedPackingException damaged) {
            return Packed.innerName(name).endsWith(".jfr"); // to be told when it is imported
        }
    }

    /// As many first bytes as are needed and can be unpacked.
    private static byte[] head(InputStream in) throws IOException {
        byte[] head = new byte[InputKind.HEAD_BYTES];
        int size = 0;
        try {
            for (int read = in.read(head); read > 0; read = in.read(head, size, head.length - size)) {
                size += read;
            }
        } catch (EOFException | ZipException | DamagedPackingException damaged) {
            if (size == 0) {
                throw damaged;
            }
        }
        return Arrays.copyOf(head, size);
    }
}
