package assay.benchmarks.compare;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/// Under what circumstances the figures came about.
final class Conditions {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private final Clock clock;
    private final String start;

    Conditions(Clock clock) {
        this.clock = clock;
        this.start = now();
    }

    /// @param arguments of the command line
    String text(List<String> arguments, int rounds, Path assay) throws IOException {
        return """
                Made by `benchmarks/compare %s`.

                - From %s to %s (load is the one-minute load average; above the number of processors the machine was \
                shared).
                - %s, %d processors, %s %s. Java: %s %s for all programs.
                - jfr-converter %s, JMC flightrecorder %s; jafar is left out, as it is not in Maven Central.
                - Assay started as `%s`. Runs of each in turn: %d; median [min-max]; each run a process of its own; files in \
                the page cache after the first.
                """.formatted(
                        String.join(" ", arguments),
                        start,
                        now(),
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.vendor"),
                        System.getProperty("java.runtime.version"),
                        version("tools.profiler", "jfr-converter"),
                        version("org.openjdk.jmc", "flightrecorder"),
                        assay.getFileName(),
                        rounds);
    }

    private String now() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(
                Locale.ROOT, "%s UTC (load %.1f)", LocalDateTime.now(clock).format(MINUTE), load);
    }

    private static String processor() throws IOException {
        Path description = Path.of("/proc/cpuinfo");
        if (!Files.exists(description)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(description)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }

    private static String version(String group, String artifact) throws IOException {
        String resource = "/META-INF/maven/%s/%s/pom.properties".formatted(group, artifact);
        try (var in = Conditions.class.getResourceAsStream(resource)) {
            if (in == null) {
                return "of unknown version";
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "of unknown version");
        }
    }
}
