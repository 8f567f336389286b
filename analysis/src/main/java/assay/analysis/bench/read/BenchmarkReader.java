package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkException;
import assay.analysis.bench.BenchmarkFile;
import assay.analysis.bench.BenchmarkProblem;
import assay.analysis.bench.BenchmarkProblem.Code;
import assay.analysis.job.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads the results of any benchmark tool that Assay knows.
public final class BenchmarkReader {
    private static final long MOST_BYTES = 1L << 32;

    private BenchmarkReader() {}

    /// Reads all that can be read; what cannot is told in [BenchmarkFile#problems()]. Takes a few milliseconds
    /// for a file of JMH.
    ///
    /// @param file of any [BenchmarkFormat], or a folder that Criterion.rs wrote
    /// @throws BenchmarkException if nothing in it can be read as a result
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static BenchmarkFile read(Path file, Cancellation cancellation) throws IOException {
        FileDraft draft = new FileDraft("");
        Source source = new Source(file, cancellation);
        try {
            reader(file).read(source, draft);
        } catch (TooMuchException e) {
            draft.problem(Code.TOO_MUCH, "", e.getMessage() == null ? "" : e.getMessage());
        }
        if (draft.isEmpty()) {
            throw nothing(file, draft.problems().all());
        }
        return draft.build();
    }

    /// Whether a folder as a whole is one result, so that its files are not to be read one by one: what Criterion.rs
    /// calls `criterion`, or the folder of one of its benchmarks.
    public static boolean readsFolder(Path folder) {
        return CriterionFolderReader.recognises(folder);
    }

    private static FormatReader reader(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return new CriterionFolderReader();
        }
        long size = Files.size(file);
        if (size > MOST_BYTES) {
            throw new BenchmarkException.TooLarge(file, size, MOST_BYTES);
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(BenchmarkFormat.HEAD_BYTES);
        }
        Optional<BenchmarkFormat> format = BenchmarkFormat.detect(head);
        if (format.isEmpty()) {
            throw new BenchmarkException.NotABenchmark(
                    file, head.length == 0 ? "is empty" : "is in no format of results that Assay knows");
        }
        return reader(file, format.get());
    }

    private static FormatReader reader(Path file, BenchmarkFormat format) throws BenchmarkException {
        return switch (format) {
            case JMH_JSON -> new JmhJsonReader();
            case JMH_CSV -> new JmhCsvReader();
            case JMH_TEXT -> new JmhTextReader();
            case GO -> new GoReader();
            case HYPERFINE -> new HyperfineReader();
            case GOOGLE_BENCHMARK -> new GoogleBenchmarkReader();
            case PYTEST_BENCHMARK -> new PytestReader();
            case CRITERION -> new CriterionReader();
            case BENCHMARK_DOT_NET -> new BenchmarkDotNetReader();
            case VITEST -> new VitestReader();
            case TINYBENCH -> new TinybenchReader();
            case K6 -> new K6Reader();
            case JMETER_CSV -> new JtlCsvReader();
            case JMETER_XML -> new JtlXmlReader();
            case GATLING_LOG -> new GatlingLogReader();
            case GATLING_STATS -> new GatlingStatsReader();
            case HDR_LOG -> new HdrLogReader();
            case HDR_PERCENTILES -> new HdrPercentilesReader();
            case GATLING_BINARY ->
                throw new BenchmarkException.Unsupported(
                        file,
                        "is a binary log of Gatling 3.13 or newer",
                        "import the stats.json of its report, or the simulation.log of Gatling 3.12 or older");
        };
    }

    private static BenchmarkException nothing(Path file, List<BenchmarkProblem> problems) {
        if (problems.isEmpty()) {
            return new BenchmarkException.NotABenchmark(file, "holds no result");
        }
        BenchmarkProblem first = problems.getFirst();
        return new BenchmarkException.Damaged(file, first.place(), first.message());
    }
}
