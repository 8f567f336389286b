package assay.benchmarks.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The command lines of Assay and its peers.
///
/// @param benchmarks the folder of this module
/// @param javaHome the JDK that all of them run on
/// @param assay the launcher to measure
/// @param scratch where they write
record Tools(Path benchmarks, Path javaHome, Path assay, Path scratch) {
    static final String COLLAPSED_FILE = "graph.collapsed";

    /// What Assay's own launcher starts the JVM with.
    static final String LAUNCHER_OPTIONS = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private static final String HTML_FILE = "graph.html";

    Command assayHtml(Recording recording) {
        return assay("flame", recording, "--profile", recording.event(), "--format", "html", "-o", file(HTML_FILE))
                .named("Assay, html");
    }

    Command assayCollapsed(Recording recording) {
        return assay("flame", recording, "--profile", recording.event(), "-o", file(COLLAPSED_FILE))
                .named("Assay, collapsed")
                .counting(SampleCount.COLLAPSED, List.of(recording.event()));
    }

    Command assayImport(Recording recording) {
        return assay("import", recording).named("Assay, import");
    }

    Command assayShow(Recording recording, String... options) {
        return assay("show", recording, options).named("Assay, show");
    }

    /// A store that is not there yet makes every recording one that Assay has never seen.
    private Command assay(String command, Recording recording, String... options) {
        return new Command(
                "Assay",
                Stream.concat(
                                Stream.of(
                                        assay.toString(),
                                        command,
                                        recording.path().toString(),
                                        "--store",
                                        file("new.db")),
                                Arrays.stream(options))
                        .toArray(String[]::new));
    }

    Command converterHtml(Recording recording) {
        return converter(recording, cpuOption(recording), "html", HTML_FILE).named("jfr-converter, html");
    }

    Command converterCollapsed(Recording recording) {
        return converterCollapsed(recording, cpuOption(recording), List.of(recording.event()))
                .named("jfr-converter, collapsed");
    }

    /// @param option which samples the converter takes
    /// @param events the event types of those samples
    Command converterCollapsed(Recording recording, String option, List<String> events) {
        return converter(recording, option, "collapsed", COLLAPSED_FILE).counting(SampleCount.COLLAPSED, events);
    }

    private Command converter(Recording recording, String option, String format, String output) {
        return new Command(
                "jfr-converter " + option,
                java(),
                "-jar",
                libraries().resolve("jfr-converter.jar").toString(),
                option,
                "-o",
                format,
                recording.path().toString(),
                file(output));
    }

    /// Its `--cpu` leaves out all samples of a HotSpot recording.
    static String cpuOption(Recording recording) {
        return recording.event().equals(Recording.CPU_TIME) ? "--cpu-time" : "--cpu";
    }

    /// The programs that build a tree with the readers of the JDK and of Mission Control.
    List<Command> trees(Recording recording) {
        List<Command> trees = new ArrayList<>();
        trees.add(tree("jdk.jfr EventStream", "EventStreamTree", recording));
        trees.add(tree("jdk.jfr RecordingFile", "RecordingFileTree", recording));
        trees.add(tree("JMC parser", "MissionControlTree", recording));
        return trees;
    }

    private Command tree(String name, String program, Recording recording) {
        return new Command(
                        name,
                        java(),
                        "-cp",
                        classes() + ":" + libraries().resolve("*"),
                        "assay.benchmarks.peer." + program,
                        recording.path().toString(),
                        recording.event())
                .counting(SampleCount.PRINTED, List.of(recording.event()))
                .slow();
    }

    Command summary(Recording recording) {
        return new Command(
                "jfr summary",
                javaHome.resolve("bin/jfr").toString(),
                "summary",
                recording.path().toString());
    }

    Command bareJvm() {
        return new Command("bare JVM, hello", java(), "-cp", classes(), "assay.benchmarks.peer.BareJvm");
    }

    private String java() {
        return javaHome.resolve("bin/java").toString();
    }

    private String classes() {
        return benchmarks.resolve("target/classes").toString();
    }

    private Path libraries() {
        return benchmarks.resolve("target/libraries");
    }

    private String file(String name) {
        return scratch.resolve(name).toString();
    }
}
