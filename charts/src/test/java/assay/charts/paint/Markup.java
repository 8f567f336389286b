package assay.charts.paint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks that tags are closed in order and attributes quoted, without the XML module.
final class Markup {
    private static final Pattern TAG =
            Pattern.compile("<(/?)([A-Za-z]+)((?: [A-Za-z:-]+=\"[^\"<]*\")*)(/?)>|<\\?xml[^>]*>|[<>]");

    private Markup() {}

    static Optional<String> firstFault(String markup) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = TAG.matcher(markup);
        while (tags.find()) {
            String name = tags.group(2);
            if (name == null) {
                if (tags.group().length() == 1) {
                    return Optional.of("stray character at " + tags.start());
                }
            } else if (!tags.group(1).isEmpty()) {
                if (open.isEmpty() || !open.pop().equals(name)) {
                    return Optional.of("unexpected </" + name + "> at " + tags.start());
                }
            } else if (tags.group(4).isEmpty()) {
                open.push(name);
            }
        }
        return open.isEmpty() ? Optional.empty() : Optional.of("open: " + open);
    }
}
