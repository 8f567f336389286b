package assay.app.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Remembers why writing failed, which a [java.io.PrintWriter] forgets.
final class WatchedStream extends FilterOutputStream {
    private @Nullable IOException failure;

    WatchedStream(OutputStream target) {
        super(target);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /// Whether somebody did not want to read on, as `head` does; nothing is wrong then.
    boolean readerLeft() {
        return failure != null && String.valueOf(failure.getMessage()).contains("Broken pipe");
    }
}
