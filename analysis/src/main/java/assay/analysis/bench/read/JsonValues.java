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

/// Reads one value of JSON at a time out of a stream; every number and text counts against the draft's bound.
/// The parser bounds depth and lengths.
final class JsonValues {
    /// What a value costs in memory, in bytes and roughly.
    private static final int NUMBER_BYTES = 24;
    private static final int BOXED_BYTES = 32;
    private static final int CONTAINER_BYTES = 128;
    private static final int FIELD_BYTES = 128;
    private static final int TEXT_BYTES = 56;
    private static final long MOST_ENTRY_BYTES = 1L << 28;
    private static final int VALUES_PER_CHECK = 1 << 14;

    private final JsonParser parser;
    private final FileDraft draft;
    private final Cancellation cancellation;
    private int untilCheck = VALUES_PER_CHECK;
    private long entryBytes;

    JsonValues(JsonParser parser, FileDraft draft, Cancellation cancellation) {
        this.parser = parser;
        this.draft = draft;
        this.cancellation = cancellation;
    }

    /// The entry, or any other value, that starts at the parser's token.
    @Nullable
    Object read() throws IOException {
        entryBytes = 0;
        return value();
    }

    private @Nullable Object value() throws IOException {
        count(BOXED_BYTES);
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
        count(TEXT_BYTES + parser.getTextLength());
        return parser.getText();
    }

    private Object whole() throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? (Object) parser.getDoubleValue()
                : (Object) parser.getLongValue();
    }

    private JsonObject object() throws IOException {
        count(CONTAINER_BYTES);
        Map<String, Object> fields = new LinkedHashMap<>();
        while (next() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            next();
            count(FIELD_BYTES);
            Object value = value();
            if (value != null) {
                fields.put(name, value);
            }
        }
        return new JsonObject(fields);
    }

    private JsonList list() throws IOException {
        count(CONTAINER_BYTES);
        double[] numbers = new double[8];
        int size = 0;
        JsonToken token = next();
        while (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
            count(NUMBER_BYTES);
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
            values.add(value());
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

    private void count(int bytes) throws TooMuchException {
        draft.take(bytes / Long.BYTES);
        entryBytes += bytes;
        if (entryBytes > MOST_ENTRY_BYTES) {
            throw new TooMuchException("One of its entries is larger than " + MOST_ENTRY_BYTES
                    + " bytes; it and what follows were left out.");
        }
        if (--untilCheck == 0) {
            untilCheck = VALUES_PER_CHECK;
            cancellation.check();
        }
    }
}
