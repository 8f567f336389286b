package assay.app.recording.select;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.TimeRange;
import assay.app.navigate.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ViewStateTest {
    private static final ViewState INITIAL = new ViewState("flame", Selection.of("jdk.ExecutionSample"));
    private static final List<FrameRule.Kind> KINDS = List.of(FrameRule.Kind.values());
    private static final List<String> TEXTS =
            List.of("a", "java.util.regex.Pattern.compile", "x y", "ä=&?%", "[0-9]+ .*|b", "jdk.CPUTimeSample", " ");

    @RepeatedTest(200)
    void readsWhatItWrote(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        ViewState state = state(random);
        assertThat(ViewState.parse(state.write(INITIAL), INITIAL)).isEqualTo(state);
        Place place = new Place.Recording(7, state.write(INITIAL));
        assertThat(ViewState.parse(Place.parse(place.text()).state(), INITIAL)).isEqualTo(state);
    }

    private static ViewState state(Random random) {
        TreeMap<String, String> pages = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            pages.put("flame." + (char) ('a' + random.nextInt(26)), text(random));
        }
        return new ViewState(random.nextBoolean() ? "flame" : "metrics", selection(random), pages);
    }

    private static Selection selection(Random random) {
        List<TimeRange> committed = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            committed.add(range(random));
        }
        List<FrameRule> rules = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            FrameRule.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
            rules.add(new FrameRule(random.nextBoolean(), kind, text(random)));
        }
        Set<Integer> threads = new HashSet<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            threads.add(random.nextInt(12));
        }
        return new Selection(
                random.nextBoolean() ? "jdk.ExecutionSample" : text(random),
                random.nextBoolean() ? null : range(random),
                committed,
                threads.isEmpty() ? ThreadChoice.ALL : new ThreadChoice(text(random), threads),
                rules,
                random.nextBoolean() ? null : random.nextLong());
    }

    private static TimeRange range(Random random) {
        long from = random.nextInt(5) == 0 ? Long.MIN_VALUE : random.nextLong() >> 1;
        long to = random.nextInt(5) == 0 ? Long.MAX_VALUE : Math.max(from, random.nextLong() >> 1);
        return new TimeRange(from, to);
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    @Test
    void saysNothingOfWhatIsAsItOpens() {
        assertThat(INITIAL.write(INITIAL)).isEmpty();
        assertThat(ViewState.parse(Map.of(), INITIAL)).isEqualTo(INITIAL);
    }

    @Test
    void writesWhatAPersonCanRead() {
        Selection selection = INITIAL.selection()
                .withThreads(new ThreadChoice("5 threads", Set.of(3, 4, 5, 17, 40)))
                .withRange(new TimeRange(10, Long.MAX_VALUE));
        assertThat(INITIAL.withSelection(selection).write(INITIAL))
                .containsExactly(Map.entry("threads", "3-5.17.40 5 threads"), Map.entry("time", "10.."));
    }

    @Test
    void makesTheBestOfNonsense() {
        Map<String, String> nonsense = Map.of(
                "time", "9..3",
                "commit", "..,x,1..2",
                "threads", "-4.7-.5-3.99999999999",
                "keep", "method \nmethod a\nnothing b",
                "base", "one",
                "other", "x");
        Selection selection = ViewState.parse(nonsense, INITIAL).selection();
        assertThat(selection.range()).isNull();
        assertThat(selection.committed()).containsExactly(TimeRange.ALL, new TimeRange(1, 2));
        assertThat(selection.threads().all()).isTrue();
        assertThat(selection.frames()).containsExactly(new FrameRule(true, FrameRule.Kind.METHOD, "a"));
        assertThat(selection.baseline()).isNull();
    }
}
