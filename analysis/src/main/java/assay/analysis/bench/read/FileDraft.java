package assay.analysis.bench.read;

import assay.analysis.bench.Benchmark;
import assay.analysis.bench.BenchmarkFile;
import assay.analysis.bench.BenchmarkId;
import assay.analysis.bench.BenchmarkProblem.Code;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What was read of a file so far. It refuses to grow past a bound that no honest file comes near, so that a
/// file that lies costs no more memory than a large one.
final class FileDraft {
    private static final int MOST_BENCHMARKS = 100_000;
    /// In words of eight bytes, as everything that is taken is: half a gigabyte.
    private static final long MOST_WORDS = 1L << 26;
    private static final String OCCURRENCE = "occurrence";

    private final List<BenchmarkDraft> benchmarks = new ArrayList<>();
    private final Map<BenchmarkId, Integer> occurrences = new HashMap<>();
    private final SortedMap<String, String> environment = new TreeMap<>();
    private final Problems problems = new Problems();
    private String tool;
    private String toolVersion = "";
    private @Nullable Instant start;
    private long words;

    FileDraft(String tool) {
        this.tool = tool;
    }

    void tool(String name) {
        tool = name;
    }

    void version(@Nullable String version) {
        if (version != null && toolVersion.isEmpty()) {
            toolVersion = version;
        }
    }

    /// A fact of the file as a whole; nothing if null.
    void fact(String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            environment.putIfAbsent(key, value.strip());
        }
    }

    void start(Instant instant) {
        if (start == null || instant.isBefore(start)) {
            start = instant;
        }
    }

    /// An ISO date and time, with or without a zone; UTC without one.
    void start(@Nullable String text) {
        if (text == null) {
            return;
        }
        String iso = text.strip().replace(' ', 'T');
        try {
            start(OffsetDateTime.parse(iso).toInstant());
        } catch (DateTimeException e) {
            startWithoutZone(iso, e);
        }
    }

    private void startWithoutZone(String iso, DateTimeException withZone) {
        try {
            start(LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            e.addSuppressed(withZone);
            problem(Code.BAD_VALUE, "", "The time '" + iso + "' is no date: " + e.getMessage() + ".");
        }
    }

    void problem(Code code, String place, String message) {
        problems.add(code, place, message);
    }

    void leaveOut(String place, BadEntryException why) {
        problem(Code.BAD_ENTRY, place, "It " + why.clause() + " and was left out.");
    }

    /// To be told before something is kept.
    ///
    /// @param more what it costs in memory, in words of eight bytes and roughly
    void take(long more) throws TooMuchException {
        words += more;
        if (words > MOST_WORDS) {
            throw new TooMuchException(
                    "It holds more than " + MOST_WORDS * Long.BYTES + " bytes of values; the rest was left out.");
        }
    }

    /// To be told before one more result is begun.
    void begin(int resultsBefore) throws TooMuchException {
        if (resultsBefore >= MOST_BENCHMARKS) {
            throw new TooMuchException("It holds more than " + MOST_BENCHMARKS + " benchmarks; the rest was left out.");
        }
    }

    /// Adds a result; one whose identity was there before gets a parameter that tells them apart.
    void add(BenchmarkDraft benchmark, String place) throws TooMuchException {
        begin(benchmarks.size());
        if (benchmark.id().name().isBlank()) {
            leaveOut(place, new BadEntryException("has no name"));
            return;
        }
        int occurrence = occurrences.merge(benchmark.id(), 1, Integer::sum);
        if (occurrence > 1) {
            String name = benchmark.id().name();
            benchmark.param(OCCURRENCE, Integer.toString(occurrence));
            problem(
                    Code.DUPLICATE,
                    place,
                    "'" + name + "' is there again with the same mode, parameters and threads; it was marked with "
                            + OCCURRENCE + "=" + occurrence + ".");
        }
        benchmarks.add(benchmark);
    }

    boolean isEmpty() {
        return benchmarks.isEmpty();
    }

    /// The problems so far.
    Problems problems() {
        return problems;
    }

    BenchmarkFile build() {
        List<Benchmark> built =
                benchmarks.stream().map(draft -> draft.build(environment)).toList();
        return new BenchmarkFile(tool, toolVersion, commonFacts(built), start, built, problems.all());
    }

    private static SortedMap<String, String> commonFacts(List<Benchmark> built) {
        SortedMap<String, String> common = new TreeMap<>();
        if (!built.isEmpty()) {
            common.putAll(built.getFirst().environment());
            built.forEach(benchmark -> common.entrySet()
                    .removeIf(fact ->
                            !fact.getValue().equals(benchmark.environment().get(fact.getKey()))));
        }
        return common;
    }
}
