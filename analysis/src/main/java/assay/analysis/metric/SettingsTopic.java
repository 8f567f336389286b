package assay.analysis.metric;

import assay.analysis.jfr.Damage;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.model.EventNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// How each event type was recorded, by `jdk.ActiveSetting`, as last told.
final class SettingsTopic extends RowTopic {
    private static final Set<String> EVENTS = Set.of("jdk.ActiveSetting");

    private final Map<String, Map<String, String>> settings = new TreeMap<>();

    SettingsTopic(ChunkTexts texts) {
        super(texts);
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    void take(EventRow row) throws Damage {
        TypeInfo type = row.metadata().type(row.raw("id"));
        String name = row.text("name");
        String value = row.text("value");
        if (name != null && value != null) {
            String event = type == null ? "" : EventNames.current(type.name());
            settings.computeIfAbsent(event, added -> new TreeMap<>()).put(name, value);
        }
    }

    /// By event type the duration below which none was recorded, where there is such a limit.
    Map<String, String> thresholds() {
        Map<String, String> thresholds = new HashMap<>();
        settings.forEach((event, told) -> {
            String threshold = told.getOrDefault("threshold", "0");
            if (!threshold.startsWith("0")) {
                thresholds.put(event, threshold);
            }
        });
        return thresholds;
    }

    @Override
    public void addTo(MeasurementsBuilder found) {
        TableBuilder table = new TableBuilder("event", "setting", "value");
        settings.forEach((event, told) ->
                told.forEach((name, value) -> table.row().text(event).text(name).text(value)));
        found.table("recording.settings", table);
    }
}
