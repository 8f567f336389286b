package assay.app;

import assay.analysis.job.Cancellation;
import assay.app.cli.Cli;
import assay.app.cli.CliEnvironment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;

/// Where the program starts: the command line, and through it the window.
public final class Main {
    private static final long GRACE_MILLIS = 2_000;

    private Main() {}

    public static void main(String[] args) {
        int code = run(args);
        if (code
                != 0) { // else the process ends by itself: System.exit first sets up logging, to log that it was called
            System.exit(code);
        }
    }

    /// Runs one command, and returns the exit code of the process.
    static int run(String... args) {
        // Read by java.util.logging when something is logged for the first time, which most commands never do.
        System.setProperty("java.util.logging.config.class", LogFile.class.getName());
        LazyLogging.install();
        // Pictures are painted in memory; without this the toolkit would look for a display and fail if it is gone.
        System.setProperty("java.awt.headless", "true");
        Cancellation cancellation = new Cancellation();
        Thread interrupted = cancelOnInterrupt(cancellation);
        CliEnvironment environment = CliEnvironment.ofProcess(cancellation, (files, store) -> {
            WindowStart.launch(files, store);
            if (disarm(interrupted)) {
                System.exit(0); // also from a job that does not hear that it is cancelled
            }
        });
        int code = Cli.execute(
                environment, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), args);
        return disarm(interrupted) ? code : 0;
    }

    /// Lets work that is interrupted end by itself, so that it removes its temporary files; the process then ends with
    /// the signal's own code, 130.
    private static Thread cancelOnInterrupt(Cancellation cancellation) {
        Thread worker = Thread.currentThread();
        Thread hook = new Thread(() -> {
            cancellation.cancel();
            try {
                worker.join(GRACE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }

    /// False if the process is ending already because it was interrupted; the hook waits for this thread to end.
    private static boolean disarm(Thread interrupted) {
        try {
            return Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
