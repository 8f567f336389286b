package assay.app.cli;

import assay.analysis.model.ProfileData;
import assay.analysis.model.ProfileSummary;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.SampleFilter;
import assay.analysis.profile.ShapeOptions;
import assay.analysis.profile.TreeShapeBuilder;
import assay.app.export.CollapsedStacks;
import assay.app.export.FlameFigure;
import assay.app.export.FlameHtml;
import assay.app.export.FlameJson;
import assay.app.export.FlameSvg;
import assay.app.export.OutputFile;
import assay.app.runs.RunNotFoundException;
import assay.app.runs.RunResolver;
import assay.app.runs.RunSource;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "collapsed, svg, html or json; default: collapsed.")
    private FlameFormat format = FlameFormat.COLLAPSED;

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "File to write; otherwise standard output.")
    private @Nullable Path output;

    FlameCommand(CliEnvironment environment) {
        super(environment);
    }

    @Override
    int call(RunResolver runs) throws IOException, RunNotFoundException, BadInputException {
        FlameFormat wanted = json ? FlameFormat.JSON : format;
        RunSource source = find(run, profile.parts(), runs);
        FlameFigure figure = figure(source, wanted);
        if (figure.tree().samples(0) == 0) {
            err().println("No sample of the profile passes these filters.");
            err().flush();
        }
        if (output == null) {
            write(figure, wanted, out());
            out().flush();
        } else {
            OutputFile.writeText(output, writer -> write(figure, wanted, writer));
        }
        return ExitCode.FINE;
    }

    private FlameFigure figure(RunSource source, FlameFormat wanted) throws BadInputException {
        ProfileSummary summary = profile.choose(source.run().name(), source.summary());
        ProfileData data = source.profile(summary.event());
        ShapeOptions options = (wanted.forPrograms() ? ShapeOptions.AS_RECORDED : ShapeOptions.FOR_PEOPLE)
                .withReversed(reverse)
                .withLines(lines);
        SampleFilter filter = filters.filter(data, source.summary().facts().start(), options.naming());
        CallTree tree = CallTree.weigh(
                TreeShapeBuilder.build(data.symbols(), data.profile().samples(), options), data, filter);
        return FlameFigure.whole(source.run().name(), summary, tree, filters.clauses());
    }

    private static void write(FlameFigure figure, FlameFormat format, Writer out) throws IOException {
        switch (format) {
            case COLLAPSED -> CollapsedStacks.write(figure.tree(), out);
            case SVG -> FlameSvg.write(figure, out);
            case HTML -> FlameHtml.write(figure, out);
            case JSON -> FlameJson.write(figure, out);
        }
    }
}
