package assay.app.cli;

import assay.analysis.model.ProfileData;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.RecordingSummary;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.SampleFilter;
import assay.analysis.profile.ShapeOptions;
import assay.analysis.profile.TreeShapeBuilder;
import assay.app.export.FlameExport;
import assay.app.export.FlameFigure;
import assay.app.export.FlameFormat;
import assay.app.export.OutputFile;
import assay.app.runs.RunNotFoundException;
import assay.app.runs.RunResolver;
import assay.app.runs.RunSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assay flame`.
@Command(name = "flame", description = "Writes the flame graph of a profile.")
final class FlameCommand extends RunCommand {
    @Parameters(paramLabel = "RUN", description = RUN)
    private String run = "";

    @Mixin
    private final ProfileOption profile = new ProfileOption();

    @Mixin
    private final FilterOptions filters = new FilterOptions();

    @Option(names = "--reverse", description = "Innermost frames at the root: who called them.")
    private boolean reverse;

    @Option(names = "--lines", description = "Keep frames of one method at different lines apart.")
    private boolean lines;

    @Mixin
    private final FlameFormatOptions formats = new FlameFormatOptions();

    @Mixin
    private final PictureOption picture = new PictureOption();

    private final OutputStream out;

    /// @param out standard output, for formats that are not text
    FlameCommand(CliEnvironment environment, OutputStream out) {
        super(environment);
        this.out = out;
    }

    @Override
    int call(RunResolver runs) throws IOException, RunNotFoundException, BadInputException {
        FlameFormat format = formats.chosen(environment().outputTerminal());
        FlameExport export = export(find(run, profile.parts(), runs), format);
        if (export.figure().tree().samples(0) == 0) {
            err().println("No sample of the profile passes these filters.");
            err().flush();
        }
        Path target = formats.output();
        if (target == null) {
            export.write(format, out);
        } else {
            OutputFile.write(target, file -> export.write(format, file));
        }
        return ExitCode.FINE;
    }

    private FlameExport export(RunSource source, FlameFormat format) throws BadInputException {
        RecordingSummary summary = source.summary();
        ProfileSummary chosen = profile.choose(source.run().name(), summary);
        ProfileData data = source.profile(chosen.event());
        ShapeOptions options = (format.forPrograms() ? ShapeOptions.AS_RECORDED : ShapeOptions.FOR_PEOPLE)
                .withReversed(reverse)
                .withLines(lines);
        SampleFilter filter = filters.filter(data, summary.facts().start(), options.naming());
        CallTree tree = CallTree.weigh(
                TreeShapeBuilder.build(data.symbols(), data.profile().samples(), options), data, filter);
        FlameFigure figure = FlameFigure.whole(source.run().name(), chosen, tree, filters.clauses());
        return new FlameExport(figure, data, filter, summary.facts().range(), formats.perThread(), picture.chosen());
    }
}
