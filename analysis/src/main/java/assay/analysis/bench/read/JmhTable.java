package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkProblem.Code;
import assay.analysis.bench.Score;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The table that JMH prints at the end of a run. All columns but the first are aligned at their right ends,
/// which the header tells, so that a parameter may contain blanks. There are neither threads nor raw values in
/// it, and of a small score only the power of ten: `≈ 10⁻⁶`.
final class JmhTable {
    private static final Pattern HEADER =
            Pattern.compile("Benchmark\\s.*\\bMode\\s+(Cnt|Samples)\\s+Score\\b.*\\bUnits?\\s*");
    private static final Pattern COLUMN = Pattern.compile("\\(.*?\\)(?=\\s)|Score error|\\S+");
    private static final Pattern POWER = Pattern.compile("≈\\s*10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{1,6})");
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final double CONFIDENCE = 0.999;

    private final FileDraft draft;
    private final JmhRows rows;
    private final Map<String, Integer> ends = new LinkedHashMap<>();
    private int rounded;

    JmhTable(String header, FileDraft draft) {
        this.draft = draft;
        this.rows = new JmhRows(draft);
        Matcher matcher = COLUMN.matcher(header + " ");
        while (matcher.find()) {
            ends.put(matcher.group(), matcher.end());
        }
    }

    static boolean isHeader(String line) {
        return line.startsWith("Benchmark") && HEADER.matcher(line).matches();
    }

    void take(String line, String place) throws IOException {
        if (line.isBlank()) {
            return;
        }
        try {
            draft.take(50 + 10L * ends.size());
            rows.add(row(line), place);
        } catch (BadEntryException e) {
            draft.leaveOut(place, e);
        }
    }

    void finish() throws IOException {
        rows.finish();
        if (rounded > 0) {
            draft.problem(
                    Code.ROUNDED,
                    "",
                    rounded
                            + " scores are printed as a power of ten only; JSON (-rf json) keeps the digits and the raw values.");
        }
    }

    private JmhRows.Row row(String line) throws BadEntryException {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (Map.Entry<String, Integer> column : ends.entrySet()) {
            boolean isFirst = cells.isEmpty();
            boolean isLast = cells.size() == ends.size() - 1;
            int blank = line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ');
            int to = isFirst ? blank : isLast ? line.length() : Math.min(column.getValue(), line.length());
            cells.add(from < to ? line.substring(from, to).strip() : "");
            from = Math.max(from, to);
        }
        return row(cells);
    }

    private JmhRows.Row row(List<String> cells) throws BadEntryException {
        List<String> names = List.copyOf(ends.keySet());
        if (!names.contains("Mode") || !names.contains("Score")) {
            throw new BadEntryException("stands in a table without the columns Mode and Score");
        }
        String score = cells.get(names.indexOf("Score"));
        String unit = cells.getLast();
        double value = value(score);
        if (Double.isNaN(value) || unit.isEmpty() || unit.contains(" ")) {
            throw new BadEntryException("has '" + score + "' for a score and '" + unit + "' for a unit");
        }
        int mode = names.indexOf("Mode");
        double error = Numbers.parse(cells.get(names.indexOf("Score") + 1).replace("±", ""));
        JmhRows.Row row = new JmhRows.Row(
                cells.getFirst(), cells.get(mode), 1, Score.of(value, error, CONFIDENCE), unit, cells.get(mode + 1));
        for (int column = 1; column < mode; column++) {
            String name = names.get(column);
            if (!cells.get(column).equals("N/A")) {
                row.params().put(name.replaceAll("^\\(|\\)$", ""), cells.get(column));
            }
        }
        if (score.startsWith("≈") && !row.isSecondary()) {
            rounded++;
        }
        return row;
    }

    /// The number, also in the form `≈ 10⁻⁶`; NaN for anything else.
    static double value(String text) {
        Matcher power = POWER.matcher(text);
        if (!power.matches()) {
            return Numbers.parse(text.startsWith("≈") ? text.substring(1) : text);
        }
        StringBuilder digits = new StringBuilder();
        for (char character : power.group(1).toCharArray()) {
            int digit = SUPERSCRIPTS.indexOf(character);
            digits.append(digit < 0 ? "-" : Integer.toString(digit));
        }
        return Numbers.parse("1e" + digits);
    }
}
