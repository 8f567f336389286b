package assay.analysis.stacks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The lines of a text file with their places. A line longer than the limit is skipped, not held.
final class Lines {
    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final int mostBytes;
    private byte[] buffer = new byte[BLOCK];
    private int from;
    private int to;
    private boolean ended;
    private long bufferStart;

    /// @param text null if the line is too long
    record Line(long number, long offset, @Nullable String text) {}

    private long number;

    Lines(InputStream in, int mostBytes) {
        this.in = in;
        this.mostBytes = mostBytes;
    }

    /// The next line without its end; null after the last.
    @Nullable
    Line next() throws IOException {
        long offset = offset();
        boolean tooLong = false;
        int searched = 0;
        while (true) {
            int end = lineEnd(searched);
            if (end >= 0) {
                Line line = line(offset, end, tooLong);
                from = end + 1;
                return line;
            }
            searched = to - from;
            if (searched > mostBytes) {
                tooLong = true;
                bufferStart += to;
                from = 0;
                to = 0;
                searched = 0;
            }
            if (!fill()) {
                return atEnd(offset, tooLong);
            }
        }
    }

    /// Offset in the file of the next line.
    long offset() {
        return bufferStart + from;
    }

    private @Nullable Line atEnd(long offset, boolean tooLong) {
        if (from == to && !tooLong) {
            return null;
        }
        Line line = line(offset, to, tooLong);
        from = to;
        return line;
    }

    private Line line(long offset, int end, boolean tooLong) {
        int length = end - from;
        if (length > 0 && buffer[end - 1] == '\r') {
            length--;
        }
        String text = tooLong || length > mostBytes ? null : new String(buffer, from, length, StandardCharsets.UTF_8);
        return new Line(++number, offset, text);
    }

    private int lineEnd(int searched) {
        for (int index = from + searched; index < to; index++) {
            if (buffer[index] == '\n') {
                return index;
            }
        }
        return -1;
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (to == buffer.length) {
            makeRoom();
        }
        int read = in.read(buffer, to, buffer.length - to);
        ended = read < 0;
        to += Math.max(0, read);
        return !ended;
    }

    private void makeRoom() {
        int length = to - from;
        byte[] target = length > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
        System.arraycopy(buffer, from, target, 0, length);
        bufferStart += from;
        buffer = target;
        from = 0;
        to = length;
    }
}
