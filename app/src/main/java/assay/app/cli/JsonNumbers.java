package assay.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.OptionalDouble;

/// Numbers that JSON may have none for: what is not finite, or not known, is null.
final class JsonNumbers {
    private JsonNumbers() {}

    static void write(String name, double value, JsonGenerator json) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        } else {
            json.writeNullField(name);
        }
    }

    static void write(String name, OptionalDouble value, JsonGenerator json) throws IOException {
        write(name, value.orElse(Double.NaN), json);
    }
}
