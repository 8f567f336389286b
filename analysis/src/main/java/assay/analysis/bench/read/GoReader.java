package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkProblem.Code;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what `go test -bench` prints. With `-count` a benchmark has several lines; each is a fork of the kind
/// repetition with one iteration. That is how benchstat takes them: a line is a whole measurement with a
/// calibration of its own, and compiled code has no JIT whose choices a process keeps; but all lines of one
/// call of `go test` share a process, so what differs from process to process is not in them. A line's value is
/// already a mean over its calls.
///
/// The name is the package and the function with its sub-benchmarks; parts of the form `key=value` are
/// parameters, and the number at the end (GOMAXPROCS) is the threads. The score is the time (`ns/op`), or the
/// first unit where there is none; the others are secondary.
final class GoReader implements FormatReader {
    private static final int MOST_CHARACTERS = 1 << 14;
    private static final Pattern CONFIGURATION = Pattern.compile("([a-z][^\\sA-Z:]{0,100}):(?:\\s+(.*))?");
    private static final Pattern UNIT = Pattern.compile("Unit\\s+(\\S+)\\s+(.*)");

    @Override
    public void read(Source source, FileDraft draft) throws IOException {
        draft.tool("go test");
        GoResults results = new GoResults();
        SortedMap<String, String> configuration = new TreeMap<>();
        try (TextLines lines = TextLines.of(source)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (line.length() > MOST_CHARACTERS) {
                    draft.problem(Code.TOO_MUCH, lines.place(), "The line is too long and was left out.");
                } else if (line.startsWith("Benchmark")) {
                    measurement(line, configuration, results, lines.place(), draft);
                } else {
                    other(line, configuration, results, lines.place(), draft);
                }
            }
        } finally {
            results.addTo(draft);
        }
    }

    private static void other(
            String line, SortedMap<String, String> configuration, GoResults results, String place, FileDraft draft) {
        Matcher key = CONFIGURATION.matcher(line);
        Matcher unit = UNIT.matcher(line);
        if (key.matches()) {
            configuration.put(
                    key.group(1), key.group(2) == null ? "" : key.group(2).strip());
        } else if (unit.matches()) {
            results.unit(unit.group(1), unit.group(2));
        } else if (line.startsWith("--- FAIL: Benchmark") || line.startsWith("FAIL\t")) {
            draft.problem(Code.FAILED, place, "Go reports a failure: " + line.strip() + ".");
        }
    }

    /// A line of a name alone, which `-v` prints before the result, is none.
    private static void measurement(
            String line, SortedMap<String, String> configuration, GoResults results, String place, FileDraft draft)
            throws IOException {
        String[] fields = line.strip().split("\\s+");
        if (fields.length == 1) {
            return;
        }
        SortedMap<String, Double> values = new TreeMap<>();
        String first = "";
        for (int index = 2; index + 1 < fields.length; index += 2) {
            double value = Numbers.parse(fields[index]);
            if (Double.isFinite(value)) {
                values.put(fields[index + 1], value);
                first = first.isEmpty() ? fields[index + 1] : first;
            }
        }
        if (values.isEmpty() || Double.isNaN(Numbers.parse(fields[1]))) {
            draft.leaveOut(place, new BadEntryException("has no number of iterations and no value with a unit"));
            return;
        }
        draft.take(4L * values.size());
        results.add(new GoName(fields[0]), configuration, values, first, place, draft);
    }
}
