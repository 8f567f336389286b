package assay.app.recording;

import assay.analysis.model.Jvm;
import assay.analysis.model.Machine;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Run;
import assay.analysis.unit.UnitFormat;
import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What was recorded, where and how long: the first thing to check before believing a profile.
final class RecordingHeader extends VBox {
    /// The offset is left out where it is none.
    private static final DateTimeFormatter STARTED = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss 'UTC'")
            .appendOffset("+HH:MM", "")
            .toFormatter(Locale.ROOT);

    RecordingHeader(Run run, RecordingSummary summary, ZoneId zone) {
        getStyleClass().add("recording-header");
        Label name = new Label(run.name());
        name.getStyleClass().add(Styles.TITLE_3);
        FlowPane facts = new FlowPane();
        facts.getStyleClass().add("facts");
        for (Fact fact : facts(summary, zone)) {
            facts.getChildren().add(fact.node());
        }
        if (recorded(summary.facts())) {
            facts.getChildren().add(new EventCounts(summary.facts()));
        }
        getChildren().addAll(name, facts);
    }

    /// @param word what it is, in one word
    /// @param value short enough for one line of all facts
    /// @param whole what a tip says, the same if nothing was left out
    private record Fact(String word, String value, String whole) {
        private Fact(String word, String value) {
            this(word, value, value);
        }

        private Label node() {
            Label label = new Label(value);
            label.getStyleClass().add("fact");
            Label caption = new Label(word);
            caption.getStyleClass().addAll("fact-word", Styles.TEXT_MUTED);
            label.setGraphic(caption);
            label.setAccessibleText(word + ": " + whole);
            if (!whole.equals(value)) {
                label.setTooltip(new Tooltip(whole));
            }
            return label;
        }
    }

    private static List<Fact> facts(RecordingSummary summary, ZoneId zone) {
        RecordingFacts facts = summary.facts();
        if (!recorded(facts)) {
            return List.of(
                    new Fact("Format", facts.version() + " stacks"),
                    new Fact("Has", "no times, no threads, no events: only how often each stack was seen"));
        }
        return List.of(
                new Fact("JVM", shortJvm(facts.jvm()), jvmText(facts.jvm())),
                new Fact("Machine", machineText(facts.machine())),
                new Fact("Started", STARTED.format(facts.start().atZone(zone))),
                new Fact("Duration", UnitFormat.duration(facts.durationNanos())),
                new Fact("Format", "JFR " + facts.version() + ", " + chunksText(facts.chunks())));
    }

    /// Whether it was recorded by a JVM, chunk by chunk, rather than being a file of stacks alone.
    private static boolean recorded(RecordingFacts facts) {
        return facts.chunks() > 0;
    }

    private static String chunksText(int chunks) {
        return UnitFormat.count(chunks) + (chunks == 1 ? " chunk" : " chunks");
    }

    /// Without the words that nearly all names of HotSpot have: `OpenJDK 25.0.3+9-LTS`.
    private static String shortJvm(Jvm jvm) {
        return jvmText(jvm).replace(" 64-Bit Server VM", "");
    }

    private static String jvmText(Jvm jvm) {
        String text = String.join(" ", present(jvm.name(), jvm.version()));
        return text.isEmpty() ? "not recorded" : text;
    }

    private static String machineText(Machine machine) {
        List<String> parts = new ArrayList<>();
        Integer threads = machine.hardwareThreads();
        if (threads != null) {
            parts.add(threads + (threads == 1 ? " CPU" : " CPUs"));
        }
        Long memory = machine.memoryBytes();
        if (memory != null) {
            parts.add(UnitFormat.bytes(memory));
        }
        parts.addAll(present(machine.cpu()));
        return parts.isEmpty() ? "not recorded" : String.join(", ", parts);
    }

    private static List<String> present(@Nullable String... texts) {
        return Arrays.stream(texts)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }
}
