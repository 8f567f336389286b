package assay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import assay.app.JsonTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Benchmarks from the file to the verdict, by commands alone.
final class BenchmarkCommandsTest {
    private static final String PARSE = "com.acme.json.ParserBench.parse";
    private static final String PRINT = "com.acme.json.PrinterBench.print";

    @TempDir
    private Path folder;

    private Path store = Path.of("");
    private Path base = Path.of("");
    private Path candidate = Path.of("");

    @BeforeEach
    void writeResults() throws IOException {
        store = folder.resolve("assay.db");
        base = write(
                "base.json", new JmhResults("25.0.1").add(PARSE, 10, 100, 96).add(PRINT, 10, 50, 40));
        candidate = write(
                "candidate.json",
                new JmhResults("25.0.1").add(PARSE, 10, 130, 128).add(PRINT, 10, 50.1, 40));
    }

    private Path write(String name, JmhResults results) throws IOException {
        return Files.writeString(folder.resolve(name), results.json());
    }

    private CliRun assay(String... args) {
        return CliRun.of(store, args);
    }

    private static List<Map<String, @Nullable Object>> rows(CliRun run) throws IOException {
        return JsonTree.objects(JsonTree.object(run.out()), "rows");
    }

    @Test
    void importsResultsByContentOnce() throws IOException {
        Path renamed = Files.copy(base, folder.resolve("night.results"));
        CliRun first = assay("import", renamed.toString(), "--project", "shop", "--json");
        CliRun second = assay("import", base.toString(), "--json");

        assertThat(JsonTree.objects(JsonTree.object(first.out()), "runs"))
                .singleElement()
                .satisfies(run -> assertThat(run)
                        .containsEntry("kind", "benchmark")
                        .containsEntry("name", "night")
                        .containsEntry("status", "complete"));
        assertThat(JsonTree.objects(JsonTree.object(second.out()), "runs"))
                .singleElement()
                .satisfies(run -> assertThat(run).containsEntry("status", "duplicate"));
        assertThat(assay("runs").out()).contains("benchmark", "25.0.1", "night").doesNotContain("0 ns");
        assertThat(assay("runs", "--filter", "kind:benchmark", "--json").out()).contains("\"night\"");
        assertThat(assay("store", "check").code()).isZero();
    }

    @Test
    void findsResultsInAFolder() {
        CliRun run = assay("import", folder.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("base: imported", "candidate: imported");
    }

    @Test
    void takesTheFilesOfOneCriterionResultForOneRun() throws IOException {
        Path result = Files.createDirectories(folder.resolve("criterion/parse/new"));
        Files.writeString(result.resolve("benchmark.json"), """
                {"group_id":"parse","function_id":null,"value_str":null,"full_id":"parse","directory_name":"parse"}""");
        Files.writeString(result.resolve("sample.json"), """
                {"sampling_mode":"Flat","iters":[10.0,10.0],"times":[100.0,120.0]}""");
        Files.writeString(result.resolve("estimates.json"), """
                {"mean":{"confidence_interval":{"confidence_level":0.95,"lower_bound":10.0,"upper_bound":12.0},
                 "point_estimate":11.0,"standard_error":0.5}}""");

        CliRun run = assay("import", folder.resolve("criterion").toString(), "--json");

        assertThat(JsonTree.objects(JsonTree.object(run.out()), "runs")).hasSize(1);
        assertThat(JsonTree.objects(JsonTree.object(assay("show", "1", "--json").out()), "benchmarks"))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("score", 11.0).containsEntry("name", "parse"));
    }

    @Test
    void showsWhatTheFileSays() throws IOException {
        assay("import", base.toString());
        Map<String, @Nullable Object> stored =
                JsonTree.object(assay("show", "base", "--json").out());
        Map<String, @Nullable Object> file =
                JsonTree.object(assay("show", base.toString(), "--json").out());

        Map<String, @Nullable Object> parse =
                JsonTree.objects(stored, "benchmarks").getFirst();
        assertThat(parse)
                .containsEntry("name", PARSE)
                .containsEntry("params", Map.of("size", "10"))
                .containsEntry("mode", "avgt")
                .containsEntry("unit", "us/op")
                .containsEntry("better", "lower")
                .containsEntry("forks", 3L)
                .containsEntry("iterations", 5L)
                .containsEntry("score", 100.0)
                .containsEntry("error", 0.01)
                .containsEntry("percentiles", Map.of("0.0", 100.0, "50.0", 100.0, "100.0", 100.0));
        assertThat(JsonTree.objects(parse, "secondary"))
                .singleElement()
                .satisfies(metric -> assertThat(metric)
                        .containsEntry("name", "gc.alloc.rate.norm")
                        .containsEntry("score", 96.0)
                        .containsEntry("error", null));
        assertThat(stored.get("benchmarks")).isEqualTo(file.get("benchmarks"));
        assertThat(file).containsEntry("id", null).containsEntry("tool", "JMH");
        assertThat(assay("show", "latest:benchmark").out())
                .contains("3 × 5", "100.0  ± 0.01000  us/op  ParserBench.parse size=10", "All in com.acme.json.");
    }

    @Test
    void saysWhatGotWorseAndWhy() throws IOException {
        CliRun run = assay("compare", base.toString(), candidate.toString(), "--json");

        assertThat(run.code()).isZero();
        assertThat(rows(run))
                .extracting(row -> row.get("metric"), row -> row.get("verdict"))
                .containsExactly(
                        tuple(PARSE, "worse"),
                        tuple(PARSE + ":gc.alloc.rate.norm", "worse"),
                        tuple(PRINT, "noise"),
                        tuple(PRINT + ":gc.alloc.rate.norm", "noise"));
        Map<String, @Nullable Object> parse = rows(run).getFirst();
        assertThat((Double) parse.get("changePercent")).isCloseTo(30, within(1e-9));
        assertThat((Double) parse.get("ciLow")).isBetween(28.0, 30.0);
        assertThat((Double) parse.get("ciHigh")).isBetween(30.0, 32.0);
        assertThat((Double) parse.get("pAdjusted")).isLessThan(0.05);
        assertThat(parse).containsEntry("effectSize", 1.0).containsEntry("unit", "us/op");
        assertThat(JsonTree.object(run.out())).containsEntry("comparable", true);
    }

    @Test
    void printsVerdictsWithinAHundredColumns() {
        CliRun run = assay("compare", base.toString(), candidate.toString());

        assertThat(run.out().lines().findFirst()).contains("2 worse, 2 noise.");
        assertThat(run.out())
                .contains("worse    +30.0 %", "ParserBench.parse size=10", "worse: +30.0 % (95 % interval");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void takesAThresholdInPercent() throws IOException {
        CliRun run = assay("compare", base.toString(), candidate.toString(), "--threshold", "50", "--json");

        assertThat(rows(run)).extracting(row -> row.get("verdict")).containsOnly("noise");
        assertThat(assay("compare", base.toString(), candidate.toString(), "--threshold", "0")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void comparesResultsInDifferentUnits() throws IOException {
        Path nanos = write("nanos.json", new JmhResults("25.0.1").add(PARSE, 10, "ns/op", 100_000, 96));

        Map<String, @Nullable Object> row = rows(assay("compare", base.toString(), nanos.toString(), "--json"))
                .getFirst();

        assertThat(row).containsEntry("unit", "us/op").containsEntry("verdict", "noise");
        assertThat((Double) row.get("candidate")).isCloseTo(100, within(0.2));
    }

    @Test
    void refusesToJudgeAnotherJdkAndTellsNewAndGone() throws IOException {
        Path other = write(
                "other.json", new JmhResults("21.0.5").add(PARSE, 10, 130, 96).add("com.acme.New.b", 1, 1, 1));

        CliRun run = assay("compare", base.toString(), other.toString(), "--json");

        assertThat(JsonTree.object(run.out())).containsEntry("comparable", false);
        assertThat(rows(run))
                .extracting(row -> row.get("verdict"))
                .containsExactly("not-comparable", "not-comparable", "gone", "gone", "new", "new");
        assertThat(rows(run).getFirst().get("reasons"))
                .asString()
                .contains("different JDK feature release: 25, then 21");
        assertThat(rows(run).get(2)).containsEntry("candidate", null).containsEntry("base", 50.0);
    }

    @Test
    void comparesEachCandidateWithTheBase() throws IOException {
        CliRun run = assay("compare", base.toString(), candidate.toString(), base.toString(), "--json");

        List<Map<String, @Nullable Object>> comparisons = JsonTree.objects(JsonTree.object(run.out()), "comparisons");
        assertThat(comparisons).hasSize(2);
        assertThat(JsonTree.objects(comparisons.get(0), "rows").getFirst()).containsEntry("verdict", "worse");
        assertThat(JsonTree.objects(comparisons.get(1), "rows").getFirst()).containsEntry("verdict", "noise");
    }

    @Test
    void saysThatResultsHaveNoProfile() {
        assay("import", base.toString());

        for (String[] words : new String[][] {{"flame", "base"}, {"report", "base", "-o", "r.pdf"}}) {
            CliRun run = assay(words);
            assertThat(run.code()).as(words[0]).isEqualTo(3);
            assertThat(run.err()).contains("holds results of benchmarks", "assay show base");
        }
        CliRun events = assay("events", "base", "jdk.ExecutionSample");
        assertThat(events.code()).isEqualTo(3);
        assertThat(events.err()).contains("holds results of benchmarks and no single events");
    }

    @Test
    void keepsWhatItCanOfACutFile() throws IOException {
        String whole = Files.readString(base);
        Path cut = Files.writeString(folder.resolve("cut.json"), whole.substring(0, whole.lastIndexOf("\"threads\"")));

        CliRun run = assay("import", cut.toString(), "--json");

        Map<String, @Nullable Object> imported =
                JsonTree.objects(JsonTree.object(run.out()), "runs").getFirst();
        assertThat(imported).containsEntry("status", "partial");
        assertThat(JsonTree.objects(imported, "problems")).isNotEmpty();
        assertThat(JsonTree.objects(
                        JsonTree.object(assay("show", "cut", "--json").out()), "benchmarks"))
                .hasSize(1);
    }

    @Test
    void findsTheTrueChangesOfRealResultsAndNoneBetweenTwoRunsOfOneVersion() throws IOException {
        Path codec = Path.of(System.getProperty("assay.shared", "")).resolve("data/bench/jmh-own/codec");
        assumeThat(codec).as("shared benchmark results").isDirectory();
        assertThat(verdicts(codec, "avgt-A-again.json")).isNotEmpty().doesNotContain("better", "worse");
        assertThat(verdicts(codec, "avgt-B.json"))
                .filteredOn(verdict -> verdict.equals("better") || verdict.equals("worse"))
                .hasSize(12 + 8);
    }

    /// Against the first measuring of version A.
    private List<@Nullable Object> verdicts(Path results, String candidate) throws IOException {
        String base = results.resolve("avgt-A.json").toString();
        List<@Nullable Object> verdicts = new ArrayList<>();
        for (Map<String, @Nullable Object> row :
                rows(assay("compare", base, results.resolve(candidate).toString(), "--json"))) {
            verdicts.add(row.get("verdict"));
        }
        return verdicts;
    }
}
