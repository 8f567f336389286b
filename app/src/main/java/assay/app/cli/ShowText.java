package assay.app.cli;

import assay.analysis.model.ProfileSummary;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Run;
import assay.analysis.unit.UnitFormat;
import assay.app.export.PlainText;
import assay.app.runs.FactLines;
import assay.app.runs.RunSource;
import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What `show` prints for a person.
final class ShowText {
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx");
    private static final int MOST_EVENT_TYPES = 15;

    private final RunSource source;
    private final Run run;
    private final String reference;
    private final RecordingSummary summary;
    private final CliEnvironment environment;
    private final PrintWriter out;

    /// @param reference how the user named the run
    ShowText(RunSource source, String reference, CliEnvironment environment, PrintWriter out) {
        this.source = source;
        this.run = source.run();
        this.reference = reference;
        this.summary = source.summary();
        this.environment = environment;
        this.out = out;
    }

    void print() {
        boolean factsOnly = !source.stored() && !source.measured();
        printFacts();
        if (!factsOnly) {
            printProfiles();
        }
        printEvents();
        if (source.measured()) {
            new MeasurementsText(source.measurements(), out).print();
        } else if (source.stored()) {
            out.println();
            out.println(PlainText.of(notMeasured(run)));
        }
        if (!summary.problems().isEmpty()) {
            out.println();
            out.println("Problems");
            summary.problems().forEach(problem -> out.println("  " + PlainText.of(problem.message())));
        }
        if (factsOnly) {
            out.println();
            out.println(PlainText.of("Profiles and metrics take reading all of it: assay show --full " + reference
                    + ", or for good: assay import " + reference));
        }
    }

    /// Why a stored run has no metrics, and what to do.
    static String notMeasured(Run run) {
        return "Run %d was stored by a version of Assay that kept no metrics; to measure it, import its file again: assay import %s"
                .formatted(run.id(), run.source().path());
    }

    private void printFacts() {
        RecordingFacts facts = summary.facts();
        out.println(PlainText.of(run.name()) + (source.stored() ? "  (run " + run.id() + ")" : "  (not in the store)"));
        print(
                "Started",
                START.format(environment.localTime(run.start())) + ", " + UnitFormat.duration(facts.durationNanos()));
        if (!run.start().equals(facts.start())) {
            print("By its clock", START.format(environment.localTime(facts.start())));
        }
        FactLines.of(run, facts).forEach(this::print);
        if (!run.source().sha256().isEmpty()) {
            print("SHA-256", run.source().sha256());
        }
    }

    private void print(String label, String text) {
        out.printf("%-15s%s%n", label, PlainText.of(text));
    }

    private void printProfiles() {
        TextTable table = new TextTable(
                TextTable.Column.left("PROFILE"),
                TextTable.Column.right("SAMPLES"),
                TextTable.Column.right("WEIGHT"),
                TextTable.Column.right("CUT STACKS"),
                TextTable.Column.left("EVENT"));
        for (ProfileSummary profile : summary.profiles()) {
            table.add(
                    profile.kind().word(),
                    UnitFormat.count(profile.samples()),
                    UnitFormat.weight(profile.weight(), profile.unit()),
                    UnitFormat.share((double) profile.truncatedSamples(), (double) profile.samples()),
                    profile.event());
        }
        out.println();
        if (table.isEmpty()) {
            out.println("No event of this recording has a stack trace, so there is no profile.");
        } else {
            table.print(out);
        }
    }

    private void printEvents() {
        TextTable table = new TextTable(TextTable.Column.right("EVENTS"), TextTable.Column.left("TYPE"));
        List<Map.Entry<String, Long>> types =
                new ArrayList<>(summary.facts().eventCounts().entrySet());
        // The comparators that Java makes of others are serializable lambdas, which no cache of classes takes.
        types.sort((one, other) -> Long.compare(other.getValue(), one.getValue()));
        types.stream()
                .limit(MOST_EVENT_TYPES)
                .forEach(type -> table.add(UnitFormat.count(type.getValue()), type.getKey()));
        if (!table.isEmpty()) {
            out.println();
            table.print(out);
        }
        if (types.size() > MOST_EVENT_TYPES) {
            out.printf("%d of %d types; --json lists all%n", MOST_EVENT_TYPES, types.size());
        }
    }
}
