package assay.analysis.jfr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class EventCountsTest {
    private static final String NOTHING_MORE = "00".repeat(EventCounts.LONGEST_HEAD);

    private final EventCounts counts = new EventCounts();

    private static Cursor over(String hex) throws Damage {
        byte[] bytes = HexFormat.of().parseHex(hex);
        return new Cursor(BytePages.of(bytes)).within(0, bytes.length);
    }

    @Test
    void countsEventsWhateverTheLengthOfTheirSizes() throws Damage {
        counts.take(5);
        counts.take(300);
        Cursor cursor = over("0205" + "0305ff" + "85808000" + "05" + "8780808000" + "ac02" + "04ac0200" + NOTHING_MORE);

        cursor.skipCounted(counts);

        assertThat(counts.of(5)).isEqualTo(3);
        assertThat(counts.of(300)).isEqualTo(2);
        assertThat(cursor.position()).isEqualTo(21);
    }

    @Test
    void stopsAtAnEventThatSomebodyWants() throws Damage {
        counts.take(5);
        Cursor cursor = over("0205" + "0205" + "0206" + "0205" + NOTHING_MORE);

        cursor.skipCounted(counts);

        assertThat(cursor.position()).isEqualTo(4);
        assertThat(counts.of(5)).isEqualTo(2);
        assertThat(counts.of(6)).isZero();
    }

    @Test
    void leavesEventsOfImpossibleSizeToOthers() throws Damage {
        counts.take(5);
        for (String size : new String[] {"00", "01", "7f", "ffffffff7f", "ffffffffff01"}) {
            Cursor cursor = over("0205" + size + "05" + NOTHING_MORE);
            cursor.skipCounted(counts);
            assertThat(cursor.position()).as("before an event of size " + size).isEqualTo(2);
        }
        assertThat(counts.of(5)).isEqualTo(5);
    }

    @Test
    void countsNoTypesWithLargeIds() {
        counts.take(-1);
        counts.take(1 << 20);

        assertThat(counts.of(-1)).isZero();
        assertThat(counts.of(1 << 20)).isZero();
    }
}
