package assay.app;

import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.Recording;

/// Makes a recording with a known number of thrown exceptions, each with its stack, in the thread `worker`.
public final class RecordedWorkload {
    private RecordedWorkload() {}

    /// Writes a recording in which [#failing] was called as often as asked.
    public static Path record(Path file, int failures) throws IOException, InterruptedException {
        try (Recording recording = new Recording()) {
            recording.enable("jdk.JavaExceptionThrow").withStackTrace();
            recording.enable("jdk.JVMInformation");
            recording.start();
            Thread worker = new Thread(() -> failing(failures), "worker");
            worker.start();
            worker.join();
            recording.stop();
            recording.dump(file);
        }
        return file;
    }

    static void failing(int times) {
        int caught = 0;
        for (int count = 0; count < times; count++) {
            try {
                fail();
            } catch (ExpectedFailure e) {
                caught++;
            }
        }
        if (caught != times) {
            throw new IllegalStateException("caught: " + caught + "; must be " + times);
        }
    }

    private static void fail() throws ExpectedFailure {
        throw new ExpectedFailure();
    }

    private static final class ExpectedFailure extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
