package assay.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/// Collapsed stacks of one event type with `jdk.jfr.consumer`, the way its documentation suggests: the peer that every
/// JDK has. Arguments: recording, event type, output file.
final class RecordingFileFlame {
    private RecordingFileFlame() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, Long> stacks = new HashMap<>();
        try (RecordingFile recording = new RecordingFile(Path.of(arguments[0]))) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals(arguments[1])) {
                    stacks.merge(collapsed(event.getStackTrace()), 1L, Long::sum);
                }
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[2]))) {
            for (var stack : stacks.entrySet()) {
                out.write(stack.getKey() + ' ' + stack.getValue() + '\n');
            }
        }
    }

    private static String collapsed(@Nullable RecordedStackTrace stack) {
        if (stack == null) {
            return "[no stack trace]";
        }
        StringBuilder line = new StringBuilder();
        List<RecordedFrame> frames = stack.getFrames();
        for (RecordedFrame frame : frames.reversed()) {
            RecordedMethod method = frame.getMethod();
            RecordedClass type = method.getType();
            line.append(line.isEmpty() ? "" : ";")
                    .append(type.getName())
                    .append('.')
                    .append(method.getName());
        }
        return line.toString();
    }
}
