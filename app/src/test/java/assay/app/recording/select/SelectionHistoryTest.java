package assay.app.recording.select;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.TimeRange;
import assay.app.navigate.Navigator;
import assay.app.navigate.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelectionHistoryTest {
    private static final ViewState INITIAL = new ViewState("flame", Selection.of("cpu"));

    private final Navigator navigator = new Navigator(new Place.Recording(1));
    private final SelectionModel model = new SelectionModel(INITIAL.selection());
    private final List<ViewState> arrived = new ArrayList<>();
    private long nanos;
    private SelectionHistory history;

    @BeforeEach
    void connect() {
        history = new SelectionHistory(navigator, 1, model, INITIAL, () -> nanos, arrived::add);
        navigator.currentProperty().subscribe(place -> history.restore(new TreeMap<>(place.state())));
    }

    @Test
    void goesBackAndForwardThroughEqualStates() {
        List<ViewState> states = new ArrayList<>(List.of(history.state()));
        List<Runnable> steps = List.of(
                () -> model.brush(new TimeRange(5, 50), false),
                model::commit,
                () -> model.choose(new ThreadChoice("thread main", Set.of(1))),
                () -> history.remember("flame", Map.of("zoom", "a"), true),
                () -> history.open("metrics", selection -> selection.withRange(new TimeRange(6, 7)), Map.of()),
                model::clear,
                () -> history.open("flame", selection -> selection, Map.of("search", "x")));
        for (Runnable step : steps) {
            step.run();
            states.add(history.state());
        }
        assertThat(states).doesNotHaveDuplicates();
        for (int i = states.size() - 2; i >= 0; i--) {
            navigator.back();
            assertThat(history.state()).isEqualTo(states.get(i));
            assertThat(model.get()).isEqualTo(states.get(i).selection());
        }
        assertThat(navigator.canGoBackProperty().get()).isFalse();
        for (int i = 1; i < states.size(); i++) {
            navigator.forward();
            assertThat(history.state()).isEqualTo(states.get(i));
        }
        assertThat(navigator.canGoForwardProperty().get()).isFalse();
    }

    @Test
    void aDragIsOneStep() {
        for (int to = 10; to < 20; to++) {
            model.brush(new TimeRange(5, to), true);
        }
        assertThat(navigator.canGoBackProperty().get()).isFalse();
        model.brush(new TimeRange(5, 19), false);
        navigator.back();
        assertThat(navigator.canGoBackProperty().get()).isFalse();
        assertThat(model.get()).isEqualTo(INITIAL.selection());
    }

    @Test
    void aBurstOfZoomingIsOneStep() {
        for (int i = 0; i < 5; i++) {
            nanos += 700_000_000;
            history.remember("flame", Map.of("span", Integer.toString(i)), false);
        }
        nanos += 900_000_000;
        history.remember("flame", Map.of("span", "9"), false);
        navigator.back();
        assertThat(history.state().own("flame")).containsEntry("span", "4");
        navigator.back();
        assertThat(history.state()).isEqualTo(INITIAL);
        assertThat(navigator.canGoBackProperty().get()).isFalse();
    }

    @Test
    void aScreenBehindMovesNothing() {
        navigator.go(new Place.Library());
        model.choose(new ThreadChoice("thread main", Set.of(1)));
        assertThat(navigator.current()).isEqualTo(new Place.Library());
    }

    @Test
    void tellsPagesOnlyWhatComesFromOutside() {
        history.remember("flame", Map.of("zoom", "a"), true);
        assertThat(arrived).isEmpty();
        navigator.back();
        assertThat(arrived).containsExactly(INITIAL);
    }
}
