package assay.analysis.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    private static void numbersAll(long... met) {
        Keys keys = new Keys();
        for (int number = 0; number < met.length; number++) {
            assertThat(keys.find(met[number])).isNegative();
            assertThat(keys.number(met[number])).isEqualTo(number);
        }
        assertThat(keys.size()).isEqualTo(met.length);
        for (int number = 0; number < met.length; number++) {
            assertThat(keys.number(met[number])).isEqualTo(number);
            assertThat(keys.find(met[number])).isEqualTo(number);
            assertThat(keys.key(number)).isEqualTo(met[number]);
        }
    }

    @Test
    void numbersKeysInTheOrderInWhichTheyAreMet() {
        numbersAll(100, 102, 101, 99, 98, 5000);
    }

    @Test
    void takesZeroWithoutStretchingTheSpanToIt() {
        numbersAll(0, 1L << 40, (1L << 40) + 1);
        numbersAll(1L << 40, 0, (1L << 40) + 1);
    }

    @Test
    void numbersKeysOfBothSignsAtTheEndsOfTheRange() {
        numbersAll(Long.MAX_VALUE, Long.MIN_VALUE, -1, 1, Long.MAX_VALUE - 1, Long.MIN_VALUE + 1);
        numbersAll(Long.MIN_VALUE, Long.MAX_VALUE, 0, -1);
    }

    /// A span of at least a million keys is an array; further keys are in a hash table.
    @ParameterizedTest
    @ValueSource(longs = {(1L << 20) - 1, 1L << 20, (1L << 20) + 1})
    void numbersKeysOnBothSidesOfTheEndOfTheSpan(long distance) {
        long first = 1L << 33;
        numbersAll(first, first + distance, first - distance, first + 1, first - 1);
    }

    @Test
    void findsKeysThatWereFarAwayWhenTheyWereMetAndThenInsideTheSpan() {
        Keys keys = new Keys();
        assertThat(keys.number(10)).isZero();
        assertThat(keys.number(3_000_001)).isOne(); // too far for the array
        for (int i = 2; i < 600_000; i++) {
            assertThat(keys.number(10 + i * 5L)).isEqualTo(i);
        }
        assertThat(keys.find(3_000_001)).isEqualTo(keys.number(3_000_001));
        assertThat(keys.size()).isEqualTo(600_000);
    }

    @Test
    void agreesWithAMapForKeysNearAndFar() {
        Random random = new Random(11);
        Keys keys = new Keys();
        Map<Long, Integer> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            long key = random.nextInt(4) == 0 ? random.nextLong() : 1_000_000 + random.nextInt(50_000);
            Integer known = expected.putIfAbsent(key, expected.size());
            assertThat(keys.number(key)).isEqualTo(known == null ? expected.size() - 1 : known);
        }
        assertThat(keys.size()).isEqualTo(expected.size());
    }
}
