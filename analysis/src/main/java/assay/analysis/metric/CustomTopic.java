package assay.analysis.metric;

import assay.analysis.event.PartCollector;
import assay.analysis.jfr.ChunkClock;
import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Metadata;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.jfr.TypeInfo.Field;
import assay.analysis.model.EventNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The events that no other topic takes, by their shape: how many of each type, percentiles of their duration, of each
/// numeric field its sum, mean and percentiles, and the same by the text that tells most.
final class CustomTopic implements MetricTopic {
    private static final int MOST_NUMBERS = 32;
    private static final Set<String> NO_NUMBERS = Set.of("startTime", "duration");
    /// Events that only describe the state of the JVM's inside, or are the format's own.
    private static final Set<String> NOT_MEASURED = Set.of(
            "jdk.ModuleExport",
            "jdk.ModuleRequire",
            "jdk.ThreadDump",
            "jdk.MetaspaceChunkFreeListSummary",
            "jdk.G1HeapRegionInformation",
            "jdk.ShenandoahHeapRegionInformation",
            "jdk.ShenandoahHeapRegionStateChange",
            "jdk.G1EvacuationYoungStatistics",
            "jdk.G1EvacuationOldStatistics");
    private static final Pattern NAMED_ID = Pattern.compile("^id$|[a-z0-9]I[dD]$");

    /// Names of text fields that say what a request was about, the most telling first.
    private static final List<String> TELLING = List.of(
            "path",
            "uri",
            "url",
            "endpoint",
            "operation",
            "route",
            "query",
            "sql",
            "statement",
            "command",
            "method",
            "name",
            "phase",
            "type",
            "kind",
            "category",
            "status",
            "host",
            "topic",
            "queue",
            "key",
            "tag");

    private final ChunkTexts texts;
    private final Set<String> known;
    private final Map<String, CustomSum> sums = new TreeMap<>();

    /// @param known event types that other topics take
    CustomTopic(Set<String> known, ChunkTexts texts) {
        this.texts = texts;
        this.known = known;
    }

    @Override
    public Set<String> events() {
        return Set.of();
    }

    @Override
    public List<String> fields(TypeInfo type, Metadata metadata) {
        String name = EventNames.current(type.name());
        if (known.contains(name) || NOT_MEASURED.contains(name) || type.field("startTime") == null) {
            return List.of();
        }
        Field telling = telling(type, metadata);
        List<String> fields = new ArrayList<>(Measure.FIRST_FIELDS);
        fields.add(""); // no amount
        fields.add(telling == null ? "" : telling.name());
        numbers(type, metadata).forEach(field -> fields.add(field.name()));
        return fields;
    }

    private static List<Field> numbers(TypeInfo type, Metadata metadata) {
        ChunkClock anyClock = new ChunkClock(0, 0, 1);
        return type.fields().stream()
                .filter(field -> !NO_NUMBERS.contains(field.name()) && !id(field, metadata))
                .filter(field -> Quantity.of(field, metadata, anyClock) != null)
                .limit(MOST_NUMBERS)
                .toList();
    }

    /// Whether a field only refers to something, such as a collection of garbage, by its number.
    private static boolean id(Field field, Metadata metadata) {
        return NAMED_ID.matcher(field.name()).find()
                || field.notes().stream()
                        .map(note -> metadata.type(note.type()))
                        .anyMatch(type -> type != null && type.name().startsWith("jdk.types."));
    }

    private static @Nullable Field telling(TypeInfo type, Metadata metadata) {
        Field first = null;
        int best = TELLING.size();
        for (Field field : type.fields()) {
            TypeInfo of = metadata.type(field.type());
            if (of == null || field.array() || !of.name().equals(Constants.STRING)) {
                continue;
            }
            int rank = TELLING.indexOf(field.name());
            if (first == null || rank >= 0 && rank < best) {
                first = field;
                best = rank >= 0 ? rank : best;
            }
        }
        return first;
    }

    @Override
    public PartCollector open(TypeInfo type, Metadata metadata, ChunkClock clock) {
        Field telling = telling(type, metadata);
        List<CustomPart.NumberField> numbers = new ArrayList<>();
        for (Field field : numbers(type, metadata)) {
            Quantity quantity = Quantity.of(field, metadata, clock);
            if (quantity != null) {
                numbers.add(new CustomPart.NumberField(field.name(), quantity));
            }
        }
        CustomSum sum = sum(EventNames.current(type.name()), telling == null ? "" : telling.name());
        boolean timed = type.field("duration") != null;
        List<BreakdownPart> parts = telling == null
                ? List.of()
                : List.of(new BreakdownPart(sum.table(), List.of(telling), MeasurePart.AMOUNT + 1, timed, metadata));
        MeasurePart events = new MeasurePart(sum.events(), texts, clock, timed, false, parts);
        return new CustomPart(sum, events, clock, numbers);
    }

    /// What the events of one name add up to; parts may be opened by several threads.
    private synchronized CustomSum sum(String event, String telling) {
        return sums.computeIfAbsent(event, added -> new CustomSum(event, telling));
    }

    @Override
    public void addTo(MeasurementsBuilder found) {
        sums.values().forEach(sum -> sum.addTo(found));
    }
}
