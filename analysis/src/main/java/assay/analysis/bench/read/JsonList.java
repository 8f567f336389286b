package assay.analysis.bench.read;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// An array of JSON; one of numbers alone is held as such.
final class JsonList {
    static final JsonList EMPTY = new JsonList(new double[0]);

    private final double @Nullable [] numbers;
    private final List<@Nullable Object> values;

    JsonList(double[] numbers) {
        this.numbers = numbers;
        this.values = List.of();
    }

    JsonList(List<@Nullable Object> values) {
        this.numbers = null;
        this.values = values;
    }

    int size() {
        return numbers != null ? numbers.length : values.size();
    }

    /// All elements; one that is no number is NaN.
    double[] numbers() {
        if (numbers != null) {
            return numbers.clone();
        }
        return values.stream().mapToDouble(JsonObject::asNumber).toArray();
    }

    double number(int index) {
        return numbers != null ? numbers[index] : JsonObject.asNumber(values.get(index));
    }

    /// The element as text; null for an object, an array or null.
    @Nullable
    String text(int index) {
        return numbers != null ? Double.toString(numbers[index]) : JsonObject.asText(values.get(index));
    }

    /// The elements as texts, as far as they have one, joined.
    String joined(String separator) {
        StringBuilder joined = new StringBuilder();
        IntStream.range(0, size()).mapToObj(this::text).forEach(text -> {
            if (text != null) {
                joined.append(joined.isEmpty() ? "" : separator).append(text);
            }
        });
        return joined.toString();
    }

    /// The element as an object; empty for anything else.
    JsonObject object(int index) {
        return numbers == null && values.get(index) instanceof JsonObject object ? object : JsonObject.EMPTY;
    }

    /// The element as an array; empty for anything else.
    JsonList list(int index) {
        return numbers == null && values.get(index) instanceof JsonList list ? list : EMPTY;
    }

    /// All elements; one that is no object is an empty one.
    List<JsonObject> objects() {
        return IntStream.range(0, size()).mapToObj(this::object).toList();
    }

    /// All elements; one that is no array is an empty one.
    List<JsonList> lists() {
        return IntStream.range(0, size()).mapToObj(this::list).toList();
    }
}
