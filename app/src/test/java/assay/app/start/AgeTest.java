package assay.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {
    @ParameterizedTest
    @CsvSource({
        "PT-5S, just now",
        "PT59S, just now",
        "PT1M, 1 min ago",
        "PT59M59S, 59 min ago",
        "PT2H, 2 h ago",
        "PT24H, yesterday",
        "PT49H, 2 days ago"
    })
    void saysHowLongAgo(String age, String text) {
        Instant now = Instant.parse("2026-11-21T10:00:00Z");
        assertThat(Age.of(now.minus(Duration.parse(age)), now)).isEqualTo(text);
    }
}
