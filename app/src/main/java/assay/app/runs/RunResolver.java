package assay.app.runs;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Run;
import assay.analysis.model.RunKind;
import assay.app.input.Inputs;
import assay.app.input.OpenInput;
import assay.app.input.RunFile;
import assay.app.input.Scratch;
import assay.storage.RunQuery;
import assay.storage.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the run that a person means by an id, a unique name, `latest`, `latest:KIND` or a file, in this order. A word
/// that can only be meant as a file, as it has a folder or is named like one that holds a run, and is one, is read at
/// once: the store is not even opened.
public final class RunResolver implements AutoCloseable {
    private static final String LATEST = "latest";
    private static final int MOST_CANDIDATES = 5;

    private final Supplier<? extends @Nullable RunStore> opening;
    private final InstantSource clock;
    private final Inputs inputs;
    private boolean opened;
    private @Nullable RunStore store;

    /// Resolves among the runs of a store.
    ///
    /// @param opening opens it when it is needed; gives null if there is none yet, so that only files can be meant
    /// @param scratch where files are unpacked
    public RunResolver(Supplier<? extends @Nullable RunStore> opening, Scratch scratch, InstantSource clock) {
        this.opening = opening;
        this.clock = clock;
        this.inputs = new Inputs(scratch);
    }

    private @Nullable RunStore store() {
        if (!opened) {
            opened = true;
            store = opening.get();
        }
        return store;
    }

    /// Closes the store if it was opened, and with it what was found there.
    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }

    /// The run; a file that is not in the store is read, as far as `parts` need it, and not stored.
    ///
    /// @throws RunNotFoundException if nothing or more than one run is meant
    /// @throws IOException if a file cannot be read, as by [RunImporter]
    public RunSource resolve(String reference, RunParts parts, Progress progress, Cancellation cancellation)
            throws RunNotFoundException, IOException {
        RunStore runs = isPlainlyFile(reference) ? null : store();
        if (runs != null) {
            Optional<Run> run = find(runs, reference);
            if (run.isPresent()) {
                return new StoredRun(runs, run.get());
            }
        }
        return fromFile(reference, parts, progress, cancellation);
    }

    /// The file of a run, which is not read.
    ///
    /// @throws RunNotFoundException if nothing or more than one run is meant
    public LocatedRecording locate(String reference) throws RunNotFoundException, IOException {
        RunStore runs = isPlainlyFile(reference) ? null : store();
        if (runs != null) {
            Optional<Run> run = find(runs, reference);
            if (run.isPresent()) {
                return new LocatedRecording(run.get().source().path(), run.get(), runs, inputs);
            }
        }
        return new LocatedRecording(existingFile(reference), null, null, inputs);
    }

    private static boolean isPlainlyFile(String reference) {
        try {
            Path file = Path.of(reference);
            return (file.getParent() != null || Inputs.isNamedLikeRun(file))
                    && Inputs.exists(file)
                    && !Files.isDirectory(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static Optional<Run> find(RunStore store, String reference) throws RunNotFoundException {
        if (reference.equals(LATEST) || reference.startsWith(LATEST + ":")) {
            return Optional.of(latest(store, reference));
        }
        Optional<Run> byId = id(reference).flatMap(store::find);
        return byId.isPresent() ? byId : byName(store, reference);
    }

    private static Optional<Run> byName(RunStore store, String reference) throws RunNotFoundException {
        List<Run> named = store.findByName(reference);
        if (named.size() > 1) {
            throw new RunNotFoundException("%d runs are named '%s': name one of them by its id: %s."
                    .formatted(named.size(), reference, listed(named)));
        }
        return named.stream().findFirst();
    }

    private static Optional<Long> id(String reference) {
        try {
            return Optional.of(Long.parseLong(reference));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Run latest(RunStore store, String reference) throws RunNotFoundException {
        String word = reference.equals(LATEST) ? "" : reference.substring(LATEST.length() + 1);
        Optional<RunKind> kind = RunKind.ofWord(word);
        if (!word.isEmpty() && kind.isEmpty()) {
            throw new RunNotFoundException("There is no kind of run '%s'; kinds are: %s."
                    .formatted(
                            word,
                            Arrays.stream(RunKind.values()).map(RunKind::word).collect(Collectors.joining(", "))));
        }
        return store
                .runs(RunQuery.ALL
                        .withFilter(kind.isEmpty() ? "" : "kind:" + word)
                        .withLimit(1))
                .stream()
                .findFirst()
                .orElseThrow(() ->
                        new RunNotFoundException("The store holds no run yet; import one with: assay import FILE."));
    }

    private RunSource fromFile(String reference, RunParts parts, Progress progress, Cancellation cancellation)
            throws RunNotFoundException, IOException {
        Path path = existingFile(reference);
        List<RunSource> found = new ArrayList<>();
        inputs.one(path, file -> found.add(fromFile(file, parts, progress, cancellation)), progress, cancellation);
        return found.getFirst();
    }

    private RunSource fromFile(RunFile file, RunParts parts, Progress progress, Cancellation cancellation)
            throws IOException {
        Path bytes = file.bytes();
        FileState state = FileState.of(bytes);
        String sha256 = parts.checksum() ? Checksum.sha256(bytes, state.sizeBytes(), progress, cancellation) : "";
        try (OpenInput opened = inputs.open(file, progress, cancellation)) {
            return opened.runKind().isScored()
                    ? ResultFileRun.read(file, opened, state, sha256, clock.instant())
                    : FileRun.read(file, opened, state, sha256, parts, clock.instant());
        }
    }

    private Path existingFile(String reference) throws RunNotFoundException, IOException {
        Path file;
        try {
            file = Path.of(reference);
        } catch (InvalidPathException e) {
            throw notFound(reference);
        }
        if (Files.isDirectory(file) && !Inputs.isRepository(file)) {
            throw new RunNotFoundException(
                    "%s is a folder; name one recording in it, or import it first.".formatted(reference));
        }
        if (!Inputs.exists(file)) {
            throw notFound(reference);
        }
        return file;
    }

    private RunNotFoundException notFound(String reference) {
        String wanted = reference.toLowerCase(Locale.ROOT);
        RunStore runs = store();
        List<Run> similar = runs == null
                ? List.of()
                : runs.runs(RunQuery.ALL).stream()
                        .filter(run -> run.name().toLowerCase(Locale.ROOT).contains(wanted))
                        .toList();
        String hint = similar.isEmpty() ? "list the stored runs with: assay runs" : "did you mean " + listed(similar);
        return new RunNotFoundException("There is no run and no file '%s'; %s.".formatted(reference, hint));
    }

    private static String listed(List<Run> runs) {
        String names = runs.stream()
                .limit(MOST_CANDIDATES)
                .map(run -> run.id() + " (" + run.name() + ", " + run.start() + ")")
                .collect(Collectors.joining(", "));
        return runs.size() <= MOST_CANDIDATES ? names : names + " and " + (runs.size() - MOST_CANDIDATES) + " more";
    }
}
