package assay.analysis.bench.read;

import java.util.List;
import java.util.regex.Pattern;

/// Where the columns of a JTL in CSV are: by its header, or as JMeter writes them by default where it has none.
///
/// @param delimiter one of comma, tab, bar and semicolon
/// @param isHeader whether the first line names the columns
record JtlColumns(char delimiter, boolean isHeader, int start, int elapsed, int label, int success) {
    private static final char[] DELIMITERS = {',', '\t', '|', ';'};
    private static final Pattern MILLIS = Pattern.compile("\\d{12,14}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final int DEFAULT_SUCCESS = 7;

    static boolean recognises(String firstLine) {
        return of(firstLine).elapsed >= 0;
    }

    /// The columns; a negative `elapsed` if it is no such file.
    static JtlColumns of(String firstLine) {
        for (char delimiter : DELIMITERS) {
            List<String> fields = new CsvFields(delimiter).split(firstLine);
            if (fields.contains("timeStamp") && fields.contains("elapsed")) {
                return new JtlColumns(
                        delimiter,
                        true,
                        fields.indexOf("timeStamp"),
                        fields.indexOf("elapsed"),
                        fields.indexOf("label"),
                        fields.indexOf("success"));
            }
            if (isDefault(fields)) {
                return new JtlColumns(delimiter, false, 0, 1, 2, DEFAULT_SUCCESS);
            }
        }
        return new JtlColumns(',', false, -1, -1, -1, -1);
    }

    private static boolean isDefault(List<String> fields) {
        return fields.size() > DEFAULT_SUCCESS
                && MILLIS.matcher(fields.get(0)).matches()
                && COUNT.matcher(fields.get(1)).matches()
                && (fields.get(DEFAULT_SUCCESS).equals("true")
                        || fields.get(DEFAULT_SUCCESS).equals("false"));
    }
}
