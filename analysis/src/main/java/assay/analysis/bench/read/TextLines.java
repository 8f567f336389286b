package assay.analysis.bench.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The lines of a text in UTF-8, or in UTF-16 where its mark says so, as consoles of Windows write it. A line
/// longer than the limit is cut, not held; every so many lines the reading may be cancelled.
final class TextLines implements AutoCloseable {
    private static final int LINES_PER_CHECK = 1024;
    private static final int MOST_CHARACTERS = 1 << 22;
    private static final int MARK_BYTES = 2;
    private static final int BLOCK = 1 << 13;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Source source;
    private final Reader reader;
    private final char[] block = new char[BLOCK];
    private long number;
    private int from;
    private int to;

    private TextLines(Source source, Reader reader) {
        this.source = source;
        this.reader = reader;
    }

    static TextLines of(Source source) throws IOException {
        InputStream in = source.open();
        try {
            in.mark(MARK_BYTES);
            byte[] head = in.readNBytes(MARK_BYTES);
            in.reset();
            return new TextLines(source, new InputStreamReader(in, charset(head)));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /// The encoding that the mark at the beginning tells.
    static Charset charset(byte[] head) {
        int mark = head.length < MARK_BYTES ? 0 : (head[0] & 0xff) << 8 | head[1] & 0xff;
        return switch (mark) {
            case 0xfffe -> StandardCharsets.UTF_16LE;
            case 0xfeff -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
    }

    static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /// The next line without its end; null after the last.
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int character = read();
        if (character < 0) {
            return null;
        }
        while (character >= 0 && character != '\n' && character != '\r') {
            append(line, (char) character);
            character = read();
        }
        if (character == '\r') {
            skipLineFeed();
        }
        if (++number % LINES_PER_CHECK == 0) {
            source.cancellation().check();
        }
        return number == 1 ? withoutMark(line.toString()) : line.toString();
    }

    private void skipLineFeed() throws IOException {
        if (read() != '\n' && from > 0) {
            from--; // the block was read anew at most for this character, so it is still there
        }
    }

    private void append(StringBuilder line, char character) {
        if (line.length() < MOST_CHARACTERS) {
            line.append(character);
        }
    }

    private int read() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, reader.read(block));
        }
        return from < to ? block[from++] : -1;
    }

    /// Number of the last line, from 1.
    long number() {
        return number;
    }

    /// The place of the last line, for problems.
    String place() {
        return "line " + number;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
