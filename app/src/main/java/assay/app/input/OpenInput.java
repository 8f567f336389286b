package assay.app.input;

import assay.analysis.bench.BenchmarkException;
import assay.analysis.bench.BenchmarkFile;
import assay.analysis.bench.BenchmarkProblem;
import assay.analysis.bench.read.BenchmarkReader;
import assay.analysis.eventlog.EventIndex;
import assay.analysis.eventlog.EventLog;
import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Problem;
import assay.analysis.model.ProfileKind;
import assay.analysis.model.Recording;
import assay.analysis.model.RunKind;
import assay.analysis.model.SampleSink;
import assay.analysis.model.StreamedRecording;
import assay.analysis.recording.RecordingException;
import assay.analysis.recording.RecordingReader;
import assay.analysis.stacks.CollapsedReader;
import assay.analysis.stacks.PprofReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A run's file, unpacked as far as need be, ready to be read any number of times.
public final class OpenInput implements AutoCloseable {
    private static final int MOST_NAMES = 5;
    private static final int MOST_LAYERS = 3;

    private final RunFile file;
    private final UnpackLimits limits;
    private final Progress progress;
    private final Cancellation cancellation;
    private final Scratch scratch;
    private final List<Problem> lost = new ArrayList<>();
    private Scratch.@Nullable Space space;
    private Path content;
    private InputKind kind;

    private OpenInput(RunFile file, Scratch scratch, UnpackLimits limits, Progress progress, Cancellation cancellation)
            throws IOException {
        this.file = file;
        this.scratch = scratch;
        this.limits = limits;
        this.progress = progress;
        this.cancellation = cancellation;
        this.content = file.bytes();
        this.kind = InputKind.of(Inputs.head(content), Inputs.name(file.source()));
        if (file.lost() != null) {
            lost.add(file.lost());
        }
    }

    static OpenInput open(
            RunFile file, Scratch scratch, UnpackLimits limits, Progress progress, Cancellation cancellation)
            throws IOException {
        OpenInput input = new OpenInput(file, scratch, limits, progress, cancellation);
        boolean opened = false;
        try {
            input.unpackAll();
            opened = true;
            return input;
        } finally {
            if (!opened) {
                input.close();
            }
        }
    }

    private void unpackAll() throws IOException {
        String name = Inputs.name(file.source());
        for (int layers = 0; kind instanceof InputKind.Packing packing; layers++) {
            if (layers == MOST_LAYERS) {
                throw new InputException(
                        "too-large",
                        "%s is packed more than %d times over; unpack it yourself.".formatted(file.source(), layers),
                        null);
            }
            Path target = space().newFile();
            name = unpack(packing, target, name);
            content = target;
            kind = InputKind.of(Inputs.head(content), name);
        }
    }

    private Scratch.Space space() throws IOException {
        if (space == null) {
            space = scratch.open();
        }
        return space;
    }

    /// @return the name of what was unpacked
    private String unpack(InputKind.Packing packing, Path target, String name) throws IOException {
        Unpacker unpacker = new Unpacker(file.source(), limits, progress, cancellation);
        if (packing == InputKind.Packing.ZIP) {
            return unpackSole(unpacker, target);
        }
        note(unpacker.unpack(content, in -> Packed.open(packing, in), target));
        return Packed.innerName(name);
    }

    private String unpackSole(Unpacker unpacker, Path target) throws IOException {
        ZipContents contents = ZipContents.of(content, limits, cancellation);
        if (contents.found().size() != 1) {
            throw notOne(contents);
        }
        contents.visit(contents.found(), (_, entry) -> note(unpacker.unpack(entry, target)));
        if (lost.isEmpty() && contents.damage() != null) {
            lost.add(new Problem(
                    Problem.Code.BAD_ARCHIVE,
                    Problem.WHOLE_FILE,
                    0,
                    "%s is damaged: %s. Other files in it may be lost."
                            .formatted(file.source().getFileName(), contents.damage())));
        }
        return Inputs.name(contents.found().getFirst().source());
    }

    private void note(@Nullable Problem problem) {
        if (problem != null) {
            lost.add(problem);
        }
    }

    private InputException notOne(ZipContents contents) {
        if (contents.found().isEmpty()) {
            String damage = contents.damage() == null ? "" : ", and " + contents.damage();
            return new InputException(
                    "no-recordings",
                    "%s holds no recording, no collapsed stacks, no pprof file and no results of benchmarks%s."
                            .formatted(file.source(), damage),
                    null);
        }
        return new InputException(
                "several",
                "%s holds %d runs: import it, or name one of them; %s."
                        .formatted(file.source(), contents.found().size(), names(contents)),
                null);
    }

    /// `it holds a.zip!/b.jfr, a.zip!/c.jfr and 7 more`.
    static String names(ZipContents contents) {
        int more = contents.found().size() - MOST_NAMES;
        String names = contents.found().stream()
                .limit(MOST_NAMES)
                .map(found -> found.source().toString())
                .collect(Collectors.joining(", "));
        return "it holds " + (names.isEmpty() ? "nothing to import" : names)
                + (more > 0 ? " and " + more + " more" : "");
    }

    /// The kind of run that it becomes.
    public RunKind runKind() {
        if (kind == InputKind.Content.BENCHMARK) {
            return RunKind.BENCHMARK;
        }
        if (kind == InputKind.Content.HISTOGRAM) {
            return RunKind.HISTOGRAM;
        }
        return stacks() ? RunKind.STACKS : RunKind.RECORDING;
    }

    /// Reads all of it, if its kind is scored.
    ///
    /// @throws BenchmarkException if nothing of it can be read
    public BenchmarkFile readBenchmarks() throws IOException {
        try {
            return withLosses(BenchmarkReader.read(content, cancellation));
        } catch (BenchmarkException refusal) {
            if (content.equals(file.source())) {
                throw refusal;
            }
            throw InputException.renamed(refusal, content, file.source());
        }
    }

    private BenchmarkFile withLosses(BenchmarkFile read) {
        if (lost.isEmpty()) {
            return read;
        }
        List<BenchmarkProblem> problems = new ArrayList<>();
        lost.forEach(
                problem -> problems.add(new BenchmarkProblem(BenchmarkProblem.Code.TRUNCATED, "", problem.message())));
        problems.addAll(read.problems());
        return new BenchmarkFile(
                read.tool(), read.toolVersion(), read.environment(), read.start(), read.benchmarks(), problems);
    }

    /// Reads all of it.
    ///
    /// @throws IOException if nothing of it can be read
    public Recording read() throws IOException {
        return read(() -> RecordingReader.read(content, progress, cancellation));
    }

    /// Reads some profiles of it.
    ///
    /// @param wanted which profiles of a recording are wanted, as of [RecordingReader]
    /// @throws IOException if nothing of it can be read
    public Recording read(BiPredicate<String, ProfileKind> wanted) throws IOException {
        return read(() -> RecordingReader.read(content, wanted, progress, cancellation));
    }

    /// Reads what a recording says of itself, and counts its events; of anything else all.
    ///
    /// @throws IOException if nothing of it can be read
    public Recording readFacts() throws IOException {
        return read(() -> RecordingReader.readFacts(content, progress, cancellation));
    }

    private Recording read(Reading<Recording> recording) throws IOException {
        Recording read = named(() -> stacks() ? readStacks() : recording.read());
        return lost.isEmpty() ? read : read.withProblems(withLosses(read.problems()));
    }

    /// Reads all of it and passes the samples on as they come.
    ///
    /// @throws IOException if nothing of it can be read
    public StreamedRecording stream(SampleSink sink) throws IOException {
        StreamedRecording read = named(() ->
                stacks() ? passOn(readStacks(), sink) : RecordingReader.stream(content, sink, progress, cancellation));
        return lost.isEmpty() ? read : read.withProblems(withLosses(read.problems()));
    }

    /// Opens its single events, which can be read as long as this is open.
    ///
    /// @throws IOException if there are none, or nothing of it can be read
    public EventLog openEvents() throws IOException {
        requireEvents();
        return named(() -> EventLog.open(content, progress, cancellation));
    }

    /// Opens its single events by an index that was made before.
    ///
    /// @throws assay.analysis.eventlog.RecordingChangedException if the index was made of other bytes
    /// @throws IOException if there are no events, or they cannot be read
    public EventLog openEvents(EventIndex index) throws IOException {
        requireEvents();
        return named(() -> EventLog.open(content, index));
    }

    private void requireEvents() throws InputException {
        if (runKind() != RunKind.RECORDING) {
            throw new InputException(
                    "no-events",
                    "%s holds %s and no single events; those are in recordings."
                            .formatted(file.source(), stacks() ? "stacks" : "results of benchmarks"),
                    null);
        }
    }

    private static StreamedRecording passOn(Recording stacks, SampleSink sink) {
        stacks.profiles().forEach(profile -> sink.accept(profile.summary().event(), profile.samples()));
        return stacks.streamed();
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    /// Refusals name the file that the user knows, not what was unpacked from it.
    private <T> T named(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (RecordingException refusal) {
            if (content.equals(file.source())) {
                throw refusal;
            }
            throw InputException.renamed(refusal, content, file.source(), lost);
        }
    }

    /// What is unknown is read as a recording: damage may have hit its first bytes, and the refusal says more.
    private boolean stacks() {
        return kind == InputKind.Content.COLLAPSED || kind == InputKind.Content.PPROF;
    }

    private Recording readStacks() throws IOException {
        return kind == InputKind.Content.COLLAPSED
                ? CollapsedReader.read(content, file.modified(), progress, cancellation)
                : PprofReader.read(content, file.modified(), progress, cancellation);
    }

    private List<Problem> withLosses(List<Problem> problems) {
        List<Problem> all = new ArrayList<>(lost);
        all.addAll(problems);
        return all;
    }

    @Override
    public void close() throws IOException {
        if (space != null) {
            space.close();
        }
    }
}
