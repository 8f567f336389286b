package assay.app.navigate;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The text form of places: a path, and the state as a percent-encoded query.
final class PlaceText {
    private PlaceText() {}

    static String query(Map<String, String> state) {
        return state.isEmpty()
                ? ""
                : state.entrySet().stream()
                        .map(entry -> encode(entry.getKey()) + '=' + encode(entry.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    static Place parse(String text) {
        int mark = text.indexOf('?');
        String[] path = (mark < 0 ? text : text.substring(0, mark)).split("/", -1);
        SortedMap<String, String> state = mark < 0 ? new TreeMap<>() : parseState(text.substring(mark + 1));
        String shape = path[0] + '/' + (path.length - 1);
        return switch (shape) {
            case "start/0" -> new Place.Start();
            case "library/0" -> new Place.Library();
            case "recording/1" -> new Place.Recording(Long.parseLong(path[1]), state);
            case "compare/2" -> new Place.Compare(Long.parseLong(path[1]), Long.parseLong(path[2]), state);
            default -> throw new IllegalArgumentException("place: " + text + ", required as recording/17");
        };
    }

    private static SortedMap<String, String> parseState(String query) {
        SortedMap<String, String> state = new TreeMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                state.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return state;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
