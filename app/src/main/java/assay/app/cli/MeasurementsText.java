package assay.app.cli;

import assay.analysis.model.FactTable;
import assay.analysis.model.Measurements;
import assay.analysis.model.Metric;
import assay.analysis.model.Series;
import assay.analysis.unit.UnitFormat;
import assay.app.export.PlainText;
import assay.app.measure.Measure;
import assay.app.measure.Measures;
import assay.app.measure.Topic;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/// What `show` prints of a run's metrics for a person: by topic, what belongs together on one line.
final class MeasurementsText {
    private static final int LINE_LENGTH = 96;
    private static final String BETWEEN = " \u00b7 ";

    private final Measurements measurements;
    private final PrintWriter out;

    MeasurementsText(Measurements measurements, PrintWriter out) {
        this.measurements = measurements;
        this.out = out;
    }

    void print() {
        Measures measures = Measures.of(measurements);
        for (Topic topic : Topic.values()) {
            print(
                    topic,
                    measures.of(topic).stream()
                            .filter(measure -> !measure.metrics().isEmpty())
                            .toList());
        }
        printNames(
                "Series, each with --series NAME",
                measurements.series().stream().map(Series::name).toList());
        printNames(
                "Tables, each with --table NAME",
                measurements.tables().stream().map(FactTable::name).toList());
    }

    private void print(Topic topic, List<Measure> measures) {
        if (measures.isEmpty()) {
            return;
        }
        int width = measures.stream()
                .mapToInt(measure -> heading(measure).length())
                .max()
                .orElse(0);
        out.println();
        out.println(topic.heading());
        for (Measure measure : measures) {
            String heading = heading(measure);
            out.println("  " + PlainText.of(heading) + " ".repeat(width - heading.length() + 2) + values(measure));
        }
    }

    /// One metric alone is called by its whole name.
    private static String heading(Measure measure) {
        return measure.metrics().size() == 1 ? measure.metrics().getFirst().name() : measure.name();
    }

    private static String values(Measure measure) {
        if (measure.metrics().size() == 1) {
            return value(measure.metrics().getFirst());
        }
        return measure.metrics().stream()
                .map(metric -> PlainText.of(measure.label(metric)) + " " + value(metric))
                .collect(Collectors.joining(BETWEEN));
    }

    private static String value(Metric metric) {
        return UnitFormat.value(metric.value(), metric.unit());
    }

    private void printNames(String heading, List<String> names) {
        if (!names.isEmpty()) {
            out.println();
            out.println(heading);
            StringBuilder line = new StringBuilder();
            for (String name : names) {
                String next = PlainText.of(name);
                if (!line.isEmpty() && line.length() + next.length() > LINE_LENGTH) {
                    out.println("  " + line + ",");
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : ", ").append(next);
            }
            out.println("  " + line);
        }
    }
}
