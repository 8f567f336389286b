package assay.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PackedColumnTest {
    private static ByteSource sourceOf(ByteSink sink) {
        return new ByteSource(Arrays.copyOf(sink.array(), sink.size()));
    }

    @RepeatedTest(64)
    void givesBackNumbersOfAnyWidth(RepetitionInfo repetition) throws BlockDamage {
        int bits = repetition.getCurrentRepetition();
        Random random = new Random(bits);
        long[] numbers = new long[1 + random.nextInt(2000)];
        long base = random.nextLong();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = base + (random.nextLong() >>> Long.SIZE - bits);
        }
        ByteSink sink = new ByteSink(0);
        PackedColumn.encode(sink, numbers, numbers.length);
        long[] read = new long[numbers.length];
        ByteSource source = sourceOf(sink);
        PackedColumn.decode(source, read, read.length);
        source.requireEnd();
        assertThat(read).isEqualTo(numbers);
    }

    @Test
    void takesNoBytesForEqualNumbers() throws BlockDamage {
        long[] numbers = new long[2560];
        Arrays.fill(numbers, 8192);
        ByteSink sink = new ByteSink(0);
        PackedColumn.encode(sink, numbers, numbers.length);
        assertThat(sink.size()).isEqualTo(10 * 4); // per group the number, three bytes, and its width
    }

    @Test
    void refusesWhatIsCutOff() {
        long[] numbers = new Random(1).longs(300).toArray();
        ByteSink sink = new ByteSink(0);
        PackedColumn.encode(sink, numbers, numbers.length);
        ByteSource source = new ByteSource(Arrays.copyOf(sink.array(), sink.size() - 1));
        assertThatThrownBy(() -> PackedColumn.decode(source, new long[300], 300))
                .isInstanceOf(BlockDamage.class);
    }
}
