package assay.analysis.bench.read;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of a benchmark of Go taken apart: `BenchmarkCRC32/poly=IEEE/size=15-8`.
///
/// @param base function and those sub-benchmarks that are no parameters
/// @param threads GOMAXPROCS, 1 where nothing is said
record GoName(String base, SortedMap<String, String> params, int threads) {
    private static final Pattern PROCESSORS = Pattern.compile("(.*[^-])-(\\d{1,6})");

    GoName(String written) {
        this(base(plain(written)), params(plain(written)), threads(written));
    }

    private static String plain(String written) {
        Matcher matcher = PROCESSORS.matcher(written);
        return matcher.matches() ? matcher.group(1) : written;
    }

    private static int threads(String written) {
        Matcher matcher = PROCESSORS.matcher(written);
        return matcher.matches() ? Math.max(1, Integer.parseInt(matcher.group(2))) : 1;
    }

    private static String base(String plain) {
        StringBuilder base = new StringBuilder();
        for (String part : plain.split("/")) {
            if (part.indexOf('=') <= 0) {
                base.append(base.isEmpty() ? "" : "/").append(part);
            }
        }
        return base.toString();
    }

    private static SortedMap<String, String> params(String plain) {
        SortedMap<String, String> params = new TreeMap<>();
        for (String part : plain.split("/")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                params.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return params;
    }
}
