package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkId;
import assay.analysis.bench.BenchmarkProblem.Code;
import assay.analysis.bench.EnvironmentKeys;
import assay.analysis.bench.RawForks;
import assay.analysis.bench.Replication;
import assay.analysis.bench.Score;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The log that JMH prints while it runs: blocks of a benchmark with its settings, then for each fork its
/// warm-up and its iterations with their secondary metrics, then the result.
final class JmhLog {
    private static final Pattern FACT = Pattern.compile("# ([A-Z][A-Za-z ]{1,40}): (.*)");
    private static final String NUMBER = "(≈ ?10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{1,6}|(?:≈ ?)?[-+0-9.,eE]{1,40})";
    private static final String VALUE =
            "(?:n = \\d{1,18}, mean = )?" + NUMBER + "(?: ±\\([\\d.,]+%\\) [-+0-9.,eE]{1,40})? (\\S{1,40})";
    private static final Pattern ITERATION = Pattern.compile("(# Warmup )?Iteration +\\d+: " + VALUE + "(,.*)?");
    private static final Pattern METRIC = Pattern.compile("\\s+(\\S{1,200}): +" + VALUE);
    private static final Pattern RESULT = Pattern.compile("\\s+(?:n = \\d{1,18}, mean = )?" + NUMBER
            + " ±\\(([\\d.,]+)%\\) ([-+0-9.,eE]{1,40}) (\\S{1,40})(?: \\[.*\\])?");
    private static final Pattern PARAM = Pattern.compile("([^=,]+?) = (.*?)(?=, [^=,]+ = |$)");
    private static final Map<String, String> MODES = Map.of(
            "Throughput", BenchmarkId.THROUGHPUT,
            "Average time", BenchmarkId.AVERAGE_TIME,
            "Sampling time", BenchmarkId.SAMPLE,
            "Single shot invocation time", BenchmarkId.SINGLE_SHOT);
    private static final Map<String, String> FACTS = Map.of(
            "VM version", EnvironmentKeys.VM_VERSION,
            "VM invoker", EnvironmentKeys.JVM_PATH,
            "VM options", EnvironmentKeys.JVM_ARGUMENTS,
            "Blackhole mode", "blackhole");

    private final FileDraft draft;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<GrowingDoubles> forks = new ArrayList<>();
    private final List<GrowingDoubles> warmUp = new ArrayList<>();
    private final Map<String, List<GrowingDoubles>> metrics = new LinkedHashMap<>();
    private final Map<String, String> metricUnits = new LinkedHashMap<>();
    private @Nullable Score score;
    private String unit = "";
    private String place = "";
    private boolean any;

    JmhLog(FileDraft draft) {
        this.draft = draft;
    }

    /// Whether nothing of a run was in what was taken.
    boolean isEmpty() {
        return !any;
    }

    void take(String line, String linePlace) throws IOException {
        Matcher matcher = ITERATION.matcher(line);
        if (matcher.matches()) {
            iteration(matcher);
        } else if (line.startsWith("# ")) {
            fact(line, linePlace);
        } else if (line.startsWith(" ")) {
            figure(line);
        } else if (line.startsWith("<failure>")) {
            draft.problem(Code.FAILED, linePlace, "A fork of '" + facts.getOrDefault("Benchmark", "") + "' failed.");
        }
    }

    private void fact(String line, String linePlace) throws IOException {
        Matcher matcher = FACT.matcher(line);
        if (!matcher.matches()) {
            return;
        }
        String name = matcher.group(1);
        if (name.equals("Fork") || name.equals("Warmup Fork")) {
            draft.take(32L * (2 + metrics.size()));
            forks.add(new GrowingDoubles());
            warmUp.add(new GrowingDoubles());
            metrics.values().forEach(values -> values.add(new GrowingDoubles()));
            return;
        }
        if (name.equals("JMH version") || name.equals("Benchmark") && facts.containsKey(name)) {
            finish();
        }
        draft.take(line.length());
        facts.put(name, matcher.group(2));
        place = linePlace;
    }

    private void iteration(Matcher matcher) throws IOException {
        double value = JmhTable.value(matcher.group(2));
        if (forks.isEmpty() || !Double.isFinite(value)) {
            return;
        }
        draft.take(3);
        (matcher.group(1) == null ? forks : warmUp).getLast().add(value);
        unit = strippedUnit(matcher.group(3));
        any = true;
    }

    private void figure(String line) throws IOException {
        Matcher result = RESULT.matcher(line);
        if (score == null && !forks.isEmpty() && result.matches()) {
            score = Score.of(
                    JmhTable.value(result.group(1)),
                    Numbers.parse(result.group(3)),
                    Numbers.parse(result.group(2) + "e-2"));
            return;
        }
        Matcher metric = METRIC.matcher(line);
        if (score == null && !forks.isEmpty() && metric.matches()) {
            String name = JmhNames.secondary(metric.group(1));
            draft.take(metrics.containsKey(name) ? 3 : 50 + 16L * forks.size());
            List<GrowingDoubles> values = metrics.computeIfAbsent(name, _ -> new ArrayList<>());
            while (values.size() < forks.size()) {
                values.add(new GrowingDoubles());
            }
            values.getLast().add(JmhTable.value(metric.group(2)));
            metricUnits.put(name, strippedUnit(metric.group(3)));
        }
    }

    private static String strippedUnit(String written) {
        return written.endsWith(",") ? written.substring(0, written.length() - 1) : written;
    }

    /// Hands on what was read of the last benchmark.
    void finish() throws IOException {
        String name = facts.get("Benchmark");
        RawForks raw = raw(forks);
        if (name != null && !raw.isEmpty()) {
            add(name, raw);
        } else if (name != null) {
            draft.leaveOut(place, new BadEntryException("is '" + name + "', has no iteration"));
        }
        forks.clear();
        warmUp.clear();
        metrics.clear();
        score = null;
        facts.remove("Benchmark");
        facts.remove("Parameters");
    }

    private void add(String name, RawForks raw) throws IOException {
        String modeText = facts.getOrDefault("Benchmark mode", "");
        int comma = modeText.indexOf(',');
        String mode = MODES.getOrDefault(comma < 0 ? modeText : modeText.substring(0, comma), BenchmarkId.VALUE);
        BenchmarkDraft benchmark = new BenchmarkDraft(name, mode, Units.ofScore(unit, mode))
                .threads(Numbers.parse(facts.getOrDefault("Threads", "1").split(" ")[0]))
                .forks(Replication.PROCESS, raw)
                .warmUp(raw(warmUp))
                .score(score == null ? BenchmarkDraft.meanOf(raw) : score)
                .setting("warmup", facts.get("Warmup"))
                .setting("measurement", facts.get("Measurement"));
        params(facts.getOrDefault("Parameters", ""), benchmark);
        metrics.forEach((metric, values) ->
                benchmark.secondary(metric, Units.ofSecondary(metricUnits.getOrDefault(metric, "")), raw(values)));
        FACTS.forEach((fact, key) -> benchmark.fact(key, facts.get(fact)));
        draft.version(facts.get("JMH version"));
        draft.add(benchmark, place);
    }

    private static void params(String text, BenchmarkDraft benchmark) {
        String inner = text.startsWith("(") && text.endsWith(")") ? text.substring(1, text.length() - 1) : text;
        Matcher matcher = PARAM.matcher(inner);
        while (matcher.find()) {
            benchmark.param(matcher.group(1).replaceFirst("^, ", "").strip(), matcher.group(2));
        }
    }

    private static RawForks raw(List<GrowingDoubles> values) {
        return RawForks.of(values.stream().map(GrowingDoubles::toArray).toArray(double[][]::new));
    }
}
