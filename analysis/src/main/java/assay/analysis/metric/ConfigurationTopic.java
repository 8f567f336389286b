package assay.analysis.metric;

import assay.analysis.jfr.Damage;
import assay.analysis.jfr.TypeInfo.Field;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// How the JVM, its collector, compiler, container and machine are set up: every field of the events that tell it, as
/// last told.
final class ConfigurationTopic extends RowTopic {
    static final Set<String> EVENTS = Set.of(
            "jdk.JVMInformation",
            "jdk.OSInformation",
            "jdk.CPUInformation",
            "jdk.CPUTimeStampCounter",
            "jdk.VirtualizationInformation",
            "jdk.ContainerConfiguration",
            "jdk.GCConfiguration",
            "jdk.GCHeapConfiguration",
            "jdk.GCSurvivorConfiguration",
            "jdk.GCTLABConfiguration",
            "jdk.YoungGenerationConfiguration",
            "jdk.CodeCacheConfiguration",
            "jdk.CodeSweeperConfiguration",
            "jdk.CompilerConfiguration");
    private static final Set<String> NO_SETTINGS = Set.of("startTime", "duration", "eventThread", "stackTrace");

    /// How JFR writes a number that there is none of.
    private static final String MISSING = Long.toString(Long.MIN_VALUE);
    /// How a machine without control groups, and one with those of version 1, write that there is no limit.
    private static final Set<String> LIMITLESS = Set.of(Long.toString(Long.MAX_VALUE), "9223372036854771712");

    private final Map<String, Map<String, String>> settings = new TreeMap<>();

    ConfigurationTopic(ChunkTexts texts) {
        super(texts);
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    void take(EventRow row) throws Damage {
        Map<String, String> told = settings.computeIfAbsent(row.event(), added -> new TreeMap<>());
        for (Field field : row.fields()) {
            String value = NO_SETTINGS.contains(field.name()) ? null : row.text(field.name());
            if (value != null) {
                told.put(field.name(), String.valueOf(Secrets.arguments(worded(row.event(), value))));
            }
        }
    }

    /// Numbers that stand for none or for no limit, in words.
    private static String worded(String event, String value) {
        boolean none = value.equals(MISSING) || event.equals("jdk.ContainerConfiguration") && value.equals("-1");
        return none ? "not set" : LIMITLESS.contains(value) ? "no limit" : value;
    }

    @Override
    public void addTo(MeasurementsBuilder found) {
        TableBuilder table = new TableBuilder("event", "name", "value");
        settings.forEach((event, told) ->
                told.forEach((name, value) -> table.row().text(event).text(name).text(value)));
        found.table("jvm.configuration", table);
    }
}
