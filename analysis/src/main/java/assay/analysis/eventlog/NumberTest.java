package assay.analysis.eventlog;

import assay.analysis.eventlog.Condition.Operator;
import java.math.BigDecimal;
import java.time.Instant;

/// Compares a number with another one without losing a digit. Nothing is less than, equal to or greater than a number
/// that is none.
final class NumberTest implements ValueTest {
    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(Long.MAX_VALUE, 9);

    private final Operator operator;
    private final BigDecimal bound;
    private final long whole;
    private final boolean isWhole;

    NumberTest(Operator operator, BigDecimal bound) {
        this.operator = operator;
        this.bound = bound;
        this.whole = bound.longValue();
        this.isWhole = bound.compareTo(BigDecimal.valueOf(whole)) == 0;
    }

    @Override
    public boolean accepts(EventValue value) {
        return switch (value) {
            case EventValue.Whole(long number, boolean unsigned) ->
                unsigned && number < 0
                        ? accepts(new BigDecimal(Long.toUnsignedString(number)).compareTo(bound))
                        : accepts(compare(number));
            case EventValue.Real(double number, boolean single) ->
                !Double.isNaN(number)
                        && accepts(Double.compare(number + 0.0, single ? bound.floatValue() : bound.doubleValue()));
            case EventValue.Span span -> !span.unknown() && accepts(span.forever() ? 1 : compare(span.nanos()));
            case EventValue.Moment moment -> !moment.never() && accepts(compare(moment.instant()));
            default -> false;
        };
    }

    private int compare(long number) {
        return isWhole
                ? Long.compare(number, whole)
                : BigDecimal.valueOf(number).compareTo(bound);
    }

    private int compare(Instant instant) {
        BigDecimal seconds = BigDecimal.valueOf(instant.getEpochSecond());
        if (seconds.abs().compareTo(MOST_SECONDS) >= 0) {
            return seconds.signum();
        }
        return compare(instant.getEpochSecond() * 1_000_000_000L + instant.getNano());
    }

    private boolean accepts(int comparison) {
        return switch (operator) {
            case EQUAL -> comparison == 0;
            case LESS -> comparison < 0;
            case GREATER -> comparison > 0;
            case MATCHES, CONTAINS -> false;
        };
    }
}
