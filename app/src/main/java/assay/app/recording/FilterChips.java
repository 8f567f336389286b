package assay.app.recording;

import assay.analysis.model.RecordingFacts;
import assay.analysis.model.TimeRange;
import assay.analysis.unit.UnitFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Says every restriction of a recording's view in words.
final class FilterChips {
    private FilterChips() {}

    static List<FilterChip> of(RecordingViewModel model, Consumer<String> unhide) {
        List<FilterChip> chips = new ArrayList<>();
        TimeRange range = model.rangeProperty().get();
        if (range != null) {
            chips.add(new FilterChip(
                    "time " + timeText(model.summary().facts(), range),
                    () -> model.rangeProperty().set(null)));
        }
        if (!model.threadsProperty().get().isEmpty()) {
            chips.add(new FilterChip(
                    threadText(model), () -> model.threadsProperty().set(Set.of())));
        }
        String focus = model.shapeProperty().get().focus();
        if (focus != null) {
            chips.add(new FilterChip(
                    "only below " + focus,
                    () -> model.shapeProperty().set(model.shapeProperty().get().withFocus(null))));
        }
        model.shapeProperty().get().hidden().stream()
                .sorted()
                .map(method -> new FilterChip("without frame " + method, () -> unhide.accept(method)))
                .forEach(chips::add);
        return List.copyOf(chips);
    }

    /// Since the start of the recording; an end of the recording reads as such.
    static String timeText(RecordingFacts facts, TimeRange range) {
        long start = facts.startNanos();
        String from = range.fromNanos() == Long.MIN_VALUE ? "start" : UnitFormat.duration(range.fromNanos() - start);
        String to = range.toNanos() == Long.MAX_VALUE ? "end" : UnitFormat.duration(range.toNanos() - start);
        return from + " – " + to;
    }

    private static String threadText(RecordingViewModel model) {
        Set<Integer> chosen = model.threadsProperty().get();
        var answer = model.answerProperty().get();
        if (chosen.size() > 2 || answer == null) {
            return chosen.size() + " threads";
        }
        return chosen.stream()
                .map(thread -> thread < 0
                        ? "no thread"
                        : answer.data().threads().get(thread).name())
                .sorted()
                .collect(Collectors.joining(", ", chosen.size() == 1 ? "thread " : "threads ", ""));
    }
}
