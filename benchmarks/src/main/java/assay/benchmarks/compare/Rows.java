package assay.benchmarks.compare;

import assay.benchmarks.compare.Claim.Against;
import assay.benchmarks.compare.Claim.Ratio;
import assay.benchmarks.compare.Claim.Works;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The table: what is compared on which recordings, and what Assay must reach.
final class Rows {
    private static final List<String> ALLOCATIONS =
            List.of("jdk.ObjectAllocationInNewTLAB", "jdk.ObjectAllocationOutsideTLAB", "jdk.ObjectAllocationSample");
    private static final List<String> LOCKS = List.of("jdk.JavaMonitorEnter", "jdk.ThreadPark");
    private static final String ASSAY_HTML = "Assay, html";
    private static final String ASSAY_COLLAPSED = "Assay, collapsed";
    private static final String ASSAY_IMPORT = "Assay, import";
    private static final String ASSAY_SHOW = "Assay, show";
    private static final String CONVERTER_HTML = "jfr-converter, html";
    private static final String CONVERTER_COLLAPSED = "jfr-converter, collapsed";
    private static final List<String> JDK = List.of("jdk.jfr EventStream", "jdk.jfr RecordingFile");
    private static final String BARE_JVM = "bare JVM, hello";
    private static final String MISSION_CONTROL = "JMC parser";

    private final Tools tools;

    Rows(Tools tools) {
        this.tools = tools;
    }

    List<Row> all() {
        return List.of(flame(), medium(), small(), graphs(), store(), scan(), heap(), cores());
    }

    private Row flame() {
        return new Row(
                "flame",
                "CPU flame graph, 80 MB and up",
                List.of("jdk-80", "jdk-chunk", "jdk-230", "ap-80", "jdk-1000"),
                this::flameCommands,
                Stream.concat(
                                fastest(0.33, 0.2).stream(),
                                Stream.of(
                                        new Ratio(ASSAY_HTML, Against.FASTEST, JDK, Measure.CPU, 0.1, 0.1),
                                        new Ratio(
                                                ASSAY_HTML,
                                                Against.FASTEST,
                                                List.of(MISSION_CONTROL),
                                                Measure.CPU,
                                                0.05,
                                                0.05)))
                        .toList());
    }

    private Row medium() {
        return new Row(
                "medium",
                "CPU flame graph, some 20 MB of CPU samples above all",
                List.of("jdk-cpu", "ap-25"),
                this::flameCommands,
                fastest(Ratio.NOTHING_REQUIRED, 0.33));
    }

    private Row small() {
        return new Row(
                "small",
                "CPU flame graph, 4 to 8 MB",
                List.of("jdk-8", "ap-5"),
                this::flameCommands,
                fastest(0.5, 0.3));
    }

    private static List<Claim> fastest(double must, double aim) {
        return List.of(
                new Ratio(
                        ASSAY_HTML,
                        Against.FASTEST,
                        List.of(CONVERTER_HTML, JDK.getFirst(), JDK.getLast(), MISSION_CONTROL),
                        Measure.CPU,
                        must,
                        aim),
                new Ratio(ASSAY_COLLAPSED, Against.FASTEST, List.of(CONVERTER_COLLAPSED), Measure.CPU, must, aim));
    }

    private List<Command> flameCommands(Recording recording) {
        List<Command> commands = new ArrayList<>(List.of(
                tools.assayHtml(recording),
                tools.converterHtml(recording),
                tools.assayCollapsed(recording),
                tools.converterCollapsed(recording),
                tools.converterHtml(recording)
                        .withJvmOptions(Tools.LAUNCHER_OPTIONS)
                        .named(CONVERTER_HTML + ", Assay's JVM flags")));
        commands.addAll(tools.trees(recording));
        return commands;
    }

    private Row graphs() {
        return new Row(
                "graphs",
                "CPU, allocation and lock graphs with all else in one pass (an import into a new store), against three "
                        + "runs of jfr-converter",
                List.of("jdk-80", "jdk-230", "ap-25", "ap-80"),
                recording -> List.of(
                        tools.assayImport(recording),
                        tools.converterCollapsed(recording).named("jfr-converter, CPU"),
                        tools.converterCollapsed(recording, "--alloc", ALLOCATIONS),
                        tools.converterCollapsed(recording, "--lock", LOCKS)),
                List.of(new Ratio(
                        ASSAY_IMPORT,
                        Against.SUM,
                        List.of("jfr-converter, CPU", "jfr-converter --alloc", "jfr-converter --lock"),
                        Measure.CPU,
                        0.25,
                        0.15)));
    }

    private Row store() {
        return new Row(
                "import",
                "Full import into a new store, against one CPU flame graph of jfr-converter",
                List.of("jdk-230", "jdk-1000"),
                recording -> List.of(tools.assayImport(recording), tools.converterHtml(recording)),
                List.of(new Ratio(ASSAY_IMPORT, Against.FASTEST, List.of(CONVERTER_HTML), Measure.CPU, 1.0, 0.6)));
    }

    private Row scan() {
        return new Row(
                "scan",
                "Events counted per type, of a file never seen",
                List.of("jdk-8", "jdk-80", "jdk-230", "ap-80", "jdk-1000"),
                recording -> List.of(tools.assayShow(recording), tools.summary(recording), tools.bareJvm()),
                List.of(
                        new Ratio(ASSAY_SHOW, Against.FASTEST, List.of("jfr summary"), Measure.CPU, 0.5, 0.5),
                        new Ratio(
                                ASSAY_SHOW,
                                Against.FASTEST,
                                List.of(BARE_JVM),
                                Measure.CPU,
                                Ratio.NOTHING_REQUIRED,
                                1.5)));
    }

    private Row heap() {
        return new Row(
                "heap",
                "Full import in a small heap",
                List.of("jdk-1000"),
                recording -> Stream.of(512, 256)
                        .map(megabytes -> tools.assayImport(recording)
                                .withJvmOptions("-Xmx" + megabytes + "m")
                                .named(ASSAY_IMPORT + " -Xmx" + megabytes + "m")
                                .slow())
                        .toList(),
                List.of(new Works(ASSAY_IMPORT + " -Xmx512m", true), new Works(ASSAY_IMPORT + " -Xmx256m", false)));
    }

    private Row cores() {
        String one = ASSAY_IMPORT + ", one processor";
        return new Row(
                "cores",
                "Wall time of a full import with all processors against one",
                List.of("jdk-chunk", "jdk-230"),
                recording -> List.of(
                        tools.assayImport(recording),
                        tools.assayImport(recording)
                                .withJvmOptions("-XX:ActiveProcessorCount=1")
                                .named(one)),
                List.of(new Ratio(ASSAY_IMPORT, Against.FASTEST, List.of(one), Measure.WALL, 0.9, 0.7)));
    }
}
