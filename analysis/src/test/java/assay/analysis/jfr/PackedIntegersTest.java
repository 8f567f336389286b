package assay.analysis.jfr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Going over integers eight bytes at a time comes to the same as one by one, whatever their lengths.
class PackedIntegersTest {
    private static final int VALUES = 20_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final long[] values = new long[VALUES];

    private void write(Random random, int longestBits) {
        for (int i = 0; i < VALUES; i++) {
            long value = random.nextLong() >>> Long.SIZE - 1 - random.nextInt(longestBits);
            values[i] = value;
            long left = value;
            int length = 1;
            while ((left & ~0x7fL) != 0 && length < 9) {
                bytes.write((int) left & 0x7f | 0x80);
                left >>>= 7;
                length++;
            }
            if (length < 5 && random.nextInt(10) == 0) { // padded, as lengths often are
                bytes.write((int) left | 0x80);
                left = 0;
            }
            bytes.write((int) left);
        }
    }

    @RepeatedTest(8)
    void skipsAsManyAsItReads(RepetitionInfo repetition) throws Damage {
        Random random = new Random(repetition.getCurrentRepetition());
        write(random, 8 * repetition.getCurrentRepetition());
        Pages pages = BytePages.of(bytes.toByteArray());
        Cursor skipping = new Cursor(pages);
        Cursor reading = new Cursor(pages);
        for (int i = 0; i < VALUES; ) {
            int count = Math.min(1 + random.nextInt(100), VALUES - i);
            skipping.skipIntegers(count);
            for (int end = i + count; i < end; i++) {
                assertThat(reading.readInteger()).isEqualTo(values[i]);
            }
            assertThat(skipping.position()).isEqualTo(reading.position());
        }
        assertThat(skipping.remaining()).isZero();
    }

    @RepeatedTest(8)
    void readsManyAsItReadsOne(RepetitionInfo repetition) throws Damage {
        write(new Random(repetition.getCurrentRepetition()), 8 * repetition.getCurrentRepetition());
        Cursor cursor = new Cursor(BytePages.of(bytes.toByteArray()));
        long[] some = new long[10];
        for (int i = 0; i < VALUES; i += some.length) {
            cursor.readIntegers(some);
            assertThat(some).isEqualTo(Arrays.copyOfRange(values, i, i + some.length));
        }
        assertThat(cursor.remaining()).isZero();
    }

    @RepeatedTest(8)
    void readsFoursAsTheyStand(RepetitionInfo repetition) throws Damage {
        write(new Random(repetition.getCurrentRepetition()), 4 * repetition.getCurrentRepetition());
        byte[] file = bytes.toByteArray();
        Cursor cursor = new Cursor(BytePages.of(file));
        Cursor reading = new Cursor(BytePages.of(file));
        long[] group = new long[1];
        int packed = 0;
        for (int i = 0; i < VALUES; i += 4) {
            long start = cursor.position();
            boolean one = cursor.readFours(group, 0, 1) == 1;
            reading.skipIntegers(4);
            if (one) {
                packed++;
                assertThat(cursor.position()).isEqualTo(reading.position());
                long bytesOfGroup = 0;
                for (long at = start; at < cursor.position(); at++) {
                    bytesOfGroup |= (file[(int) at] & 0xffL) << 8 * (at - start);
                }
                assertThat(group[0]).isEqualTo(bytesOfGroup);
            } else {
                cursor.skipIntegers(4);
            }
        }
        assertThat(packed).isPositive();
    }
}
