package assay.analysis.fuzz;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Problem;
import assay.analysis.model.ProfileKind;
import assay.analysis.model.Recording;
import assay.analysis.recording.RecordingException;
import assay.analysis.recording.RecordingReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Has the reader read bytes in every way it can, within a time.
final class Trial {
    private static final Duration TO_STOP = Duration.ofSeconds(5);

    private final Path file;
    private final Duration limit;

    /// What came of it.
    sealed interface Outcome {
        /// A recording or a refusal, and what was told with it, without the numbers.
        record Sound(SortedSet<String> told, long nanos) implements Outcome {}

        /// What may not happen.
        ///
        /// @param what equal for failures of one cause
        record Failure(String what, Throwable cause) implements Outcome {}
    }

    /// @param file where to put the bytes
    Trial(Path file, Duration limit) {
        this.file = file;
        this.limit = limit;
    }

    Path file() {
        return file;
    }

    Outcome run(byte... bytes) throws IOException {
        Files.write(file, bytes);
        Cancellation cancellation = new Cancellation();
        FutureTask<SortedSet<String>> task = new FutureTask<>(() -> told(cancellation));
        Thread thread = Thread.ofPlatform().daemon().name("trial").start(task);
        try {
            return outcome(task, thread, cancellation);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted: nobody does", e);
        }
    }

    private Outcome outcome(FutureTask<SortedSet<String>> task, Thread thread, Cancellation cancellation)
            throws InterruptedException {
        long start = System.nanoTime();
        try {
            SortedSet<String> told = task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return new Outcome.Sound(told, System.nanoTime() - start);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            return new Outcome.Failure(place(cause), cause);
        } catch (TimeoutException e) {
            return late(thread, cancellation);
        }
    }

    private Outcome late(Thread thread, Cancellation cancellation) throws InterruptedException {
        IllegalStateException late = new IllegalStateException("not read within " + limit);
        late.setStackTrace(thread.getStackTrace());
        cancellation.cancel();
        boolean heeded = thread.join(TO_STOP);
        return new Outcome.Failure(heeded ? "too slow" : "too slow, and not to be cancelled", late);
    }

    private String place(Throwable thrown) {
        String at = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("assay."))
                .findFirst()
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .orElse("");
        boolean ours = at.startsWith(Invariants.class.getPackageName());
        return thrown.getClass().getSimpleName() + " " + (ours ? shape(String.valueOf(thrown.getMessage())) : at);
    }

    private SortedSet<String> told(Cancellation cancellation) throws IOException {
        SortedSet<String> told = new TreeSet<>();
        try {
            Recording recording = RecordingReader.read(file, Progress.NONE, cancellation);
            Invariants.check(recording, Files.size(file));
            readOtherwise(recording, cancellation);
            for (Problem problem : recording.problems()) {
                told.add(problem.code() + " " + shape(problem.message()));
            }
            told.add("profiles " + Math.min(3, recording.profiles().size()));
            told.add("chunks " + Math.min(3, recording.facts().chunks()));
        } catch (RecordingException refusal) {
            told.add(refusal.getClass().getSimpleName() + " " + shape(String.valueOf(refusal.getMessage())));
        } catch (UncheckedIOException e) {
            throw new IllegalStateException("an exception that is not declared", e);
        }
        return told;
    }

    /// The other ways of reading count the same events, unless there is damage in what only one of them looks at.
    private void readOtherwise(Recording all, Cancellation cancellation) throws IOException {
        List<Recording> others = List.of(
                RecordingReader.readFacts(file, Progress.NONE, cancellation),
                RecordingReader.read(file, (event, kind) -> false, Progress.NONE, cancellation),
                RecordingReader.read(file, Trial::isSampled, Progress.NONE, cancellation));
        for (Recording other : others) {
            Invariants.check(other, Files.size(file));
            boolean alike = other.facts().eventCounts().equals(all.facts().eventCounts());
            if (all.problems().isEmpty() && !alike) {
                throw new IllegalStateException("another way of reading counts other events");
            }
        }
    }

    private static boolean isSampled(String event, ProfileKind kind) {
        return kind == ProfileKind.CPU;
    }

    private String shape(String message) {
        return message.replace(file.toString(), "FILE")
                .replaceAll("(type|event|name) [^ ]*[.?][^ ]*", "$1 X")
                .replaceAll("'.*'", "X")
                .replaceAll("-?[0-9]+", "N");
    }
}
