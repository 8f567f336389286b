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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `assay show`.
@Command(name = "show", description = "Sums up a run: where it comes from, its events, profiles and metrics.")
final class ShowCommand extends RunCommand {
    @Parameters(paramLabel = "RUN", description = RUN)
    private String run = "";

    @Option(names = "--series", paramLabel = "NAME", description = "Print one series: its value at each time.")
    private @Nullable String series;

    @Option(names = "--table", paramLabel = "NAME", description = "Print one table.")
    private @Nullable String table;

    @Option(names = "--csv", description = "Print the series or the table as comma-separated values.")
    private boolean csv;

    @Option(
            names = "--full",
            description = "Of a file that is not in the store, show profiles and metrics as well, which takes longer.")
    private boolean full;

    @Mixin
    private final JsonOption json = new JsonOption();

    ShowCommand(CliEnvironment environment) {
        super(environment);
    }

    @Override
    int call(RunResolver runs) throws IOException, RunNotFoundException, BadInputException {
        requireSense();
        if (series != null) {
            print(named(series, find(run, RunParts.MEASURED, runs)));
        } else if (table != null) {
            print(tableNamed(table, find(run, RunParts.MEASURED, runs)));
        } else if (json.wanted()) {
            ShowJson.write(find(run, RunParts.ALL, runs), out());
        } else {
            RunSource source = find(run, full ? RunParts.MEASURED : RunParts.FACTS, runs);
            new ShowText(source, run, environment().zone(), out()).print();
        }
        return ExitCode.FINE;
    }

    private void requireSense() {
        boolean rows = series != null || table != null;
        if (series != null && table != null || csv && (!rows || json.wanted())) {
            throw new ParameterException(
                    spec().commandLine(), "Ask for --series or --table, as text, with --csv or with --json");
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
        return new BadInputException("'%s' has no %s '%s'; it has: %s.".formatted(run, what, name, others));
    }

    private void print(Series found) throws IOException {
        if (json.wanted()) {
            try (JsonGenerator generator = Json.to(out())) {
                new MeasurementsJson(generator).write(found);
            }
            out().println();
        } else if (csv) {
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
        } else if (csv) {
            new MeasuredRows(out()).printCsv(found);
        } else {
            new MeasuredRows(out()).print(found);
        }
    }
}
