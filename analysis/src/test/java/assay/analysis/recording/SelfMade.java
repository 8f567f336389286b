package assay.analysis.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Random;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;

/// Small recordings that the running JVM makes of itself, so that the tests need no file.
public final class SelfMade {
    private SelfMade() {}

    /// One field of every type that an event may have.
    @Name("assay.EveryField")
    static final class EveryField extends Event {
        boolean booleanField = true;
        byte byteField = -1;
        short shortField = Short.MIN_VALUE;
        char charField = '\uffff';
        int intField = Integer.MIN_VALUE;
        long longField = Long.MIN_VALUE;
        float floatField = 1.5f;
        double doubleField = -2.5;
        String latinField = "caf\u00e9";
        String otherField = "\u6e2c\u91cf \ud83d\udcc8";
        String emptyField = "";
        Class<?> classField = String.class;
        Thread threadField = Thread.currentThread();
    }

    @Name("assay.Stackless")
    @StackTrace(false)
    static final class Stackless extends Event {
        int number;
    }

    /// A recording of `events` events of each type here, of monitors and of allocations.
    public static Path record(Path file, int events) throws IOException {
        try (Recording recording = new Recording()) {
            recording.enable(EveryField.class);
            recording.enable(Stackless.class);
            recording.enable("jdk.JVMInformation");
            recording.enable("jdk.InitialSystemProperty");
            recording.enable("jdk.JavaExceptionThrow").withStackTrace();
            recording.enable("jdk.ThreadPark").withThreshold(Duration.ZERO).withStackTrace();
            recording.start();
            emitAll(events);
            recording.stop();
            recording.dump(file);
        }
        return file;
    }

    /// Emits as many events of each type here, from seven different stacks in turn.
    static void emitAll(int events) {
        for (int i = 0; i < events; i++) {
            emit(i % 7);
        }
    }

    private static void emit(int depth) {
        if (depth > 0) {
            emit(depth - 1);
            return;
        }
        EveryField every = new EveryField();
        every.begin();
        every.commit();
        new Stackless().commit();
    }

    /// A recording of `events` events, nearly each of them from a stack of its own.
    static Path recordPaths(Path file, int events, Random random) throws IOException {
        try (Recording recording = new Recording()) {
            recording.enable(EveryField.class);
            recording.start();
            for (int i = 0; i < events; i++) {
                path(25, random.nextInt());
            }
            recording.stop();
            recording.dump(file);
        }
        return file;
    }

    /// Emits an event from one of 2 to the power of `depth` stacks.
    private static void path(int depth, int turns) {
        if (depth == 0) {
            emit(0);
        } else if ((turns & 1) == 0) {
            path(depth - 1, turns >>> 1);
        } else {
            otherPath(depth - 1, turns >>> 1);
        }
    }

    private static void otherPath(int depth, int turns) {
        path(depth, turns);
    }

    /// Two recordings in one file, one behind the other.
    static Path concatenate(Path file, Path first, Path second) throws IOException {
        Files.copy(first, file);
        return Files.write(file, Files.readAllBytes(second), StandardOpenOption.APPEND);
    }
}
