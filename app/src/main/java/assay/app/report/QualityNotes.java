package assay.app.report;

import assay.analysis.model.Problem;
import assay.analysis.model.ProfileSummary;
import assay.analysis.unit.UnitFormat;
import assay.app.export.FlameFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a reader must know before trusting the figures.
final class QualityNotes {
    private static final int PROBLEMS_NAMED = 3;
    private static final long FEW_SAMPLES = 400;

    private QualityNotes() {}

    static List<String> of(RunReport report) {
        List<String> notes = new ArrayList<>();
        for (FlameFigure figure : report.figures()) {
            addSampleNotes(notes, figure);
        }
        List<Problem> problems = report.summary().problems();
        problems.stream().limit(PROBLEMS_NAMED).map(Problem::message).forEach(notes::add);
        if (problems.size() > PROBLEMS_NAMED) {
            notes.add("%d more problems were met while reading the file.".formatted(problems.size() - PROBLEMS_NAMED));
        }
        return notes;
    }

    private static void addSampleNotes(List<String> notes, FlameFigure figure) {
        ProfileSummary profile = figure.profile();
        if (profile.truncatedSamples() > 0) {
            notes.add(
                    "%s: %s of the samples have a stack that was cut at the recording's depth limit; record with a greater stackdepth to see their callers."
                            .formatted(profile.event(), UnitFormat.share((double) profile.truncatedSamples(), (double)
                                    profile.samples())));
        }
        if (profile.stacklessSamples() > 0) {
            notes.add("%s: %s of the samples have no stack."
                    .formatted(profile.event(), UnitFormat.share((double) profile.stacklessSamples(), (double)
                            profile.samples())));
        }
        long samples = figure.tree().samples(0);
        if (samples > 0 && samples < FEW_SAMPLES) {
            // Half the width of a 95 % interval of a share of one half: the worst case.
            double points = 98 / Math.sqrt((double) samples);
            notes.add(String.format(
                    Locale.ROOT,
                    "%s: only %d samples; a share is known to about ± %.0f percentage points.",
                    profile.event(),
                    samples,
                    points));
        }
    }
}
