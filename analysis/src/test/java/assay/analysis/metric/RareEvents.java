package assay.analysis.metric;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Security;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Recording;

/// A recording that the running JVM makes of events which none of the real recordings has.
final class RareEvents {
    private static final List<String> EVENTS = List.of(
            "jdk.Deserialization",
            "jdk.SecurityPropertyModification",
            "jdk.SecurityProviderService",
            "jdk.VirtualThreadPinned",
            "jdk.VirtualThreadStart",
            "jdk.SafepointBegin",
            "jdk.SystemGC",
            "jdk.GCPhaseConcurrentLevel2");

    private RareEvents() {}

    /// Parks its virtual thread where the JVM cannot unmount it.
    private static final class Pinned {
        static {
            LockSupport.parkNanos(1);
        }

        private Pinned() {}
    }

    static Path record(Path file) throws IOException, InterruptedException {
        try (Recording recording = new Recording()) {
            EVENTS.forEach(event -> recording.enable(event).withThreshold(Duration.ZERO));
            recording.enable("jdk.ActiveSetting");
            recording.start();
            Security.setProperty("assay.test", "on");
            MessageDigest.getInstance("SHA-256");
            deserialize();
            pin();
            System.gc();
            recording.stop();
            recording.dump(file);
        } catch (NoSuchAlgorithmException | ClassNotFoundException e) {
            throw new IOException("the JDK lacks what every JDK has", e);
        }
        return file;
    }

    /// Initializes a class of its own each time, since each is initialized once.
    private static void pin() throws IOException, InterruptedException {
        byte[] bytes;
        try (InputStream in = Pinned.class.getResourceAsStream("RareEvents$Pinned.class")) {
            bytes = Objects.requireNonNull(in).readAllBytes();
        }
        FutureTask<Class<?>> task = new FutureTask<>(
                () -> MethodHandles.lookup().defineHiddenClass(bytes, true).lookupClass());
        Thread.startVirtualThread(task).join();
        if (task.state() != Future.State.SUCCESS) {
            throw new IOException("the class was not initialized", task.exceptionNow());
        }
    }

    private static void deserialize() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(List.of("a", "b"));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            in.readObject();
        }
    }
}
