package assay.analysis.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.metric.KeyedGauge.Value;
import assay.analysis.model.EventNames;
import assay.analysis.model.FactTable;
import assay.analysis.model.FactTable.Numbers;
import assay.analysis.model.FactTable.Texts;
import assay.analysis.model.Recording;
import assay.analysis.recording.RecordingReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import jdk.jfr.EventType;
import jdk.jfr.MemoryAddress;
import jdk.jfr.Timestamp;
import jdk.jfr.Unsigned;
import jdk.jfr.ValueDescriptor;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedClassLoader;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedObject;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The tables of facts of every real recording hold what `jdk.jfr.consumer` reads of their events.
class FactsOracleTest {
    /// In place of a type id: some id means another type in another chunk.
    private static final long SEVERAL = -1;

    static Stream<String> wholeFiles() throws IOException {
        return MeasurementsOracleTest.wholeFiles();
    }

    private record Read(Recording recording, Map<String, List<RecordedEvent>> events, Map<Long, String> types) {
        List<RecordedEvent> of(List<String> names) {
            return names.stream()
                    .flatMap(name -> events.getOrDefault(name, List.of()).stream())
                    .toList();
        }

        long start() {
            return recording.facts().startNanos();
        }

        /// As lines, so that a difference can be read.
        List<String> rows(String name) {
            return recording.measurements().tables().stream()
                    .filter(table -> table.name().equals(name))
                    .flatMap(FactsOracleTest::lines)
                    .toList();
        }
    }

    private static Stream<String> lines(FactTable table) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            List<String> cells = new ArrayList<>();
            for (FactTable.Column column : table.columns()) {
                cells.add(
                        switch (column) {
                            case Texts texts -> texts.values().get(row);
                            case Numbers numbers -> number(numbers.values().get(row));
                        });
            }
            lines.add(String.join(" | ", cells));
        }
        return lines.stream();
    }

    private static String number(double value) {
        return "%.6g".formatted(value);
    }

    private static Read read(String name) throws IOException {
        if (name.equals(MeasurementsOracleTest.NONE)) {
            abort("no " + MeasurementsOracleTest.folder() + " beside the checkout");
        }
        return read(MeasurementsOracleTest.folder().resolve(name));
    }

    private static Read read(Path file) throws IOException {
        Map<String, List<RecordedEvent>> events = new HashMap<>();
        Map<Long, String> types = new HashMap<>();
        try (RecordingFile recording = new RecordingFile(file)) {
            for (EventType type : recording.readEventTypes()) {
                addType(type, types);
            }
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                addType(event.getEventType(), types);
                events.computeIfAbsent(EventNames.current(event.getEventType().getName()), added -> new ArrayList<>())
                        .add(event);
            }
        }
        return new Read(RecordingReader.read(file, Progress.NONE, new Cancellation()), events, types);
    }

    private static void addType(EventType type, Map<Long, String> types) {
        String name = EventNames.current(type.getName());
        if (!types.computeIfAbsent(type.getId(), added -> name).equals(name)) {
            types.put(SEVERAL, name);
        }
    }

    private static @Nullable String text(RecordedEvent event, String name) {
        ValueDescriptor field = event.getEventType().getField(name);
        Object value = field == null ? null : event.getValue(name);
        if (field == null || value == null || field.isArray()) {
            return null;
        }
        if (value instanceof Number number && !field.getTypeName().equals("float")) {
            return whole(number, field);
        }
        return value instanceof RecordedClass
                        || value instanceof RecordedThread
                        || value instanceof RecordedMethod
                        || value instanceof RecordedClassLoader
                ? OracleFigures.text(event, name)
                : value instanceof RecordedObject ? null : value.toString();
    }

    private static String whole(Number number, ValueDescriptor field) {
        Timestamp timestamp = field.getAnnotation(Timestamp.class);
        if (timestamp != null && timestamp.value().equals(Timestamp.MILLISECONDS_SINCE_EPOCH)) {
            return Instant.ofEpochMilli(number.longValue()).toString();
        }
        if (field.getAnnotation(MemoryAddress.class) != null) {
            return "0x" + Long.toHexString(number.longValue());
        }
        if (number instanceof Double) {
            return number.toString();
        }
        boolean unsigned = field.getAnnotation(Unsigned.class) != null;
        if (number instanceof Integer && unsigned) {
            return Long.toString(Integer.toUnsignedLong(number.intValue()));
        }
        return unsigned ? Long.toUnsignedString(number.longValue()) : number.toString();
    }

    @ParameterizedTest
    @MethodSource("wholeFiles")
    void tablesHoldWhatTheirEventsTell(String name) throws IOException {
        Read read = read(name);
        compareFacts(read);
        compareReadings(read);
        compareSettings(read);
        compareConfiguration(read);
        compareOldObjects(read);
    }

    @Test
    void listsOfRareFactsHoldTheirEvents(@TempDir Path folder) throws IOException, InterruptedException {
        Read read = read(RareEvents.record(folder.resolve("rare.jfr")));
        assertThat(read.rows("security.properties.changed")).hasSize(1);
        compareFacts(read);
    }

    private static void compareFacts(Read read) {
        for (Facts facts : FactLists.ALL) {
            Map<Object, String> expected = new LinkedHashMap<>();
            for (RecordedEvent event : read.of(facts.events())) {
                Facts.Column first = facts.columns().getFirst();
                Object key = facts.distinct() ? identity(event, first.field()) : expected.size();
                expected.put(key, line(facts, event, read.start()));
            }
            assertThat(read.rows(facts.table()))
                    .as(facts.table())
                    .containsExactlyInAnyOrderElementsOf(expected.values());
        }
    }

    private static Object identity(RecordedEvent event, String field) {
        Object value = event.getEventType().getField(field) == null ? null : event.getValue(field);
        String text = String.valueOf(text(event, field));
        return switch (value) {
            case RecordedClass type -> text + type.getId();
            case RecordedMethod method -> text + method.getDescriptor();
            case null, default -> text;
        };
    }

    private static String line(Facts facts, RecordedEvent event, long start) {
        List<String> cells = new ArrayList<>();
        String named =
                facts.columns().stream().anyMatch(column -> column.name().equals("name")) ? nameOf(facts, event) : null;
        for (Facts.Column column : facts.columns()) {
            if (column.field().equals(Facts.AT)) {
                cells.add(number((double) (OracleNumbers.nanos(event) - start)));
            } else if (column.unit() != null) {
                cells.add(number(OracleNumbers.of(event, event.getFields(), column.field())));
            } else {
                String value = text(event, column.field());
                String shown = column.name().equals("name") ? value : Secrets.value(named, value);
                cells.add(Objects.requireNonNullElse(shown, ""));
            }
        }
        return String.join(" | ", cells);
    }

    private static @Nullable String nameOf(Facts facts, RecordedEvent event) {
        return facts.columns().stream()
                .filter(column -> column.name().equals("name"))
                .map(column -> text(event, column.field()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static void compareReadings(Read read) {
        boolean renamed = read.recording().facts().chunks() > 1;
        for (KeyedGauge gauge : KeyedGauges.ALL) {
            if (renamed && gauge.column().equals("thread")) {
                continue; // the oracle names all threads as in the chunk before
            }
            List<String> expected = readings(gauge, read.of(List.of(gauge.event())));
            compareReadings(gauge.table(), read.rows(gauge.table()), expected, renamed);
            compareSeries(read, gauge);
        }
    }

    /// A series has each reading that the table sums up.
    private static void compareSeries(Read read, KeyedGauge gauge) {
        for (String field : gauge.followed()) {
            String value = gauge.values().stream()
                    .filter(each -> each.field().equals(field))
                    .map(Value::name)
                    .findFirst()
                    .orElseThrow();
            List<Double> expected = read.of(List.of(gauge.event())).stream()
                    .map(event -> OracleNumbers.of(event, event.getFields(), field))
                    .filter(Double::isFinite)
                    .toList();
            List<Double> followed = read.recording().measurements().series().stream()
                    .filter(series -> series.name().startsWith(gauge.table() + '.' + value + '.'))
                    .flatMap(series -> Arrays.stream(series.values()).boxed())
                    .toList();
            assertThat(followed).as(gauge.table() + '.' + value).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /// @param nameless whether constants may be lost at the end of a chunk, of which the oracle makes one
    private static void compareReadings(String table, List<String> rows, List<String> expected, boolean nameless) {
        if (expected.size() > 1000) {
            assertThat(rows).as(table).hasSize(1001).last().asString().startsWith("[others]");
            assertThat(expected).as(table).containsAll(rows.subList(0, 1000));
        } else {
            assertThat(rows)
                    .as(table)
                    .filteredOn(row -> !nameless || !row.startsWith(" | "))
                    .containsExactlyInAnyOrderElementsOf(expected.stream()
                            .filter(row -> !nameless || !row.startsWith(" | "))
                            .toList());
        }
    }

    private static List<String> readings(KeyedGauge gauge, List<RecordedEvent> events) {
        Map<String, String> words = new TreeMap<>();
        Map<String, List<OracleNumbers>> figures = new HashMap<>();
        for (RecordedEvent event : events) {
            String text = Objects.requireNonNullElse(text(event, gauge.field()), "");
            String key = gauge.apart() ? text + apart(event.getValue(gauge.field())) : text;
            words.put(key, text);
            List<OracleNumbers> numbers = figures.computeIfAbsent(
                    key,
                    added -> gauge.values().stream()
                            .map(value -> new OracleNumbers())
                            .toList());
            for (int i = 0; i < numbers.size(); i++) {
                double value = OracleNumbers.of(
                        event, event.getFields(), gauge.values().get(i).field());
                numbers.get(i).add(OracleNumbers.nanos(event), value);
            }
        }
        List<String> lines = new ArrayList<>();
        words.forEach((key, text) -> {
            List<String> cells = new ArrayList<>(List.of(text));
            for (int i = 0; i < gauge.values().size(); i++) {
                Value value = gauge.values().get(i);
                OracleNumbers numbers = figures.getOrDefault(key, List.of()).get(i);
                cells.add(number(numbers.count() == 0 ? Double.NaN : numbers.figure(value.what())));
            }
            lines.add(String.join(" | ", cells));
        });
        return lines;
    }

    private static String apart(@Nullable Object value) {
        return switch (value) {
            case RecordedThread thread -> "#" + thread.getId();
            case RecordedClassLoader loader -> "#" + loader.getId();
            case null, default -> "";
        };
    }

    private static void compareSettings(Read read) {
        if (read.types().containsKey(SEVERAL)) {
            return; // the oracle does not tell which chunk an event is of
        }
        Map<String, String> expected = new TreeMap<>();
        for (RecordedEvent setting : read.of(List.of("jdk.ActiveSetting"))) {
            String event = read.types().getOrDefault(setting.getLong("id"), "");
            String what = event + " | " + setting.getString("name");
            if (setting.getString("value") != null) {
                expected.put(what, what + " | " + setting.getString("value"));
            }
        }
        assertThat(read.rows("recording.settings"))
                .as("settings")
                .containsExactlyInAnyOrderElementsOf(expected.values());
    }

    private static void compareConfiguration(Read read) {
        Map<String, String> expected = new TreeMap<>();
        for (RecordedEvent event : read.of(List.copyOf(ConfigurationTopic.EVENTS))) {
            String type = EventNames.current(event.getEventType().getName());
            for (ValueDescriptor field : event.getFields()) {
                String value = text(event, field.getName());
                boolean setting = !List.of("startTime", "duration", "eventThread", "stackTrace")
                        .contains(field.getName());
                if (setting && value != null) {
                    String what = type + " | " + field.getName();
                    expected.put(what, what + " | " + Secrets.arguments(inWords(type, value)));
                }
            }
        }
        assertThat(read.rows("jvm.configuration"))
                .as("configuration")
                .containsExactlyInAnyOrderElementsOf(expected.values());
    }

    private static String inWords(String type, String value) {
        return switch (value) {
            case "-9223372036854775808" -> "not set";
            case "9223372036854775807", "9223372036854771712" -> "no limit";
            case "-1" -> type.equals("jdk.ContainerConfiguration") ? "not set" : value;
            default -> value;
        };
    }

    private static void compareOldObjects(Read read) {
        List<String> expected = read.of(List.of("jdk.OldObjectSample")).stream()
                .map(sample -> new OracleOldObject(sample).line(read.start()))
                .toList();
        assertThat(read.rows("heap.old")).as("old objects").containsExactlyInAnyOrderElementsOf(expected);
    }
}
