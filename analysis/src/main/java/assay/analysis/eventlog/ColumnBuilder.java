package assay.analysis.eventlog;

import assay.analysis.eventlog.EventValue.Structure;
import assay.analysis.jfr.LongMap;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Collects the values of a field, row by row. The first value decides whether it is a column of numbers or of texts;
/// what does not fit, because a chunk declares the field differently, counts as missing.
final class ColumnBuilder {
    private static final int NO_TEXT = -1;
    private static final int CODE_OFFSET = 1;

    private final EventField field;
    private final ValueText words = new ValueText(ZoneOffset.UTC);
    private final BitSet missing = new BitSet();
    private final int rows;
    private int size;
    private long @Nullable [] wholes;
    private double @Nullable [] reals;
    private int @Nullable [] codes;
    private boolean unsigned;
    private boolean single;
    private final List<String> texts = new ArrayList<>();
    private final Map<Object, Integer> codeOfValue = new HashMap<>();

    /// @param rows how many values will come
    ColumnBuilder(EventField field, int rows) {
        this.field = field;
        this.rows = rows;
    }

    /// The value of a constant, asked for only if it was not seen before.
    @FunctionalInterface
    interface Constant {
        EventValue value();
    }

    /// @param codeOfKey what is known of the constants of a chunk; grows
    void addConstant(LongMap codeOfKey, long key, Constant constant) {
        long known = codeOfKey.get(key);
        if (known != LongMap.ABSENT && codes != null) {
            codes[size++] = (int) known - CODE_OFFSET;
            return;
        }
        add(constant.value());
        if (codes != null) {
            codeOfKey.put(key, codes[size - 1] + CODE_OFFSET);
        }
    }

    void addMissing() {
        missing.set(size);
        if (codes != null) {
            codes[size] = NO_TEXT;
        }
        size++;
    }

    void add(EventValue value) {
        switch (value) {
            case EventValue.Nothing _, EventValue.Missing _, EventValue.Unreadable _ -> addMissing();
            case EventValue.Whole(long number, boolean noSign) -> {
                unsigned |= noSign;
                addWhole(number);
            }
            case EventValue.Span span -> {
                if (span.unknown()) {
                    addMissing();
                } else {
                    addWhole(span.nanos());
                }
            }
            case EventValue.Moment moment -> {
                if (moment.never()) {
                    addMissing();
                } else {
                    addWhole(nanos(moment.instant()));
                }
            }
            case EventValue.Real(double number, boolean narrow) -> {
                single = narrow;
                addReal(number);
            }
            case EventValue.Flag _, EventValue.Letter _, EventValue.Text _, EventValue.Sequence _, Structure _ ->
                addText(value);
        }
    }

    private static long nanos(Instant instant) {
        try {
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
        } catch (ArithmeticException farAway) {
            return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    private void addWhole(long number) {
        if (undecided()) {
            wholes = new long[rows];
        }
        if (wholes == null) {
            addMissing();
        } else {
            wholes[size++] = number;
        }
    }

    private void addReal(double number) {
        if (undecided()) {
            reals = new double[rows];
        }
        if (reals == null) {
            addMissing();
        } else {
            reals[size++] = number;
        }
    }

    private void addText(EventValue value) {
        if (undecided()) {
            codes = new int[rows];
            Arrays.fill(codes, NO_TEXT);
        }
        if (codes == null) {
            addMissing();
            return;
        }
        String text = words.of(field, value);
        Object identity = value instanceof Structure structure && StructureKind.of(structure) == StructureKind.THREAD
                ? ThreadIdentity.of(structure, text)
                : text;
        Integer known = codeOfValue.putIfAbsent(identity, texts.size());
        if (known == null) {
            texts.add(text);
        }
        codes[size++] = known == null ? texts.size() - 1 : known;
    }

    /// What tells threads of one name apart.
    private record ThreadIdentity(String name, long javaThreadId, long osThreadId) {
        static ThreadIdentity of(Structure thread, String name) {
            long javaThreadId = thread.number("javaThreadId", 0);
            return new ThreadIdentity(name, javaThreadId, javaThreadId > 0 ? 0 : thread.number("osThreadId", 0));
        }
    }

    private boolean undecided() {
        return wholes == null && reals == null && codes == null;
    }

    EventColumn build() {
        if (wholes != null) {
            return new WholeColumn(field, wholes, missing, unsigned);
        }
        if (reals != null) {
            return new RealColumn(field, reals, missing, single);
        }
        if (codes == null) {
            codes = new int[rows];
            Arrays.fill(codes, NO_TEXT);
        }
        return new TextColumn(field, codes, texts.toArray(String[]::new));
    }
}
