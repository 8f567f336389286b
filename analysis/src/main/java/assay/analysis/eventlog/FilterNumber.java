package assay.analysis.eventlog;

import java.math.BigDecimal;
import java.util.List;

/// Writes numbers as a condition takes them, with the greatest unit that needs few digits.
final class FilterNumber {
    private static final int MOST_DECIMALS = 3;
    private static final List<FilterUnit> SPANS =
            List.of(FilterUnit.SECONDS, FilterUnit.MILLISECONDS, FilterUnit.MICROSECONDS, FilterUnit.NANOSECONDS);
    private static final List<FilterUnit> AMOUNTS =
            List.of(FilterUnit.GIBIBYTES, FilterUnit.MEBIBYTES, FilterUnit.KIBIBYTES);

    private FilterNumber() {}

    /// @param number finite
    static String of(Meaning meaning, double number) {
        return of(meaning, new BigDecimal(Double.toString(number)));
    }

    static String of(Meaning meaning, BigDecimal number) {
        return switch (meaning) {
            case SPAN -> inUnits(number, SPANS, number.signum() == 0 ? "" : " ns");
            case BYTES, BYTES_PER_SECOND -> inUnits(number, AMOUNTS, "");
            case PLAIN, MOMENT, BITS, BITS_PER_SECOND, RATIO, HERTZ, ADDRESS -> plain(number);
        };
    }

    private static String inUnits(BigDecimal number, List<FilterUnit> units, String otherwise) {
        for (FilterUnit unit : units) {
            if (number.abs().compareTo(unit.factor()) >= 0) {
                BigDecimal[] parts = number.scaleByPowerOfTen(MOST_DECIMALS).divideAndRemainder(unit.factor());
                if (parts[1].signum() == 0) {
                    return plain(parts[0].scaleByPowerOfTen(-MOST_DECIMALS)) + " " + unit.word();
                }
            }
        }
        return plain(number) + otherwise;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
