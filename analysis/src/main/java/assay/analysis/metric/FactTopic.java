package assay.analysis.metric;

import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.jfr.TypeInfo.Field;
import assay.analysis.metric.Facts.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps what events say, for one table.
final class FactTopic extends RowTopic {
    private static final int MOST_ROWS = 10_000;

    private final Facts facts;
    private final Set<String> events;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private long others;

    private record Row(long nanos, List<@Nullable String> texts, List<Double> numbers) {}

    FactTopic(Facts facts, ChunkTexts texts) {
        super(texts);
        this.facts = facts;
        this.events = Set.copyOf(facts.events());
    }

    @Override
    public Set<String> events() {
        return events;
    }

    @Override
    void take(EventRow row) throws Damage {
        List<Column> columns = facts.columns();
        List<@Nullable String> texts = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        for (Column column : columns) {
            boolean words = column.unit() == null;
            String field = column.field();
            texts.add(words ? row.text(field) : null);
            numbers.add(words || field.equals(Facts.AT) ? Double.NaN : row.number(field));
        }
        String key = facts.distinct() ? texts.getFirst() + identity(row) : Integer.toString(rows.size());
        if (rows.size() < MOST_ROWS || rows.containsKey(key)) {
            rows.put(key, new Row(row.startNanos(), texts, numbers));
        } else {
            others++;
        }
    }

    /// Several methods may have one name, and several loaders a class of one name.
    private String identity(EventRow row) {
        String field = facts.columns().getFirst().field();
        Field told = row.field(field);
        TypeInfo type = told == null || !told.pooled() ? null : row.metadata().type(told.type());
        boolean apart = type != null
                && !type.name().equals(Constants.STRING)
                && !type.fields().isEmpty();
        return apart ? " " + row.raw(field) : "";
    }

    @Override
    public void addTo(MeasurementsBuilder found) {
        TableBuilder table =
                new TableBuilder(facts.columns().stream().map(Column::name).toArray(String[]::new));
        rows.values().stream()
                .sorted(order())
                .forEach(row -> fill(table, row, found.facts().startNanos()));
        if (others > 0) {
            fillOthers(table);
        }
        found.table(facts.table(), table);
    }

    private Comparator<Row> order() {
        if (!facts.distinct()) {
            return Comparator.comparingLong(Row::nanos);
        }
        int biggest = facts.columns().size() - 1;
        return facts.columns().get(biggest).unit() == null
                ? Comparator.comparing(row -> String.valueOf(row.texts().getFirst()))
                : Comparator.comparingDouble(row -> -row.numbers().get(biggest));
    }

    private void fill(TableBuilder table, Row row, long start) {
        table.row();
        for (int i = 0; i < facts.columns().size(); i++) {
            Column column = facts.columns().get(i);
            if (column.unit() == null) {
                table.text(masked(row, i));
            } else {
                boolean at = column.field().equals(Facts.AT);
                table.number(at ? (double) (row.nanos() - start) : row.numbers().get(i), column.unit());
            }
        }
    }

    /// What has a name may be a secret of that name.
    private @Nullable String masked(Row row, int column) {
        int named = facts.columns().stream().map(Column::name).toList().indexOf("name");
        String text = row.texts().get(column);
        return named < 0 || named == column
                ? Secrets.arguments(text)
                : Secrets.value(row.texts().get(named), text);
    }

    private void fillOthers(TableBuilder table) {
        table.row();
        boolean told = false;
        for (Column column : facts.columns()) {
            if (column.unit() != null) {
                table.number(Double.NaN, column.unit());
            } else {
                table.text(told ? "" : Breakdown.OTHERS + " " + others);
                told = true;
            }
        }
    }
}
