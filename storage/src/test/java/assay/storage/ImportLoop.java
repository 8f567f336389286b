package assay.storage;

import assay.analysis.job.Cancellation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A program to be killed: once a byte comes on standard input, it imports recordings until it dies or nobody listens,
/// and tells on standard output before (`start NAME`) and after (`done NAME`) each.
final class ImportLoop {
    private static final int SAMPLES = 10_000;

    private ImportLoop() {}

    /// @param arguments file of the store, seed
    public static void main(String[] arguments) throws IOException {
        long seed = Long.parseLong(arguments[1]);
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed);
        RecordingGenerator generator = new RecordingGenerator(random);
        if (System.in.read() < 0) {
            return;
        }
        try (RunStore store = RunStore.open(Path.of(arguments[0]))) {
            for (int i = 0; !System.out.checkError(); i++) {
                String name = seed + "-" + i;
                var recording = generator.recording(SAMPLES);
                System.out.println("start " + name);
                store.save(RecordingGenerator.draft(name, name), recording, new Cancellation());
                System.out.println("done " + name);
            }
        }
    }
}
