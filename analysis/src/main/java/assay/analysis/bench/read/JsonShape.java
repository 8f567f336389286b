package assay.analysis.bench.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/// Which fields are in the beginning of a document of JSON, by path: `benchmarks[].stats`.
final class JsonShape {
    private static final int MOST_DEPTH = 8;
    private static final String ELEMENT = "[]";

    private final Set<String> paths = new HashSet<>();
    private final Deque<String> place = new ArrayDeque<>();

    private JsonShape() {}

    /// @param head the first bytes of a file, which may end anywhere
    static JsonShape of(byte[] head) {
        JsonShape shape = new JsonShape();
        try (JsonParser parser = Json.FACTORY.createParser(head)) {
            shape.walk(parser);
        } catch (JsonProcessingException e) {
            return shape; // the head ends in the middle, or is no JSON from there on: what was seen counts
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return shape;
    }

    boolean has(String path) {
        return paths.contains(path);
    }

    boolean hasAny(String... any) {
        for (String path : any) {
            if (paths.contains(path)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a path starts with the one and ends with the other.
    boolean hasUnder(String start, String end) {
        return paths.stream().anyMatch(path -> path.startsWith(start) && path.endsWith(end));
    }

    private void walk(JsonParser parser) throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case FIELD_NAME -> field(parser.currentName());
                case START_ARRAY -> place.addLast(ELEMENT);
                case START_OBJECT -> place.addLast("");
                case END_ARRAY, END_OBJECT -> place.removeLast();
                default -> {}
            }
        }
    }

    private void field(String name) {
        place.removeLast();
        place.addLast("." + name);
        if (place.size() <= MOST_DEPTH) {
            paths.add(path());
        }
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        for (Iterator<String> steps = place.iterator(); steps.hasNext(); ) {
            path.append(steps.next());
        }
        return path.length() > 0 && path.charAt(0) == '.' ? path.substring(1) : path.toString();
    }
}
