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
import assay.app.export.PictureOptions;
import assay.app.runs.RunNotFoundException;
import assay.app.runs.RunResolver;
import assay.app.runs.RunSource;
import java.io.IOException;
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
    private final FlameFormatOptions formats = new FlameFormatOptions(syntax());
    private final PictureOption picture = new PictureOption(syntax());

    FlameCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    int call(RunResolver runs) throws IOException, RunNotFoundException, BadInputException {
        FlameFormat format = formats.chosen(environment().outputTerminal());
        PictureOptions look = picture.chosen();
        FlameExport export = export(find(run.required(), profile.parts(), runs), format, look);
        if (export.figure().tree().samples(0) == 0) {
            err().println("No sample of the profile passes these filters.");
            err().flush();
        }
        Path target = formats.output();
        if (target == null) {
            export.write(format, invocation().bytes());
        } else {
            OutputFile.write(target, file -> export.write(format, file));
        }
        return ExitCode.FINE;
    }

    private FlameExport export(RunSource source, FlameFormat format, PictureOptions look) throws BadInputException {
        RecordingSummary summary = source.summary();
        ProfileSummary chosen = profile.choose(source.run().name(), summary);
        ProfileData data = source.profile(chosen.event());
        ShapeOptions options = (format.forPrograms() ? ShapeOptions.AS_RECORDED : ShapeOptions.FOR_PEOPLE)
                .withReversed(reverse.given())
                .withLines(lines.given());
        SampleFilter filter = filters.filter(data, summary.facts().start(), options.naming());
        CallTree tree = CallTree.weigh(
                TreeShapeBuilder.build(data.symbols(), data.profile().samples(), options), data, filter);
        FlameFigure figure = FlameFigure.whole(source.run().name(), chosen, tree, filters.clauses());
        return new FlameExport(figure, data, filter, summary.facts().range(), formats.perThread(), look);
    }
}
