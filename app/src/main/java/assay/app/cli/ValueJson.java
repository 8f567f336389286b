package assay.app.cli;

import assay.analysis.eventlog.EventField;
import assay.analysis.eventlog.EventValue;
import assay.analysis.eventlog.EventValue.Structure;
import assay.analysis.eventlog.StructureKind;
import assay.analysis.eventlog.ValueNames;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;

/// Writes values for programs: lengths of time in nanoseconds, points in time as ISO 8601, other numbers as recorded,
/// classes and methods by their name, stack traces as a list of frames with the innermost first, other structures as
/// objects. What the recording does not have is null.
final class ValueJson {
    /// Deeper than any structure is nested but those that contain themselves.
    private static final int DEEPEST = 12;

    private ValueJson() {}

    /// All fields of a structure as an object.
    static void writeFields(Structure structure, JsonGenerator json) throws IOException {
        writeFields(structure, json, 0);
    }

    private static void writeFields(Structure structure, JsonGenerator json, int depth) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < structure.fields().size(); i++) {
            EventField field = structure.fields().get(i);
            EventValue value = structure.value(i);
            json.writeFieldName(field.name());
            write(value, json, depth + 1);
            if (field.isStackTrace() && value instanceof Structure stack && stack.flag("truncated")) {
                json.writeBooleanField(field.name() + "Truncated", true);
            }
        }
        json.writeEndObject();
    }

    static void write(EventValue value, JsonGenerator json) throws IOException {
        write(value, json, 0);
    }

    private static void write(EventValue value, JsonGenerator json, int depth) throws IOException {
        switch (value) {
            case EventValue.Nothing _, EventValue.Missing _, EventValue.Unreadable _ -> json.writeNull();
            case EventValue.Flag(boolean set) -> json.writeBoolean(set);
            case EventValue.Letter(char letter) -> json.writeString(String.valueOf(letter));
            case EventValue.Text(String text) -> json.writeString(text);
            case EventValue.Whole(long number, boolean unsigned) -> writeWhole(number, unsigned, json);
            case EventValue.Real(double number, boolean single) -> {
                if (single) {
                    json.writeNumber((float) number);
                } else {
                    json.writeNumber(number);
                }
            }
            case EventValue.Span span -> {
                if (span.unknown()) {
                    json.writeNull();
                } else {
                    json.writeNumber(span.nanos());
                }
            }
            case EventValue.Moment moment ->
                json.writeString(moment.never() ? null : moment.instant().toString());
            case EventValue.Sequence(List<EventValue> values) -> {
                json.writeStartArray();
                for (EventValue one : values) {
                    write(one, json, depth + 1);
                }
                json.writeEndArray();
            }
            case Structure structure -> writeStructure(structure, json, depth);
        }
    }

    private static void writeWhole(long number, boolean unsigned, JsonGenerator json) throws IOException {
        if (unsigned && number < 0) {
            json.writeNumber(new BigInteger(Long.toUnsignedString(number)));
        } else {
            json.writeNumber(number);
        }
    }

    private static void writeStructure(Structure structure, JsonGenerator json, int depth) throws IOException {
        switch (StructureKind.of(structure)) {
            case CLASS, METHOD -> json.writeString(String.join("", ValueNames.of(structure)));
            case STACK_TRACE -> write(structure.value("frames"), json, depth);
            case FRAME -> writeFrame(structure, json, depth);
            case THREAD, OTHER -> {
                if (depth > DEEPEST) {
                    json.writeNull();
                } else {
                    writeFields(structure, json, depth);
                }
            }
        }
    }

    /// The descriptor tells methods of one name apart.
    private static void writeFrame(Structure frame, JsonGenerator json, int depth) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < frame.fields().size(); i++) {
            String name = frame.fields().get(i).name();
            EventValue value = frame.value(i);
            json.writeFieldName(name);
            write(value, json, depth + 1);
            if (name.equals("method") && value instanceof Structure method) {
                json.writeStringField("descriptor", method.text("descriptor"));
            }
        }
        json.writeEndObject();
    }
}
