package assay.analysis.bench.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of JMH's secondary metrics over its versions. Before 1.37 those of profilers start with a middle dot,
/// which arrives as other characters from consoles and files of another encoding.
final class JmhNames {
    private static final Pattern DOT = Pattern.compile("^(·|Â·|\u2219|\u00fa|\ufffd{1,2}|\\?)");
    private static final Pattern PERCENTILE = Pattern.compile("p([01])\\.(\\d{2,10})");

    private JmhNames() {}

    /// The name that 1.37 writes.
    static String secondary(String name) {
        String last = plain(name.substring(name.lastIndexOf(':') + 1));
        return PERCENTILE.matcher(last).matches() ? last : plain(name);
    }

    private static String plain(String name) {
        return DOT.matcher(name).replaceFirst("");
    }

    /// The percentile, from 0 to 100, that a secondary metric of sample mode stands for; NaN for any other
    /// metric.
    static double percentile(String name) {
        Matcher matcher = PERCENTILE.matcher(name);
        if (!matcher.matches()) {
            return Double.NaN;
        }
        // digits are moved rather than multiplied: 0.999 is to become 99.9
        String digits = matcher.group(1) + matcher.group(2);
        double percentile = Double.parseDouble(digits.substring(0, 3) + "." + digits.substring(3) + "0");
        return percentile <= 100 ? percentile : Double.NaN;
    }
}
