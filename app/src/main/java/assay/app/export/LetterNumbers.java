package assay.app.export;

import java.util.Arrays;

/// Numbers from 0 up as text, for a page that holds hundreds of thousands of them: digits in base 32, lowest first, the
/// last digit of a number as one of the first 32 letters of [#LETTERS], those before it as one of the other 32.
final class LetterNumbers {
    /// Letters that may stand in a script element and in JSON as they are.
    static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static final int BITS = 5;
    private static final int BASE = 1 << BITS;
    private static final int LONGEST = 13;
    private static final char[] DIGITS = LETTERS.toCharArray();

    private char[] text = new char[1 << 12];
    private int length;

    /// Adds a number.
    void add(long number) {
        if (length + LONGEST > text.length) {
            text = Arrays.copyOf(text, text.length * 2);
        }
        long rest = number;
        while (rest >= BASE) {
            text[length++] = DIGITS[BASE + (int) (rest & (BASE - 1))];
            rest >>>= BITS;
        }
        text[length++] = DIGITS[(int) rest];
    }

    /// The text so far in quotes, as JSON has it.
    String quoted() {
        return '"' + new String(text, 0, length) + '"';
    }
}
