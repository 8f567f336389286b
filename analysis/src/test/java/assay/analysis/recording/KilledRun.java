package assay.analysis.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordingStream;

/// A JVM that records itself, dumps a chunk written in several flushes, records on and is then killed.
final class KilledRun {
    /// Events of each type of [SelfMade] before each flush.
    static final int EVENTS_PER_FLUSH = 40;
    /// Flushes of the dumped chunk and of the one that is never finished.
    static final int FLUSHES = 2;

    private static final String READY = "ready";

    private KilledRun() {}

    /// Runs in the other JVM.
    ///
    /// @param arguments where to dump the finished chunk
    static void main(String[] arguments) throws Exception {
        Semaphore flushed = new Semaphore(0);
        try (RecordingStream stream = new RecordingStream()) {
            stream.enable(SelfMade.EveryField.class);
            stream.enable(SelfMade.Stackless.class);
            stream.onFlush(flushed::release);
            stream.startAsync();
            for (int chunk = 0; chunk < 2; chunk++) {
                emitAndFlush(flushed);
                if (chunk == 0) {
                    stream.dump(Path.of(arguments[0]));
                }
            }
            System.out.println(READY);
            new Semaphore(0).acquire();
        }
    }

    private static void emitAndFlush(Semaphore flushed) throws InterruptedException {
        for (int i = 0; i < FLUSHES; i++) {
            SelfMade.emitAll(EVENTS_PER_FLUSH);
            flushed.drainPermits();
            flushed.acquire(2); // one may have been under way
        }
    }

    /// Runs the JVM until it is killed.
    ///
    /// @return the finished chunk, then the one left behind
    static List<Path> run(Path folder) throws IOException {
        Path finished = folder.resolve("finished.jfr");
        Path repository = folder.resolve("repository");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-Xint", // the same frames in every round
                        "-XX:FlightRecorderOptions:repository=" + repository,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRun.class.getName(),
                        finished.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            if (!READY.equals(line)) {
                throw new IOException("the recording JVM said: " + line);
            }
        } finally {
            process.destroyForcibly().onExit().join();
        }
        return List.of(finished, lastChunk(repository));
    }

    private static Path lastChunk(Path repository) throws IOException {
        try (Stream<Path> files = Files.walk(repository)) {
            return files.filter(file -> file.toString().endsWith(".jfr"))
                    .max(Path::compareTo)
                    .orElseThrow();
        }
    }
}
