package assay.app.navigate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NavigatorTest {
    private static final Place START = new Place.Start();
    private static final Place LIBRARY = new Place.Library();
    private static final Place RUN = new Place.Recording(1);

    private final Navigator navigator = new Navigator(START);

    @Test
    void goesBackAndForward() {
        navigator.go(LIBRARY);
        navigator.go(RUN);
        navigator.back();
        navigator.back();
        assertThat(navigator.current()).isEqualTo(START);
        assertThat(navigator.canGoBackProperty().get()).isFalse();
        navigator.forward();
        navigator.forward();
        assertThat(navigator.current()).isEqualTo(RUN);
        assertThat(navigator.canGoForwardProperty().get()).isFalse();
    }

    @Test
    void forgetsTheWayForwardWhenItGoesElsewhere() {
        navigator.go(LIBRARY);
        navigator.back();
        navigator.go(RUN);
        assertThat(navigator.canGoForwardProperty().get()).isFalse();
        navigator.back();
        assertThat(navigator.current()).isEqualTo(START);
    }

    @Test
    void takesNoStepToWhereItIs() {
        navigator.go(START);
        assertThat(navigator.canGoBackProperty().get()).isFalse();
    }

    @Test
    void replacesAPlaceWithoutAStep() {
        navigator.go(RUN);
        navigator.replace(Place.parse("recording/1?zoom=2"));
        navigator.back();
        assertThat(navigator.current()).isEqualTo(START);
        navigator.forward();
        assertThat(navigator.current().text()).isEqualTo("recording/1?zoom=2");
    }

    @Test
    void leavesAPlaceThatIsGone() {
        navigator.go(RUN);
        navigator.go(LIBRARY);
        navigator.go(RUN);
        navigator.forget(place -> place.shows(1));
        assertThat(navigator.current()).isEqualTo(LIBRARY);
        navigator.back();
        navigator.back();
        assertThat(navigator.current()).isEqualTo(START);
    }
}
