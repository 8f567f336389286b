package assay.app.cli;

import assay.analysis.eventlog.EventType;
import assay.analysis.unit.UnitFormat;
import assay.app.export.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/// What `events` prints without a type: the types there are.
final class EventTypeList {
    private EventTypeList() {}

    static void print(List<EventType> types, PrintWriter out) {
        TextTable table = new TextTable(
                TextTable.Column.right("EVENTS"),
                TextTable.Column.left("TYPE"),
                TextTable.Column.left("LABEL"),
                TextTable.Column.left("CATEGORY"));
        for (EventType type : types) {
            table.add(UnitFormat.count(type.count()), type.name(), type.label(), String.join(" / ", type.category()));
        }
        table.print(out);
    }

    static void writeJson(List<EventType> types, PrintWriter out) throws IOException {
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("types");
            for (EventType type : types) {
                json.writeStartObject();
                json.writeStringField("type", type.name());
                json.writeNumberField("events", type.count());
                json.writeStringField("label", type.label());
                json.writeStringField("description", type.description());
                json.writeArrayFieldStart("category");
                for (String category : type.category()) {
                    json.writeString(category);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.println();
    }
}
