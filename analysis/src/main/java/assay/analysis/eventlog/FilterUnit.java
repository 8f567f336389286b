package assay.analysis.eventlog;

import assay.analysis.eventlog.Condition.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The units that may stand behind a number.
enum FilterUnit {
    NANOSECONDS("ns", Kind.TIME, "1"),
    MICROSECONDS("us", Kind.TIME, "1e3"),
    MICROSECONDS_GREEK("\u00b5s", Kind.TIME, "1e3"),
    MILLISECONDS("ms", Kind.TIME, "1e6"),
    SECONDS("s", Kind.TIME, "1e9"),
    MINUTES("min", Kind.TIME, "60e9"),
    HOURS("h", Kind.TIME, "3600e9"),
    BYTES("B", Kind.BYTES, "1"),
    KILOBYTES("kB", Kind.BYTES, "1e3"),
    MEGABYTES("MB", Kind.BYTES, "1e6"),
    GIGABYTES("GB", Kind.BYTES, "1e9"),
    KIBIBYTES("KiB", Kind.BYTES, "1024"),
    MEBIBYTES("MiB", Kind.BYTES, "1048576"),
    GIBIBYTES("GiB", Kind.BYTES, "1073741824"),
    PERCENT("%", Kind.SHARE, "0.01");

    private final String word;
    private final Kind kind;
    private final BigDecimal factor;

    FilterUnit(String word, Kind kind, String factor) {
        this.word = word;
        this.kind = kind;
        this.factor = new BigDecimal(factor);
    }

    /// As it is written.
    String word() {
        return word;
    }

    Kind kind() {
        return kind;
    }

    /// How much of the base unit it is.
    BigDecimal factor() {
        return factor;
    }

    /// The unit that a token names, in whatever case, null if it names none.
    static @Nullable FilterUnit ofWord(FilterToken token) {
        for (FilterUnit unit : values()) {
            if (token.isWord(unit.word)) {
                return unit;
            }
        }
        return null;
    }
}
