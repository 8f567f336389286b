package assay.analysis.eventlog;

import java.math.BigDecimal;
import java.util.List;

/// A condition as it was written, before it is known what the fields are.
sealed interface Condition {
    record All(List<Condition> parts) implements Condition {}

    record Any(List<Condition> parts) implements Condition {}

    record Not(Condition part) implements Condition {}

    /// A flag alone.
    record Set(Path path) implements Condition {}

    record IsNull(Path path) implements Condition {}

    record Compare(Path path, Operator operator, Literal literal) implements Condition {}

    /// Names of fields, each inside the one before.
    ///
    /// @param column where it starts in the text, from 1
    record Path(List<String> names, int column) {
        @Override
        public String toString() {
            return String.join(".", names);
        }
    }

    /// How a value is compared; the opposites are a [Not] around these.
    enum Operator {
        EQUAL,
        LESS,
        GREATER,
        MATCHES,
        CONTAINS
    }

    /// What a value is compared with.
    sealed interface Literal {
        /// Where it starts in the text, from 1.
        int column();

        record Text(String text, int column) implements Literal {}

        record Flag(boolean value, int column) implements Literal {}

        /// A number in the base unit of its kind: nanoseconds, bytes, a share of 1.
        record Amount(BigDecimal value, Kind kind, int column) implements Literal {}

        /// A point in time, in nanoseconds since 1970-01-01T00:00:00Z.
        record Moment(long nanos, int column) implements Literal {}
    }

    /// What the unit behind a number says that it counts.
    enum Kind {
        PLAIN,
        TIME,
        BYTES,
        SHARE
    }
}
