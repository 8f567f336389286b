package assay.analysis.eventlog;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Anything that is no number, each different value as a number of its own. Values are the same if they read the same;
/// threads of one name only if they have one id. Texts are in the order of their letters, whatever the case.
public final class TextColumn implements EventColumn {
    private static final int MISSING = -1;

    private final EventField field;
    private final int[] codes;
    private final String[] texts;
    private final int[] ranks;

    /// @param codes of each row the index of its text, negative for none
    TextColumn(EventField field, int[] codes, String[] texts) {
        this.field = field;
        this.codes = codes;
        this.texts = texts;
        this.ranks = ranks(texts);
    }

    private static int[] ranks(String... texts) {
        int[] ordered = IntStream.range(0, texts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer code) -> texts[code], String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(code -> texts[code]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] ranks = new int[texts.length];
        for (int place = 1; place < ordered.length; place++) {
            boolean same = texts[ordered[place]].equals(texts[ordered[place - 1]]);
            ranks[ordered[place]] = same ? ranks[ordered[place - 1]] : place;
        }
        return ranks;
    }

    @Override
    public EventField field() {
        return field;
    }

    @Override
    public int size() {
        return codes.length;
    }

    @Override
    public boolean missing(int row) {
        return codes[row] == MISSING;
    }

    /// The text of a row, empty for none.
    public String text(int row) {
        return missing(row) ? "" : texts[codes[row]];
    }

    /// Number of the value of a row, below [#distinct()]; negative for none.
    int code(int row) {
        return codes[row];
    }

    int distinct() {
        return texts.length;
    }

    @Override
    public int compare(int row, int other) {
        return Integer.compare(ranks[codes[row]], ranks[codes[other]]);
    }

    @Override
    public EventValue value(int row) {
        return missing(row) ? EventValue.Nothing.VALUE : new EventValue.Text(text(row));
    }
}
