package assay.storage;

import assay.analysis.model.Direction;
import assay.analysis.model.FactTable;
import assay.analysis.model.FrameTable;
import assay.analysis.model.Jvm;
import assay.analysis.model.Machine;
import assay.analysis.model.Measurements;
import assay.analysis.model.MethodTable;
import assay.analysis.model.Metric;
import assay.analysis.model.Problem;
import assay.analysis.model.Profile;
import assay.analysis.model.ProfileKind;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Recording;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.RunKind;
import assay.analysis.model.Samples;
import assay.analysis.model.Series;
import assay.analysis.model.SourceFile;
import assay.analysis.model.StackTable;
import assay.analysis.model.Symbols;
import assay.analysis.model.ThreadInfo;
import assay.analysis.model.Unit;
import assay.analysis.model.WeightUnit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Makes recordings that keep the model's promises and are otherwise as odd as chance makes them.
final class RecordingGenerator {
    static final String EVENT = "jdk.ExecutionSample";

    private static final long START_NANOS = 1_790_000_000_123_456_789L;
    private static final List<Problem.Code> CODES = List.of(Problem.Code.values());
    private static final List<String> ODD_TEXTS = List.of(
            "",
            "java.util.HashMap",
            "'; DROP TABLE run; --",
            "<script>",
            "naïve λ 漢字 🔥",
            "tab\tnul\0end",
            "\u202Eleft");

    private final RandomGenerator random;

    RecordingGenerator(RandomGenerator random) {
        this.random = random;
    }

    /// The draft of a run whose file has these bytes.
    static NewRun draft(String name, String sha256) {
        return new NewRun(
                RunKind.RECORDING,
                name,
                "shop",
                new TreeMap<>(),
                null,
                Instant.parse("2026-11-21T10:00:00.000000001Z"),
                new SourceFile(Path.of("/recordings", name + ".jfr"), 4096, sha256));
    }

    /// A recording with `samples` samples of [#EVENT], and about half of them of another event.
    Recording recording(int samples) {
        int methods = 1 + random.nextInt(50);
        int frames = 1 + random.nextInt(200);
        int stacks = random.nextInt(500);
        Symbols symbols = new Symbols(methods(methods), frames(frames, methods), stacks(stacks, frames));
        List<ThreadInfo> threads = threads(random.nextInt(20));
        List<Profile> profiles = List.of(
                profile(ProfileKind.CPU, EVENT, WeightUnit.SAMPLES, samples, threads.size(), stacks),
                profile(ProfileKind.ALLOCATION, "jdk.Alloc", WeightUnit.BYTES, samples / 2, threads.size(), stacks));
        return new Recording(facts(), symbols, threads, profiles, measurements(), problems());
    }

    private Measurements measurements() {
        List<Metric> metrics = IntStream.range(0, random.nextInt(20))
                .mapToObj(i ->
                        new Metric("metric." + i + odd(), number(), chosen(Unit.values()), chosen(Direction.values())))
                .toList();
        List<Series> series =
                IntStream.range(0, random.nextInt(5)).mapToObj(this::series).toList();
        List<FactTable> tables =
                IntStream.range(0, random.nextInt(5)).mapToObj(this::table).toList();
        return new Measurements(metrics, series, tables);
    }

    private Series series(int number) {
        int points = random.nextInt(300);
        long[] timeNanos = LongStream.range(0, points)
                .map(i -> START_NANOS + random.nextLong(60_000_000_000L))
                .sorted()
                .toArray();
        double[] values = new double[points];
        Arrays.setAll(values, i -> random.nextInt(10) == 0 ? Double.NaN : number());
        return new Series("series." + number, chosen(Unit.values()), chosen(Direction.values()), timeNanos, values);
    }

    private FactTable table(int number) {
        int rows = random.nextInt(50);
        return new FactTable(
                "table." + number,
                List.of(
                        new FactTable.Texts("class", List.of(texts(rows))),
                        new FactTable.Numbers(
                                "bytes",
                                chosen(Unit.values()),
                                IntStream.range(0, rows).mapToObj(i -> number()).toList())));
    }

    private double number() {
        return random.nextBoolean() ? random.nextInt() : random.nextGaussian() * 1e12;
    }

    private <T> T chosen(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private MethodTable methods(int size) {
        return new MethodTable(texts(size), texts(size), texts(size));
    }

    private String[] texts(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> random.nextBoolean() ? odd() : "name" + random.nextInt(1000))
                .toArray(String[]::new);
    }

    private String odd() {
        return ODD_TEXTS.get(random.nextInt(ODD_TEXTS.size()));
    }

    private FrameTable frames(int size, int methods) {
        byte[] type = new byte[size];
        random.nextBytes(type);
        return new FrameTable(ints(size, 0, methods), ints(size, -1, Integer.MAX_VALUE), ints(size, -1, 70_000), type);
    }

    private StackTable stacks(int size, int frames) {
        int[] parent = new int[size];
        Arrays.setAll(parent, node -> random.nextInt(StackTable.TRUNCATED, node));
        return new StackTable(parent, ints(size, 0, frames));
    }

    private List<ThreadInfo> threads(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new ThreadInfo(odd(), random.nextInt(100), random.nextLong(), random.nextBoolean()))
                .toList();
    }

    private Profile profile(ProfileKind kind, String event, WeightUnit unit, int size, int threads, int stacks) {
        long[] timeNanos = LongStream.range(0, size)
                .map(i -> START_NANOS + random.nextLong(60_000_000_000L))
                .sorted()
                .toArray();
        long[] weight = LongStream.range(0, size)
                .map(i -> unit == WeightUnit.SAMPLES ? 1 : random.nextLong(1L << random.nextInt(1, 40)))
                .toArray();
        int[] stack = ints(size, Samples.NONE, stacks);
        long stackless = Arrays.stream(stack).filter(id -> id < 0).count();
        ProfileSummary summary = new ProfileSummary(
                kind, event, unit, size, Arrays.stream(weight).sum(), random.nextInt(size + 1), stackless);
        return new Profile(summary, new Samples(timeNanos, ints(size, Samples.NONE, threads), stack, weight));
    }

    private int[] ints(int size, int from, int to) {
        return IntStream.range(0, size).map(i -> random.nextInt(from, to)).toArray();
    }

    private RecordingFacts facts() {
        SortedMap<String, Long> events = new TreeMap<>();
        IntStream.range(0, random.nextInt(20)).forEach(i -> events.put("event" + i + odd(), random.nextLong(1000)));
        boolean known = random.nextBoolean();
        Jvm jvm = new Jvm("VM", "25.0.3", odd(), odd(), "Main", Instant.parse("2026-11-20T23:59:59.999Z"), 4711L);
        Machine machine = new Machine("cpu", 8, 1L << 40, "Linux", odd());
        return new RecordingFacts(
                Instant.ofEpochSecond(1_790_000_000L, random.nextInt(1_000_000_000)),
                random.nextLong(1L << 50),
                random.nextInt(10),
                "2.1",
                known ? jvm : Jvm.UNKNOWN,
                known ? machine : Machine.UNKNOWN,
                events);
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Problem.Code code = CODES.get(random.nextInt(CODES.size()));
            problems.add(new Problem(code, random.nextInt(-1, 5), random.nextLong(1L << 40), odd()));
        }
        return problems;
    }
}
