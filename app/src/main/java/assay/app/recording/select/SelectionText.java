package assay.app.recording.select;

import assay.analysis.model.TimeRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The text form of a selection, by keys of an address. Whatever it is given, it reads something.
final class SelectionText {
    private static final String PROFILE = "profile";
    private static final String TIME = "time";
    private static final String COMMIT = "commit";
    private static final String THREADS = "threads";
    private static final String KEEP = "keep";
    private static final String DROP = "drop";
    private static final String BASE = "base";
    private static final String TO = "..";
    private static final int MOST_THREADS = 1 << 24;

    private SelectionText() {}

    static void write(Selection selection, Selection initial, SortedMap<String, String> state) {
        if (!selection.profile().equals(initial.profile())) {
            state.put(PROFILE, selection.profile());
        }
        TimeRange range = selection.range();
        if (range != null) {
            state.put(TIME, range(range));
        }
        put(state, COMMIT, selection.committed().stream().map(SelectionText::range), ",");
        if (!selection.threads().all()) {
            state.put(
                    THREADS,
                    threads(selection.threads().threads())
                            + ' '
                            + selection.threads().title());
        }
        put(state, KEEP, selection.frames().stream().filter(FrameRule::keep).map(SelectionText::rule), "\n");
        put(
                state,
                DROP,
                selection.frames().stream().filter(each -> !each.keep()).map(SelectionText::rule),
                "\n");
        Long baseline = selection.baseline();
        if (baseline != null) {
            state.put(BASE, baseline.toString());
        }
    }

    private static void put(SortedMap<String, String> state, String key, Stream<String> parts, String separator) {
        String text = parts.collect(Collectors.joining(separator));
        if (!text.isEmpty()) {
            state.put(key, text);
        }
    }

    static Selection parse(Map<String, String> state, Selection initial) {
        List<TimeRange> committed = parts(state, COMMIT, ",").stream()
                .flatMap(text -> parseRange(text).stream())
                .toList();
        List<FrameRule> rules = new ArrayList<>();
        parts(state, KEEP, "\n").forEach(text -> parseRule(true, text).ifPresent(rules::add));
        parts(state, DROP, "\n").forEach(text -> parseRule(false, text).ifPresent(rules::add));
        return new Selection(
                state.getOrDefault(PROFILE, initial.profile()),
                parseRange(state.getOrDefault(TIME, "")).orElse(null),
                committed,
                parseThreads(state.getOrDefault(THREADS, "")),
                rules,
                number(state.getOrDefault(BASE, "")).orElse(null));
    }

    private static List<String> parts(Map<String, String> state, String key, String separator) {
        String text = state.getOrDefault(key, "");
        return text.isEmpty() ? List.of() : List.of(text.split(separator, -1));
    }

    private static String range(TimeRange range) {
        String from = range.fromNanos() == Long.MIN_VALUE ? "" : Long.toString(range.fromNanos());
        String to = range.toNanos() == Long.MAX_VALUE ? "" : Long.toString(range.toNanos());
        return from + TO + to;
    }

    private static Optional<TimeRange> parseRange(String text) {
        int dots = text.indexOf(TO);
        if (dots < 0) {
            return Optional.empty();
        }
        Optional<Long> from = end(text.substring(0, dots), Long.MIN_VALUE);
        Optional<Long> to = end(text.substring(dots + TO.length()), Long.MAX_VALUE);
        return from.flatMap(start -> to.filter(end -> start <= end).map(end -> new TimeRange(start, end)));
    }

    private static Optional<Long> end(String text, long open) {
        return text.isEmpty() ? Optional.of(open) : number(text);
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /// Threads that follow each other are one part: `3-17.40`.
    private static String threads(Set<Integer> threads) {
        StringBuilder text = new StringBuilder();
        List<Integer> sorted = List.copyOf(new TreeSet<>(threads));
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i) != sorted.get(i - 1) + 1) {
                text.append(text.isEmpty() ? "" : ".").append(sorted.get(from));
                text.append(i - from == 1 ? "" : "-" + sorted.get(i - 1));
                from = i;
            }
        }
        return text.toString();
    }

    private static ThreadChoice parseThreads(String text) {
        int space = text.indexOf(' ');
        String indexes = space < 0 ? text : text.substring(0, space);
        Set<Integer> threads = Arrays.stream(indexes.split("\\.", -1))
                .flatMapToInt(SelectionText::parseSpan)
                .boxed()
                .collect(Collectors.toSet());
        String title = space < 0 ? threads.size() + " threads" : text.substring(space + 1);
        return threads.isEmpty() ? ThreadChoice.ALL : new ThreadChoice(title, threads);
    }

    private static IntStream parseSpan(String text) {
        int dash = text.indexOf('-');
        Optional<Long> from = number(dash < 0 ? text : text.substring(0, dash));
        Optional<Long> to = dash < 0 ? from : number(text.substring(dash + 1));
        boolean sane = from.isPresent() && to.isPresent() && from.get() >= 0 && to.get() < MOST_THREADS;
        return sane ? IntStream.rangeClosed(from.get().intValue(), to.get().intValue()) : IntStream.empty();
    }

    private static String rule(FrameRule rule) {
        return rule.kind().name().toLowerCase(Locale.ROOT) + ' ' + rule.text();
    }

    private static Optional<FrameRule> parseRule(boolean keep, String text) {
        int space = text.indexOf(' ');
        if (space < 0 || space == text.length() - 1) {
            return Optional.empty();
        }
        String word = text.substring(0, space);
        return Arrays.stream(FrameRule.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .map(kind -> new FrameRule(keep, kind, text.substring(space + 1)));
    }
}
