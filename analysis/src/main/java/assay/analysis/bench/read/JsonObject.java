package assay.analysis.bench.read;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An object of JSON. Unknown fields stay unread; a field of another type than asked for counts as absent.
final class JsonObject {
    static final JsonObject EMPTY = new JsonObject(Map.of());

    private final Map<String, Object> fields;

    /// @param fields in the order of the file; values are String, Long, Double, Boolean, JsonObject or JsonList
    JsonObject(Map<String, Object> fields) {
        this.fields = fields;
    }

    Set<String> names() {
        return fields.keySet();
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /// Text, or the text of a number or truth value; null for anything else.
    @Nullable
    String text(String name) {
        return asText(fields.get(name));
    }

    String text(String name, String other) {
        String text = text(name);
        return text == null ? other : text;
    }

    String requiredText(String name) throws BadEntryException {
        String text = text(name);
        if (text == null || text.isBlank()) {
            throw new BadEntryException("has no '" + name + "'");
        }
        return text;
    }

    /// The number, also one written as text; NaN for anything else.
    double number(String name) {
        return asNumber(fields.get(name));
    }

    double number(String name, double other) {
        double number = number(name);
        return Double.isNaN(number) ? other : number;
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    /// Empty for anything else.
    JsonObject object(String name) {
        return fields.get(name) instanceof JsonObject object ? object : EMPTY;
    }

    JsonObject requiredObject(String name) throws BadEntryException {
        if (fields.get(name) instanceof JsonObject object) {
            return object;
        }
        throw new BadEntryException("has no '" + name + "'");
    }

    /// Empty for anything else.
    JsonList list(String name) {
        return fields.get(name) instanceof JsonList list ? list : JsonList.EMPTY;
    }

    static @Nullable String asText(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : null;
    }

    static double asNumber(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value instanceof String text ? Numbers.parse(text) : Double.NaN;
    }
}
