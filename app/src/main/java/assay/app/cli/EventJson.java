package assay.app.cli;

import assay.analysis.eventlog.Event;
import assay.analysis.eventlog.EventType;
import assay.app.export.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;

/// What `events --json` prints: one document, written event by event.
final class EventJson implements EventWriter {
    private final EventType type;
    private final PrintWriter out;
    private final JsonGenerator json;

    EventJson(EventType type, PrintWriter out) throws IOException {
        this.type = type;
        this.out = out;
        this.json = Json.to(out);
    }

    @Override
    public void begin() throws IOException {
        json.writeStartObject();
        json.writeStringField("type", type.name());
        json.writeNumberField("total", type.count());
        json.writeArrayFieldStart("events");
    }

    @Override
    public void write(Event event) throws IOException {
        ValueJson.writeFields(event, json);
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        out.println();
    }
}
