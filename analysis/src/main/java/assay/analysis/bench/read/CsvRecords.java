package assay.analysis.bench.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Records of a text with delimiters: quoted fields may contain delimiters, line ends and doubled quotes. A
/// quote that never ends costs its own line and no more.
final class CsvRecords {
    private static final int MOST_LINES = 1_000;
    private static final int MOST_CHARACTERS = 1 << 22;
    private static final char QUOTE = '"';

    private final TextLines lines;
    private final CsvFields fields;
    private final Deque<String> ahead = new ArrayDeque<>();
    private long number;
    private long lastLine;

    CsvRecords(TextLines lines, char delimiter) {
        this.lines = lines;
        this.fields = new CsvFields(delimiter);
    }

    /// The fields of the next record that is not empty; null after the last.
    @Nullable
    List<String> next() throws IOException {
        for (String line = line(); line != null; line = line()) {
            if (!line.isBlank()) {
                return record(line);
            }
        }
        return null;
    }

    /// Number of the first line of the last record, from 1 where these records began.
    long number() {
        return number;
    }

    private List<String> record(String first) throws IOException {
        StringBuilder text = new StringBuilder(first);
        List<String> further = new ArrayList<>();
        boolean isOpen = hasOddQuotes(first);
        while (isOpen && further.size() < MOST_LINES && text.length() < MOST_CHARACTERS) {
            String line = rawLine();
            if (line == null) {
                break;
            }
            further.add(line);
            text.append('\n').append(line);
            isOpen ^= hasOddQuotes(line);
        }
        if (isOpen) {
            further.reversed().forEach(ahead::addFirst);
            return fields.split(first);
        }
        lastLine += further.size();
        return fields.split(text);
    }

    private @Nullable String line() throws IOException {
        number = ++lastLine;
        return rawLine();
    }

    private @Nullable String rawLine() throws IOException {
        return ahead.isEmpty() ? lines.next() : ahead.removeFirst();
    }

    private static boolean hasOddQuotes(String line) {
        return line.chars().filter(character -> character == QUOTE).count() % 2 == 1;
    }
}
