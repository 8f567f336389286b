package assay.analysis.fuzz;

import assay.analysis.fuzz.Trial.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/// Mutates recordings and tries them, again and again; the same seed makes the same inputs.
final class Campaign {
    private static final int PER_PARENT = 8;
    private static final int MOST_AT_ONCE = 4;
    private static final int TRIALS_TO_REDUCE = 150;

    private final Trial trial;
    private final long seed;
    private final Path kept;
    private final SplittableRandom random;
    private final Corpus corpus = new Corpus();
    private final Map<String, Path> failures = new LinkedHashMap<>();
    private long trials;
    private long slowestNanos;

    /// @param kept folder for inputs that fail
    Campaign(Trial trial, long seed, Path kept) {
        this.trial = trial;
        this.seed = seed;
        this.kept = kept;
        this.random = new SplittableRandom(seed);
    }

    /// Adds a recording to start from.
    void add(Path recording) throws IOException {
        byte[] bytes = Files.readAllBytes(recording);
        if (trial.run(bytes) instanceof Outcome.Sound sound) {
            corpus.addOriginal(bytes, sound.told());
        } else {
            throw new IllegalStateException(recording + ": fails as it is");
        }
    }

    void run(BooleanSupplier goOn) throws IOException {
        while (goOn.getAsBoolean()) {
            byte[] parent = corpus.any(random);
            byte[] other = corpus.any(random);
            Landmarks marks = marks(parent);
            Landmarks otherMarks = marks(other);
            for (int i = 0; i < PER_PARENT && goOn.getAsBoolean(); i++) {
                attempt(mutated(parent, marks, other, otherMarks));
            }
        }
    }

    private Landmarks marks(byte[] input) throws IOException {
        return Landmarks.of(Files.write(trial.file(), input));
    }

    private byte[] mutated(byte[] parent, Landmarks marks, byte[] other, Landmarks otherMarks) throws IOException {
        byte[] bytes = new Mutator(random, parent, marks, other, otherMarks).mutate();
        for (int more = random.nextInt(MOST_AT_ONCE); more > 0 && bytes.length > 0; more--) {
            bytes = new Mutator(random, bytes, marks(bytes), other, otherMarks).mutate();
        }
        return bytes;
    }

    private void attempt(byte[] input) throws IOException {
        trials++;
        switch (trial.run(input)) {
            case Outcome.Sound sound -> {
                slowestNanos = Math.max(slowestNanos, sound.nanos());
                if (input.length > 0) {
                    corpus.offer(input, sound.told(), random);
                }
            }
            case Outcome.Failure failure when !failures.containsKey(failure.what()) -> keep(input, failure);
            case Outcome.Failure _ -> {} // one of each kind is enough
        }
    }

    private void keep(byte[] input, Outcome.Failure failure) throws IOException {
        byte[] smallest = failure.what().startsWith("too slow")
                ? input
                : new Reduction(trial, failure.what(), TRIALS_TO_REDUCE).reduce(input);
        Files.createDirectories(kept);
        Path file = kept.resolve("seed-%d-trial-%d.jfr".formatted(seed, trials));
        failures.put(failure.what(), Files.write(file, smallest));
        System.err.println(file + " (" + input.length + " bytes before it was reduced): " + failure.what());
        failure.cause().printStackTrace();
    }

    /// The first input of each kind of failure.
    Map<String, Path> failures() {
        return failures;
    }

    /// How many different things the reader said.
    int messages() {
        return corpus.messages();
    }

    long trials() {
        return trials;
    }

    @Override
    public String toString() {
        return "%d trials of seed %d, %d inputs kept for %d kinds of message, the slowest took %d ms, %d failures"
                .formatted(trials, seed, corpus.size(), corpus.messages(), slowestNanos / 1_000_000, failures.size());
    }
}
