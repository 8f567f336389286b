package assay.app.navigate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "start",
                "library",
                "recording/17",
                "compare/3/5",
                "recording/17?profile=jdk.ExecutionSample&thread=main",
                "compare/3/5?search=a%26b%3Dc"
            })
    void readsBackItsText(String text) {
        assertThat(Place.parse(text).text()).isEqualTo(text);
    }

    @Test
    void keepsAnyCharacterOfTheState() {
        Place place = new Place.Recording(1, new TreeMap<>(Map.of("thread", "pool-1 & \u00fc?/=%", "k", "")));
        assertThat(Place.parse(place.text())).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nowhere", "recording", "recording/x", "compare/1", "start/1", "recording/1/2"})
    void refusesWhatIsNoAddress(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Place.parse(text));
    }

    @Test
    void isTheSameScreenWhateverItsState() {
        assertThat(Place.parse("recording/17?zoom=4").screen()).isEqualTo(new Place.Recording(17).screen());
    }
}
