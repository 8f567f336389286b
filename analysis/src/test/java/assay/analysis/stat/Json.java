package assay.analysis.stat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Just enough of JSON to read expected answers, trusting them to be well-formed.
public final class Json {
    private final @Nullable Object value;

    private Json(@Nullable Object value) {
        this.value = value;
    }

    public static Json read(Path file) {
        try {
            return new Json(new Parser(Files.readString(file)).value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file that stands beside the class among the test resources.
    public static Json resource(Class<?> type, String name) {
        try (InputStream in = type.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + name + " beside " + type);
            }
            return new Json(new Parser(new String(in.readAllBytes(), StandardCharsets.UTF_8)).value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The member at the dotted path; its value is null where a step is missing.
    public Json at(String path) {
        Object found = value;
        for (String step : path.split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return new Json(found);
    }

    public boolean present() {
        return value != null;
    }

    public double number() {
        return value instanceof Number number ? number.doubleValue() : Double.parseDouble(text());
    }

    public String text() {
        return String.valueOf(value);
    }

    public List<Json> list() {
        return value instanceof List<?> list ? list.stream().map(Json::new).toList() : List.of();
    }

    public Map<String, Json> map() {
        Map<String, Json> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> members.put((String) name, new Json(member)));
        }
        return members;
    }

    public double[] numbers() {
        return list().stream().mapToDouble(Json::number).toArray();
    }

    public int[] integers() {
        return list().stream().mapToInt(number -> (int) number.number()).toArray();
    }

    public double[][] table() {
        return list().stream().map(Json::numbers).toArray(double[][]::new);
    }

    public Stream<Json> stream() {
        return list().stream();
    }

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        @Nullable
        Object value() {
            return switch (peek()) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                default -> bare();
            };
        }

        private char peek() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at);
        }

        /// Skips an opening bracket or a comma; true at the closing one, which is skipped too.
        private boolean ended(char end) {
            if (peek() == end) {
                at++;
                return true;
            }
            if (text.charAt(at) == ',') {
                at++;
            }
            return false;
        }

        private Map<String, @Nullable Object> object() {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            at++;
            while (!ended('}')) {
                peek();
                String name = string();
                peek();
                at++;
                members.put(name, value());
            }
            return members;
        }

        private List<@Nullable Object> array() {
            List<@Nullable Object> items = new ArrayList<>();
            at++;
            while (!ended(']')) {
                items.add(value());
            }
            return items;
        }

        private String string() {
            StringBuilder string = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\') {
                    at++;
                }
                string.append(text.charAt(at));
            }
            at++;
            return string.toString();
        }

        private @Nullable Object bare() {
            int start = at;
            while (at < text.length() && ",]} \r\n\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(start, at);
            return switch (word) {
                case "null" -> null;
                case "true", "false" -> Boolean.valueOf(word);
                default -> Double.valueOf(word);
            };
        }
    }
}
