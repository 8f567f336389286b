package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkProblem.Code;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Walks a file of JSON entry by entry, so that only one is held at a time. An entry that makes no sense is
/// told and left out; where the text itself is broken, what was read before it stays.
final class JsonEntries {
    /// The name of the array whose entries are wanted where it is the document itself.
    static final String ROOT = "";

    private final FileDraft draft;
    private final Source source;
    private final String array;
    private final Entry entry;
    private final Map<String, Object> rest = new LinkedHashMap<>();
    private int index;

    /// Takes one entry.
    @FunctionalInterface
    interface Entry {
        /// @param place of the entry, for problems
        void take(JsonObject entry, String place) throws BadEntryException, IOException;
    }

    private JsonEntries(Source source, FileDraft draft, String array, Entry entry) {
        this.source = source;
        this.draft = draft;
        this.array = array;
        this.entry = entry;
    }

    /// Reads the whole file.
    ///
    /// @param array field of the document whose elements are the entries; [#ROOT] if the documents themselves
    ///         are the entries. Elements of a document that is an array always are
    /// @return the other fields of the document
    static JsonObject read(Source source, FileDraft draft, String array, Entry entry) throws IOException {
        JsonEntries entries = new JsonEntries(source, draft, array, entry);
        try (InputStream in = source.open();
                JsonParser parser = Json.FACTORY.createParser(in)) {
            entries.documents(parser);
        } catch (JsonProcessingException e) {
            draft.problem(code(e), place(e.getLocation()), sentence(e));
        }
        return new JsonObject(entries.rest);
    }

    /// Reads a file that is one object.
    static JsonObject readWhole(Source source, FileDraft draft) throws IOException {
        return read(source, draft, "\0", (_, _) -> {});
    }

    private void documents(JsonParser parser) throws IOException {
        JsonValues values = new JsonValues(parser, draft, source.cancellation());
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT && !array.equals(ROOT)) {
                fields(parser, values);
            } else if (token == JsonToken.START_ARRAY) {
                elements(parser, values);
            } else {
                one(values.read());
            }
        }
    }

    private void fields(JsonParser parser, JsonValues values) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(array)) {
                elements(parser, values);
            } else {
                Object value = values.read();
                if (value != null) {
                    rest.put(name, value);
                }
            }
        }
    }

    private void elements(JsonParser parser, JsonValues values) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            source.cancellation().check();
            one(values.read());
        }
    }

    private void one(@Nullable Object value) throws IOException {
        String place = "entry " + ++index;
        try {
            if (!(value instanceof JsonObject object)) {
                throw new BadEntryException("is no object");
            }
            entry.take(object, place);
        } catch (BadEntryException e) {
            draft.leaveOut(place, e);
        }
    }

    private static Code code(JsonProcessingException e) {
        return switch (e) {
            case StreamConstraintsException _ -> Code.TOO_MUCH;
            case JsonEOFException _ -> Code.TRUNCATED;
            default -> Code.SYNTAX;
        };
    }

    private static String sentence(JsonProcessingException e) {
        return switch (e) {
            case StreamConstraintsException _ ->
                "A text, number or nesting is beyond what is read: " + e.getOriginalMessage() + ".";
            case JsonEOFException _ -> "The file ends in the middle; what follows is missing.";
            default -> "It is no JSON from here on: " + e.getOriginalMessage() + ".";
        };
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
