package assay.storage;

import assay.analysis.model.FactTable;
import assay.analysis.model.FactTable.Column;
import assay.analysis.model.FactTable.Numbers;
import assay.analysis.model.FactTable.Texts;
import assay.analysis.model.Unit;
import java.util.ArrayList;
import java.util.List;

/// Some rows of a table as one block: how many columns, then each column with its name, its kind and its values.
final class TableColumns {
    private static final int EXPECTED_BYTES_PER_CELL = 8;
    private static final int TEXTS = 0;
    private static final int NUMBERS = 1;
    /// Nothing a person would call a table has more.
    private static final int MAX_COLUMNS = 1 << 10;

    private TableColumns() {}

    /// Rows `from` to `to` - 1.
    static ByteSink encode(FactTable table, int from, int to) {
        ByteSink sink = new ByteSink(table.columns().size() * (to - from) * EXPECTED_BYTES_PER_CELL);
        TextSink texts = new TextSink(sink);
        sink.put(table.columns().size());
        for (Column column : table.columns()) {
            texts.put(column.name());
            switch (column) {
                case Texts words -> {
                    sink.put(TEXTS);
                    words.values().subList(from, to).forEach(texts::put);
                }
                case Numbers numbers -> {
                    sink.put(NUMBERS);
                    texts.put(numbers.unit().word());
                    numbers.values()
                            .subList(from, to)
                            .forEach(value -> sink.put(Long.reverseBytes(Double.doubleToLongBits(value))));
                }
            }
        }
        return sink;
    }

    static FactTable decode(ByteSource source, String name, int rows) throws BlockDamage {
        TextSource texts = new TextSource(source);
        int size = source.nextBelow(MAX_COLUMNS + 1L);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String heading = texts.next();
            columns.add(
                    source.nextBelow(2) == TEXTS
                            ? new Texts(heading, words(texts, rows))
                            : new Numbers(heading, unit(texts.next()), numbers(source, rows)));
        }
        source.requireEnd();
        return new FactTable(name, columns);
    }

    private static List<String> words(TextSource texts, int rows) throws BlockDamage {
        List<String> words = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            words.add(texts.next());
        }
        return words;
    }

    private static Unit unit(String word) throws BlockDamage {
        return Unit.ofWord(word).orElseThrow(() -> new BlockDamage("it has an unknown unit, " + word));
    }

    private static List<Double> numbers(ByteSource source, int rows) throws BlockDamage {
        List<Double> numbers = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            numbers.add(Double.longBitsToDouble(Long.reverseBytes(source.next())));
        }
        return numbers;
    }

    /// The rows of two parts of one table, the second after the first.
    static FactTable joined(FactTable first, FactTable second) throws BlockDamage {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < first.columns().size(); i++) {
            if (i >= second.columns().size()) {
                throw new BlockDamage("it has fewer columns than the block before");
            }
            columns.add(joined(first.columns().get(i), second.columns().get(i)));
        }
        return new FactTable(first.name(), columns);
    }

    private static Column joined(Column first, Column second) throws BlockDamage {
        if (first instanceof Texts before && second instanceof Texts after) {
            return new Texts(before.name(), joined(before.values(), after.values()));
        }
        if (first instanceof Numbers before && second instanceof Numbers after) {
            return new Numbers(before.name(), before.unit(), joined(before.values(), after.values()));
        }
        throw new BlockDamage("its column %s is of another kind than in the block before".formatted(second.name()));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
