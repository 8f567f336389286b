package assay.analysis.bench.read;

import assay.analysis.job.Cancellation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads one value of JSON at a time out of a stream; every number and text counts against the draft's bound. The
/// parser bounds depth and lengths.
final class JsonValues {
    private static final int CHARACTERS_PER_VALUE = 8;
    private static final int VALUES_PER_CHECK = 1 << 14;

    private final JsonParser parser;
    private final FileDraft draft;
    private final Cancellation cancellation;
    private int untilCheck = VALUES_PER_CHECK;

    JsonValues(JsonParser parser, FileDraft draft, Cancellation cancellation) {
        this.parser = parser;
        this.draft = draft;
        this.cancellation = cancellation;
    }

    /// The value that starts at the parser's token.
    @Nullable
    Object read() throws IOException {
        count(1);
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT -> whole();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case null, default -> null;
        };
    }

    private String text() throws IOException {
        count(parser.getTextLength() / CHARACTERS_PER_VALUE);
        return parser.getText();
    }

    private Object whole() throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? (Object) parser.getDoubleValue()
                : (Object) parser.getLongValue();
    }

    private JsonObject object() throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (next() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            next();
            Object value = read();
            if (value != null) {
                fields.put(name, value);
            }
        }
        return new JsonObject(fields);
    }

    private JsonList list() throws IOException {
        double[] numbers = new double[8];
        int size = 0;
        JsonToken token = next();
        while (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
            count(1);
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = parser.getDoubleValue();
            token = next();
        }
        return token == JsonToken.END_ARRAY
                ? new JsonList(Arrays.copyOf(numbers, size))
                : mixed(Arrays.copyOf(numbers, size), token);
    }

    private JsonList mixed(double[] first, JsonToken from) throws IOException {
        List<@Nullable Object> values = new ArrayList<>();
        for (double number : first) {
            values.add(number);
        }
        for (JsonToken token = from; token != JsonToken.END_ARRAY; token = next()) {
            values.add(read());
        }
        return new JsonList(values);
    }

    /// The next token; at the end of the file inside of a value the parser throws.
    private JsonToken next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new IllegalStateException("the parser ended inside of a value");
        }
        return token;
    }

    private void count(int values) throws TooMuchException {
        draft.take(values);
        if (--untilCheck == 0) {
            untilCheck = VALUES_PER_CHECK;
            cancellation.check();
        }
    }
}
