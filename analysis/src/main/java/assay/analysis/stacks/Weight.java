package assay.analysis.stacks;

/// The number at the end of a line of collapsed stacks. Decimals are rounded so that what one line loses the next one
/// gets: the total is off by less than one.
final class Weight {
    /// Largest count that a line may have: beyond it the tools that write such files lose digits.
    static final long MOST = 1L << 53;

    private static final int MOST_DIGITS = 40;

    private double carry;

    /// What a number means.
    sealed interface Parsed {
        /// A weight from 0 to [#MOST].
        record Count(long weight) implements Parsed {}

        /// A number that cannot be a weight.
        ///
        /// @param why as `is negative`
        record Refused(String why) implements Parsed {}

        /// No number at all.
        record Missing() implements Parsed {}
    }

    Parsed parse(String token) {
        if (!looksLikeNumber(token)) {
            return notFinite(token) ? new Parsed.Refused("is no finite number") : new Parsed.Missing();
        }
        if (token.length() > MOST_DIGITS) {
            return new Parsed.Refused("has more than " + MOST_DIGITS + " digits");
        }
        double value = Double.parseDouble(token);
        if (value < 0) {
            return new Parsed.Refused("is negative");
        }
        if (isWhole(token)) {
            return wholeNumber(token);
        }
        return value > MOST ? tooLarge() : new Parsed.Count(rounded(value));
    }

    private static Parsed wholeNumber(String token) {
        try {
            long count = Long.parseLong(token);
            return count > MOST ? tooLarge() : new Parsed.Count(count);
        } catch (NumberFormatException beyondLong) {
            return tooLarge();
        }
    }

    private static Parsed tooLarge() {
        return new Parsed.Refused("is above " + MOST);
    }

    private long rounded(double value) {
        double exact = value + carry;
        double whole = Math.floor(exact);
        carry = exact - whole;
        return (long) whole;
    }

    private static boolean isWhole(String token) {
        return token.chars().allMatch(c -> c >= '0' && c <= '9' || c == '+');
    }

    private static boolean notFinite(String token) {
        return token.equalsIgnoreCase("nan")
                || token.equalsIgnoreCase("inf")
                || token.equalsIgnoreCase("infinity")
                || token.equalsIgnoreCase("-inf")
                || token.equalsIgnoreCase("-infinity");
    }

    /// `[+-]digits[.digits][e[+-]digits]`
    static boolean looksLikeNumber(String token) {
        int at = skipSign(token, 0);
        int digits = skipDigits(token, at);
        if (digits == at) {
            return false;
        }
        if (digits < token.length() && token.charAt(digits) == '.') {
            digits = skipDigits(token, digits + 1);
        }
        if (digits < token.length() && (token.charAt(digits) == 'e' || token.charAt(digits) == 'E')) {
            int exponent = skipSign(token, digits + 1);
            digits = skipDigits(token, exponent);
            if (digits == exponent) {
                return false;
            }
        }
        return digits == token.length();
    }

    private static int skipSign(String token, int at) {
        return at < token.length() && (token.charAt(at) == '-' || token.charAt(at) == '+') ? at + 1 : at;
    }

    private static int skipDigits(String token, int from) {
        int at = from;
        while (at < token.length() && token.charAt(at) >= '0' && token.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
