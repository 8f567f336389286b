package assay.app.cli;

import assay.analysis.compare.FrameComparison;
import assay.analysis.model.ProfileData;
import assay.analysis.model.ProfileSummary;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.SampleFilter;
import assay.analysis.profile.ShapeOptions;
import assay.analysis.profile.TreeDiff;
import assay.analysis.profile.TreeShapeBuilder;
import assay.app.Version;
import assay.app.export.FlameFigure;
import assay.app.export.OutputFile;
import assay.app.measure.Measures;
import assay.app.report.ComparisonReport;
import assay.app.report.PdfReport;
import assay.app.report.ReportStamp;
import assay.app.report.RunReport;
import assay.app.runs.RunComparison;
import assay.app.runs.RunNotFoundException;
import assay.app.runs.RunParts;
import assay.app.runs.RunResolver;
import assay.app.runs.RunSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// `assay report`.
final class ReportCommand extends RunCommand {
    /// What a report holds.
    enum Template {
        /// Facts, top frames and flame graph of one profile.
        SUMMARY,
        /// The same for up to eight profiles, and all events.
        FULL,
        /// Two runs.
        COMPARISON;

        static Template ofWord(String word) {
            for (Template template : values()) {
                if (template.name().equalsIgnoreCase(word)) {
                    return template;
                }
            }
            throw new IllegalArgumentException("'%s' is none of summary, full, comparison".formatted(word));
        }
    }

    private static final int MOST_FIGURES = 8;

    private final Argument<String> runs = syntax().parameters("RUN", RUN + " Two for a comparison.", Words::text, 1, 2);
    private final Argument<Template> template = syntax().option(
                    "NAME",
                    "summary, full, or comparison of two runs; default: what fits the number of runs.",
                    Template::ofWord,
                    "--template");
    private final ProfileOption profile = new ProfileOption(syntax());
    private final Argument<Path> output =
            syntax().requiredOption("FILE", "PDF file to write.", Words::path, "-o", "--output");

    ReportCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    int call(RunResolver resolver) throws IOException, RunNotFoundException, BadInputException {
        List<String> named = runs.values();
        Template wanted = template.or(named.size() == 2 ? Template.COMPARISON : Template.SUMMARY);
        if ((wanted == Template.COMPARISON) != (named.size() == 2)) {
            throw new UsageException("The template comparison takes two runs, the others one");
        }
        Path file = output.required();
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            throw new UsageException(
                    "Assay writes reports as PDF; name a file that ends in .pdf, not %s".formatted(file));
        }
        RunSource source = find(named.getFirst(), RunParts.ALL, resolver);
        if (wanted == Template.COMPARISON) {
            ComparisonReport report = comparison(source, find(named.getLast(), RunParts.ALL, resolver));
            OutputFile.write(file, out -> PdfReport.write(report, stamp(), out));
        } else {
            RunReport report = report(source, wanted == Template.FULL);
            OutputFile.write(file, out -> PdfReport.write(report, stamp(), out));
        }
        return ExitCode.FINE;
    }

    private ReportStamp stamp() {
        return new ReportStamp(environment().clock().instant(), environment().zone(), Version.text());
    }

    private RunReport report(RunSource source, boolean full) throws BadInputException {
        ProfileSummary first = profile.choose(source.run().name(), source.summary());
        List<ProfileSummary> profiles = new ArrayList<>(List.of(first));
        if (full) {
            source.summary().profiles().stream()
                    .filter(other -> other.samples() > 0 && !other.event().equals(first.event()))
                    .sorted(Comparator.comparing(ProfileSummary::kind))
                    .limit(MOST_FIGURES - 1)
                    .forEach(profiles::add);
        }
        List<FlameFigure> figures = new ArrayList<>();
        for (ProfileSummary one : profiles) {
            CallTree tree = tree(source.profile(one.event()));
            figures.add(FlameFigure.whole(source.run().name(), one, tree, List.of()));
        }
        Measures measures = Measures.of(source.measurements());
        return new RunReport(
                source.run().name(), source.run(), source.summary(), measures, figures, source.notes(), full);
    }

    private ComparisonReport comparison(RunSource base, RunSource candidate) throws BadInputException {
        RunComparison comparison = profile.compare(base, candidate, FrameComparison.DEFAULT_THRESHOLD_POINTS);
        return new ComparisonReport(
                comparison, TreeDiff.of(tree(comparison.baseData()), tree(comparison.candidateData())));
    }

    private static CallTree tree(ProfileData data) {
        return CallTree.weigh(
                TreeShapeBuilder.build(data.symbols(), data.profile().samples(), ShapeOptions.FOR_PEOPLE),
                data,
                SampleFilter.ALL);
    }
}
