package assay.app.cli;

import assay.analysis.model.FactTable;
import assay.analysis.model.Measurements;
import assay.analysis.model.Series;
import assay.app.export.Json;
import assay.app.runs.RunNotFoundException;
import assay.app.runs.RunParts;
import assay.app.runs.RunResolver;
import assay.app.runs.RunSource;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// `assay show`.
final class ShowCommand extends RunCommand {
    private final Argument<String> run = syntax().parameter("RUN", RUN, Words::text);
    private final Argument<String> series =
            syntax().option("NAME", "Print one series: its value at each time.", Words::text, "--series");
    private final Argument<String> table = syntax().option("NAME", "Print one table.", Words::text, "--table");
    private final Argument<Boolean> csv =
            syntax().flag("Print the series or the table as comma-separated values.", "--csv");
    private final Argument<Boolean> full = syntax().flag(
                    "Of a file that is not in the store, show profiles and metrics as well, which takes longer.",
                    "--full");
    private final JsonOption json = new JsonOption(syntax());

    ShowCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    int call(RunResolver runs) throws IOException, RunNotFoundException, BadInputException {
        requireSense();
        String reference = run.required();
        String wantedSeries = series.value();
        String wantedTable = table.value();
        if (wantedSeries != null) {
            print(named(wantedSeries, find(reference, RunParts.MEASURED, runs)));
        } else if (wantedTable != null) {
            print(tableNamed(wantedTable, find(reference, RunParts.MEASURED, runs)));
        } else if (json.wanted()) {
            printJson(findAny(reference, RunParts.ALL, runs));
        } else {
            RunParts parts = full.given() ? RunParts.MEASURED : RunParts.FACTS;
            print(findAny(reference, parts, runs), reference);
        }
        return ExitCode.FINE;
    }

    private void printJson(RunSource source) throws IOException {
        if (source.run().kind().isScored()) {
            ShowBenchmarksJson.write(source, source.benchmarks().orElseThrow(), out());
        } else {
            ShowJson.write(source, out());
        }
    }

    private void print(RunSource source, String reference) {
        if (source.run().kind().isScored()) {
            new ShowBenchmarksText(source, source.benchmarks().orElseThrow(), environment(), out()).print();
        } else {
            new ShowText(source, reference, environment(), out()).print();
        }
    }

    private void requireSense() {
        boolean rows = series.given() || table.given();
        if (series.given() && table.given() || csv.given() && (!rows || json.wanted())) {
            throw new UsageException("Ask for --series or --table, as text, with --csv or with --json");
        }
    }

    private Series named(String name, RunSource source) throws BadInputException {
        List<Series> all = measurements(source).series();
        Optional<Series> found =
                all.stream().filter(one -> one.name().equals(name)).findFirst();
        return found.orElseThrow(
                () -> missing("series", name, all.stream().map(Series::name).toList()));
    }

    private FactTable tableNamed(String name, RunSource source) throws BadInputException {
        List<FactTable> all = measurements(source).tables();
        Optional<FactTable> found =
                all.stream().filter(one -> one.name().equals(name)).findFirst();
        return found.orElseThrow(
                () -> missing("table", name, all.stream().map(FactTable::name).toList()));
    }

    private static Measurements measurements(RunSource source) throws BadInputException {
        if (!source.measured()) {
            throw new BadInputException(ShowText.notMeasured(source.run()));
        }
        return source.measurements();
    }

    private BadInputException missing(String what, String name, List<String> names) {
        String others = names.isEmpty() ? "none" : String.join(", ", names);
        return new BadInputException("'%s' has no %s '%s'; it has: %s.".formatted(run.required(), what, name, others));
    }

    private void print(Series found) throws IOException {
        if (json.wanted()) {
            try (JsonGenerator generator = Json.to(out())) {
                new MeasurementsJson(generator).write(found);
            }
            out().println();
        } else if (csv.given()) {
            new MeasuredRows(out()).printCsv(found);
        } else {
            new MeasuredRows(out()).print(found);
        }
    }

    private void print(FactTable found) throws IOException {
        if (json.wanted()) {
            try (JsonGenerator generator = Json.to(out())) {
                new MeasurementsJson(generator).write(found);
            }
            out().println();
        } else if (csv.given()) {
            new MeasuredRows(out()).printCsv(found);
        } else {
            new MeasuredRows(out()).print(found);
        }
    }
}
