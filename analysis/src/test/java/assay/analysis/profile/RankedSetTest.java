package assay.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankedSetTest {
    private static final long SEED = 20261121;
    private static final int RANGE = 10_000;

    @Test
    void tellsForEachNumberHowManySmallerOnesThereAre() {
        Random random = new Random(SEED);
        BitSet set = new BitSet();
        for (int i = 0; i < RANGE / 3; i++) {
            set.set(random.nextInt(RANGE));
        }
        RankedSet ranked = new RankedSet(set);
        assertThat(ranked.size()).isEqualTo(set.cardinality());
        int smaller = 0;
        for (int number = 0; number < RANGE + 100; number++) {
            assertThat(ranked.rank(number))
                    .as("number %d, seed %d", number, SEED)
                    .isEqualTo(set.get(number) ? smaller : -1);
            if (set.get(number)) {
                assertThat(ranked.value(smaller++)).isEqualTo(number);
            }
        }
    }

    @Test
    void hasNothingIfItIsEmpty() {
        RankedSet ranked = new RankedSet(new BitSet());
        assertThat(ranked.size()).isZero();
        assertThat(ranked.rank(0)).isEqualTo(-1);
        assertThat(ranked.rank(64)).isEqualTo(-1);
    }
}
