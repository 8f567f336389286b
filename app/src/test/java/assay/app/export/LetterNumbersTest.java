package assay.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class LetterNumbersTest {
    /// What a page does with the text.
    private static List<Long> read(String quoted) {
        List<Long> numbers = new ArrayList<>();
        BigInteger number = BigInteger.ZERO;
        int shift = 0;
        for (char letter : quoted.substring(1, quoted.length() - 1).toCharArray()) {
            int digit = LetterNumbers.LETTERS.indexOf(letter);
            number = number.add(BigInteger.valueOf(digit % 32).shiftLeft(shift));
            shift += 5;
            if (digit < 32) {
                numbers.add(number.longValueExact());
                number = BigInteger.ZERO;
                shift = 0;
            }
        }
        return numbers;
    }

    @Test
    void writesOneLetterBelow32AndOneMoreForEachFiveBits() {
        LetterNumbers numbers = new LetterNumbers();

        LongStream.of(0, 31, 32, 1023).forEach(numbers::add);

        assertThat(numbers.quoted()).isEqualTo("\"AfgB_f\"");
    }

    @Test
    void givesBackWhatWasAdded() {
        LetterNumbers numbers = new LetterNumbers();
        List<Long> added = new ArrayList<>(List.of(0L, Long.MAX_VALUE, 1L << 53));
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            added.add(random.nextLong() >>> (1 + random.nextInt(63)));
        }

        added.forEach(numbers::add);

        assertThat(read(numbers.quoted())).isEqualTo(added);
    }
}
