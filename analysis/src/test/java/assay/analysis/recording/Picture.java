package assay.analysis.recording;

import assay.analysis.model.FrameTable;
import assay.analysis.model.FrameType;
import assay.analysis.model.Profile;
import assay.analysis.model.Recording;
import assay.analysis.model.Samples;
import assay.analysis.model.StackTable;
import assay.analysis.model.Symbols;
import assay.analysis.model.ThreadInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/// A recording as plain text keys and sums, made from `jdk.jfr.consumer` or from our reader, to be compared.
record Picture(Map<String, Long> events, Map<String, ProfilePicture> profiles) {
    static final String NO_STACK = "no stack";

    /// @param stacks events and weight of every distinct stack
    /// @param threads events of every distinct thread
    /// @param times events per start in nanoseconds since 1970
    record ProfilePicture(Map<String, Sum> stacks, Map<String, Long> threads, Map<Long, Long> times) {
        ProfilePicture() {
            this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        }

        private void add(String stack, String thread, long timeNanos, long weight) {
            stacks.merge(stack, new Sum(1, weight), Sum::plus);
            threads.merge(thread, 1L, Long::sum);
            times.merge(timeNanos, 1L, Long::sum);
        }
    }

    record Sum(long events, long weight) {
        Sum plus(Sum other) {
            return new Sum(events + other.events, weight + other.weight);
        }
    }

    Picture() {
        this(new TreeMap<>(), new TreeMap<>());
    }

    static Picture ofOracle(Path file) throws IOException {
        Picture picture = new Picture();
        IdentityHashMap<RecordedStackTrace, String> stacks = new IdentityHashMap<>();
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                picture.add(recording.readEvent(), stacks);
            }
        }
        picture.profiles.values().removeIf(profile -> profile.stacks.keySet().equals(Set.of(NO_STACK)));
        return picture;
    }

    private void add(RecordedEvent event, IdentityHashMap<RecordedStackTrace, String> stacks) {
        String name = event.getEventType().getName();
        events.merge(name, 1L, Long::sum);
        if (event.hasField("stackTrace")) {
            RecordedStackTrace stack = event.getStackTrace();
            Instant start = event.getStartTime();
            profiles.computeIfAbsent(name, added -> new ProfilePicture())
                    .add(
                            stack == null ? NO_STACK : stacks.computeIfAbsent(stack, Picture::stack),
                            thread(threadOf(event)),
                            start.getEpochSecond() * 1_000_000_000 + start.getNano(),
                            weight(name, event));
        }
    }

    private static @Nullable RecordedThread threadOf(RecordedEvent event) {
        String field = event.hasField("sampledThread") ? "sampledThread" : "eventThread";
        return event.hasField(field) ? event.getThread(field) : null;
    }

    private static String thread(@Nullable RecordedThread thread) {
        if (thread == null) {
            return "none";
        }
        String name = thread.getJavaName();
        if (name == null || name.isEmpty()) {
            name = thread.getOSName() == null ? "" : thread.getOSName();
        }
        return "%s java %d os %d virtual %s"
                .formatted(
                        name,
                        Math.max(0, thread.getJavaThreadId()),
                        Math.max(0, thread.getOSThreadId()),
                        thread.isVirtual());
    }

    static long weight(String name, RecordedEvent event) {
        return switch (name.replace("com.oracle.jdk.", "jdk.")) {
            case "jdk.ExecutionSample",
                    "jdk.CPUTimeSample",
                    "jdk.NativeMethodSample",
                    "jdk.JavaExceptionThrow",
                    "jdk.JavaErrorThrow",
                    "datadog.ExceptionSample",
                    "jdk.ClassDefine" -> 1;
            case "datadog.ExecutionSample", "datadog.MethodSample", "jdk.ObjectAllocationSample" ->
                event.getLong("weight");
            case "profiler.WallClockSample" -> event.getLong("samples");
            case "jdk.ObjectAllocationInNewTLAB" -> event.getLong("tlabSize");
            case "jdk.ObjectAllocationOutsideTLAB", "profiler.LiveObject" -> event.getLong("allocationSize");
            case "datadog.ObjectSample", "datadog.HeapLiveObject" ->
                Math.round(event.getLong("size") * event.getDouble("weight"));
            case "profiler.Malloc" -> event.getLong("size");
            case "jdk.OldObjectSample" -> event.hasField("objectSize") ? event.getLong("objectSize") : 1;
            default -> event.hasField("duration") ? event.getDuration().toNanos() : 1;
        };
    }

    static String stack(RecordedStackTrace stack) {
        if (stack.getFrames().isEmpty()) {
            return NO_STACK;
        }
        StringBuilder text = new StringBuilder();
        stack.getFrames().forEach(frame -> text.append(frame(frame)));
        return text.append(stack.isTruncated() ? "truncated" : "").toString();
    }

    private static String frame(RecordedFrame frame) {
        return frameText(
                frame.getMethod().getType().getName(),
                frame.getMethod().getName(),
                frame.getMethod().getDescriptor(),
                frame.getLineNumber() > 0 ? frame.getLineNumber() : -1,
                Math.max(-1, frame.getBytecodeIndex()),
                frame.getType().matches("C[12] compiled") ? "JIT compiled" : frame.getType());
    }

    private static String frameText(String type, String method, String descriptor, int line, int index, String kind) {
        return type + "." + method + descriptor + ":" + line + "@" + index + " " + kind + "\n";
    }

    static Picture ofReader(Recording recording) {
        Picture picture = new Picture();
        picture.events.putAll(recording.facts().eventCounts());
        for (Profile profile : recording.profiles()) {
            ProfilePicture profilePicture = new ProfilePicture();
            picture.profiles.put(profile.summary().event(), profilePicture);
            Samples samples = profile.samples();
            Map<Integer, String> stacks = new HashMap<>();
            for (int row = 0; row < samples.size(); row++) {
                profilePicture.add(
                        stacks.computeIfAbsent(samples.stack()[row], id -> stack(recording.symbols(), id)),
                        samples.thread()[row] < 0
                                ? "none"
                                : thread(recording.threads().get(samples.thread()[row])),
                        samples.timeNanos()[row],
                        samples.weight()[row]);
            }
        }
        return picture;
    }

    private static String thread(ThreadInfo thread) {
        return "%s java %d os %d virtual %s"
                .formatted(thread.name(), thread.javaThreadId(), thread.osThreadId(), thread.virtual());
    }

    static String stack(Symbols symbols, int stack) {
        if (stack == Samples.NONE) {
            return NO_STACK;
        }
        FrameTable frames = symbols.frames();
        StackTable stacks = symbols.stacks();
        StringBuilder text = new StringBuilder();
        for (int frame : stacks.frames(stack)) {
            int method = frames.method()[frame];
            text.append(frameText(
                    symbols.methods().className(method),
                    symbols.methods().name(method),
                    symbols.methods().descriptor(method),
                    frames.line()[frame],
                    frames.bytecodeIndex()[frame],
                    FrameType.ofCode(frames.type()[frame]).title()));
        }
        return text.append(stacks.truncated(stack) ? "truncated" : "").toString();
    }

    /// Adds up two pictures.
    Picture plus(Picture other) {
        Picture sum = new Picture();
        for (Picture part : new Picture[] {this, other}) {
            part.events.forEach((name, count) -> sum.events.merge(name, count, Long::sum));
            part.profiles.forEach((name, profile) -> {
                ProfilePicture into = sum.profiles.computeIfAbsent(name, added -> new ProfilePicture());
                profile.stacks.forEach((stack, value) -> into.stacks.merge(stack, value, Sum::plus));
                profile.threads.forEach((thread, count) -> into.threads.merge(thread, count, Long::sum));
                profile.times.forEach((time, count) -> into.times.merge(time, count, Long::sum));
            });
        }
        return sum;
    }
}
