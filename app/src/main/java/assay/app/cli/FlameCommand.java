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

/// `assay flame`.
final class FlameCommand extends RunCommand {
    private final Argument<String> run = syntax().parameter("RUN", RUN, Words::text);

    private final ProfileOption profile = new ProfileOption(syntax());

    private final FilterOptions filters = new FilterOptions(syntax());

    private final Argument<Boolean> reverse =
            syntax().flag("Innermost frames at the root: who called them.", "--reverse");
    private final Argument<Boolean> lines =
            syntax().flag("Keep frames of one method at different lines apart.", "--lines");
    private final Argument<FlameFormat> format = syntax().option(
                    "FORMAT", "collapsed, svg, html or json; default: collapsed.", FlameFormat::ofWord, "--format");
    private final Argument<Boolean> json = syntax().flag("The same as --format json.", "--json");
    private final Argument<Path> output =
            syntax().option("FILE", "File to write; otherwise standard output.", Words::path, "-o", "--output");

    FlameCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    int call(RunResolver runs) throws IOException, RunNotFoundException, BadInputException {
        FlameFormat wanted = json.given() ? FlameFormat.JSON : format.or(FlameFormat.COLLAPSED);
        RunSource source = find(run.required(), profile.parts(), runs);
        FlameFigure figure = figure(source, wanted);
        if (figure.tree().samples(0) == 0) {
            err().println("No sample of the profile passes these filters.");
            err().flush();
        }
        Path file = output.value();
        if (file == null) {
            write(figure, wanted, out());
            out().flush();
        } else {
            OutputFile.writeText(file, writer -> write(figure, wanted, writer));
        }
        return ExitCode.FINE;
    }

    private FlameFigure figure(RunSource source, FlameFormat wanted) throws BadInputException {
        ProfileSummary summary = profile.choose(source.run().name(), source.summary());
        ProfileData data = source.profile(summary.event());
        ShapeOptions options = (wanted.forPrograms() ? ShapeOptions.AS_RECORDED : ShapeOptions.FOR_PEOPLE)
                .withReversed(reverse.given())
                .withLines(lines.given());
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
