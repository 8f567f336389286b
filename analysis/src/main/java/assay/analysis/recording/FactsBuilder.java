package assay.analysis.recording;

import assay.analysis.jfr.ChunkSpan;
import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Count;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.Problems;
import assay.analysis.metric.Secrets;
import assay.analysis.model.EventNames;
import assay.analysis.model.Jvm;
import assay.analysis.model.Machine;
import assay.analysis.model.Problem.Code;
import assay.analysis.model.RecordingFacts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gathers what a recording says of its JVM and machine; what is told first counts.
final class FactsBuilder {
    /// The event types that tell facts, by their current name.
    static final Set<String> EVENTS = Set.of(
            "jdk.JVMInformation",
            "jdk.InitialSystemProperty",
            "jdk.CPUInformation",
            "jdk.OSInformation",
            "jdk.PhysicalMemory",
            "jdk.ContainerConfiguration",
            "jdk.DataLoss");

    private static final long NANOS_PER_SECOND = 1_000_000_000;
    /// `… JRE (Zulu11.43+62-SA) (11.0.9.1+1-LTS), built on …`: the last one in brackets.
    private static final Pattern JRE_VERSION = Pattern.compile("JRE (?:\\([^()]*\\) )*\\(([^()]*)\\)");

    private static final Pattern CPU_BRAND = Pattern.compile("Brand: *([^\\n]*?)(?:, Vendor.*)?(?:\\n|$)");
    private static final Pattern OS_NAME = Pattern.compile("PRETTY_NAME=\"([^\"]+)\"");
    private static final Pattern KERNEL = Pattern.compile("uname: ?(\\S+ \\S+)");

    private final Map<String, EventValues> first = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private long lastNanos = Long.MIN_VALUE;

    /// Takes in the events of one type of one chunk.
    void take(Constants constants, EventTally tally, Problems problems) {
        String name = EventNames.current(tally.type().name());
        long lost = 0;
        for (long place : tally.places()) {
            try {
                EventValues values = EventValues.read(constants, tally.type(), place);
                first.putIfAbsent(name, values);
                takeProperty(values);
                Long amount = values.positive("amount");
                lost += amount == null ? 0 : amount;
            } catch (Damage damage) {
                problems.add(Code.BAD_EVENT, place, "An event " + name + " is lost because " + damage.what() + ".");
            }
        }
        if (name.equals("jdk.DataLoss") && !tally.places().isEmpty()) {
            problems.add(
                    Code.DATA_LOSS,
                    tally.places().getFirst(),
                    "The JVM itself reports that it dropped " + Count.of(lost, "byte") + " of events while recording.");
        }
    }

    private void takeProperty(EventValues values) {
        String key = values.text("key");
        String value = values.text("value");
        if (key != null && value != null) {
            properties.putIfAbsent(key, value);
        }
    }

    /// A time at which something was recorded: a chunk that was not finished may declare no duration.
    void seen(long nanos) {
        lastNanos = Math.max(lastNanos, nanos);
    }

    RecordingFacts build(List<ChunkSpan> chunks, SortedMap<String, Long> counts) {
        long start = chunks.stream()
                .mapToLong(chunk -> chunk.header().startNanos())
                .min()
                .orElse(0);
        long end = chunks.stream().mapToLong(FactsBuilder::end).max().orElse(start);
        return new RecordingFacts(
                Instant.ofEpochSecond(start / NANOS_PER_SECOND, start % NANOS_PER_SECOND),
                Math.max(0, Math.max(end, lastNanos) - start),
                chunks.size(),
                chunks.getFirst().header().version(),
                jvm(),
                machine(),
                counts);
    }

    private static long end(ChunkSpan chunk) {
        return chunk.header().startNanos() + Math.max(0, chunk.header().durationNanos());
    }

    private @Nullable String text(String event, String field) {
        EventValues values = first.get(event);
        return values == null ? null : values.text(field);
    }

    private @Nullable Long positive(String event, String field) {
        EventValues values = first.get(event);
        return values == null ? null : values.positive(field);
    }

    private Jvm jvm() {
        String description = text("jdk.JVMInformation", "jvmVersion");
        Long startMillis = positive("jdk.JVMInformation", "jvmStartTime");
        return new Jvm(
                orProperty(text("jdk.JVMInformation", "jvmName"), "java.vm.name"),
                orProperty(shortVersion(description), "java.vm.version"),
                description,
                Secrets.arguments(text("jdk.JVMInformation", "jvmArguments")),
                Secrets.arguments(orProperty(text("jdk.JVMInformation", "javaArguments"), "sun.java.command")),
                startMillis == null ? null : Instant.ofEpochMilli(startMillis),
                positive("jdk.JVMInformation", "pid"));
    }

    private @Nullable String orProperty(@Nullable String told, String property) {
        return told == null ? properties.get(property) : told;
    }

    /// async-profiler gives the short version alone.
    private static @Nullable String shortVersion(@Nullable String description) {
        if (description == null) {
            return null;
        }
        Matcher matcher = JRE_VERSION.matcher(description);
        return matcher.find() ? matcher.group(1) : description;
    }

    private Machine machine() {
        Long threads = positive("jdk.CPUInformation", "hwThreads");
        return new Machine(
                cpu(),
                threads == null ? null : Math.toIntExact(Math.min(threads, Integer.MAX_VALUE)),
                positive("jdk.PhysicalMemory", "totalSize"),
                orProperty(operatingSystem(), "os.name"),
                container());
    }

    /// On Linux the whole of `/etc/os-release` and more, of which a person wants the name and the kernel.
    private @Nullable String operatingSystem() {
        String text = text("jdk.OSInformation", "osVersion");
        if (text == null) {
            return null;
        }
        Matcher name = OS_NAME.matcher(text);
        Matcher kernel = KERNEL.matcher(text);
        if (!name.find()) {
            return text.strip().lines().findFirst().orElse("");
        }
        return kernel.find() ? name.group(1) + ", " + kernel.group(1) : name.group(1);
    }

    /// The brand stands only in the long description; the short text lists instruction sets.
    private @Nullable String cpu() {
        String description = text("jdk.CPUInformation", "description");
        Matcher brand = CPU_BRAND.matcher(description == null ? "" : description);
        return brand.find() && !brand.group(1).isBlank() ? brand.group(1).strip() : text("jdk.CPUInformation", "cpu");
    }

    private @Nullable String container() {
        String type = text("jdk.ContainerConfiguration", "containerType");
        Long processors = positive("jdk.ContainerConfiguration", "effectiveCpuCount");
        Long memory = positive("jdk.ContainerConfiguration", "memoryLimit");
        if (type == null) {
            return null;
        }
        String cpus = processors == null ? "" : ", " + processors + " processors";
        return type + cpus + (memory == null ? "" : ", " + (memory >> 20) + " MiB");
    }
}
