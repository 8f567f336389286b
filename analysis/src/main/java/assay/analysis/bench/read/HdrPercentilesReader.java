package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkId;
import assay.analysis.bench.BenchmarkProblem.Code;
import assay.analysis.bench.RawForks;
import assay.analysis.bench.Replication;
import assay.analysis.bench.Score;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads tables of percentiles that HdrHistogram prints (`.hgrm`, and the same with commas). The run is one
/// fork with one iteration, its mean, which the footer tells; the variant with commas has no footer and so no
/// score but the median. The unit is not recorded.
final class HdrPercentilesReader implements FormatReader {
    private static final Pattern ROW =
            Pattern.compile("\\s*([0-9.]{1,40})[\\s,]+([01]\\.[0-9]{1,20})[\\s,]+(\\d{1,19})\\b.*");
    private static final Pattern FIGURE = Pattern.compile("(Mean|StdDeviation|Max|Total count)\\s*=\\s*([0-9.]{1,40})");
    private static final int MOST_CHARACTERS = 1000;

    @Override
    public void read(Source source, FileDraft draft) throws IOException {
        draft.tool("HdrHistogram");
        BenchmarkDraft benchmark =
                new BenchmarkDraft(HdrLogReader.UNTAGGED, BenchmarkId.SAMPLE, Units.ofScore("", BenchmarkId.SAMPLE));
        double median = Double.NaN;
        try (TextLines lines = TextLines.of(source)) {
            lines.next();
            for (String line = lines.next(); line != null; line = lines.next()) {
                Matcher row = ROW.matcher(line);
                if (line.length() > MOST_CHARACTERS) {
                    draft.problem(Code.TOO_MUCH, lines.place(), "The line is too long and was left out.");
                } else if (line.startsWith("#")) {
                    figures(line, benchmark);
                } else if (row.matches()) {
                    draft.take(16);
                    double value = Numbers.parse(row.group(1));
                    double percentile = percent(row.group(2));
                    benchmark.percentile(percentile, value);
                    median = percentile <= 50 ? value : median;
                } else if (!line.isBlank() && !line.contains("Percentile")) {
                    draft.leaveOut(lines.place(), new BadEntryException("is no row of percentiles"));
                }
            }
        }
        if (!benchmark.hasNumber()) {
            benchmark.score(Score.of(median));
        }
        if (benchmark.hasNumber()) {
            draft.add(benchmark, "");
        }
    }

    /// The point is moved in the text: 0.99 is to become 99 and not 98.99999999999999.
    private static double percent(String share) {
        String digits = share.charAt(0) + share.substring(2) + "00";
        return Double.parseDouble(digits.substring(0, 3) + "." + digits.substring(3) + "0");
    }

    private static void figures(String line, BenchmarkDraft benchmark) {
        Matcher figure = FIGURE.matcher(line);
        while (figure.find()) {
            double value = Numbers.parse(figure.group(2));
            switch (figure.group(1)) {
                case "Mean" ->
                    benchmark.score(Score.of(value)).forks(Replication.PROCESS, RawForks.ofSingles(new double[] {value
                    }));
                case "Total count" -> benchmark.secondary("values", Units.ofSecondary("counts"), value);
                case "StdDeviation" -> benchmark.setting("sd", figure.group(2));
                default -> {} // the last row has the maximum
            }
        }
    }
}
