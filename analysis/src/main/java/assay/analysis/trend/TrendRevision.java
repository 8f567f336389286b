package assay.analysis.trend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a trend now says otherwise of runs that an earlier answer covered too. New points can make a change
/// sure, move it or dissolve it; whoever shows the new answer shows these beside it.
///
/// @param run that it is about
/// @param text for a person
public record TrendRevision(Kind kind, String run, String text) {
    /// What became of an earlier answer.
    public enum Kind {
        /// A change point at a run that had been there without one.
        APPEARED,
        /// A change point that is none any more.
        VANISHED,
        /// A change point whose change is no longer about as large.
        RESIZED,
        /// A point of the earlier answer has another value.
        CORRECTED,
        /// A point of the earlier answer is excluded now, or counted again, or gone.
        RECOUNTED
    }

    /// A tenth more or less is what a level's mean moves by when points join it.
    private static final double SIMILAR = 0.1;

    /// The revisions in the order of the earlier answer's runs; none where the new answer only adds to it.
    public static List<TrendRevision> between(Trend earlier, Trend later) {
        List<TrendRevision> revisions = new ArrayList<>();
        Map<String, TrendPoint> now = new HashMap<>();
        later.points().forEach(point -> now.put(point.run(), point));
        Map<String, ChangePoint> changesNow = changes(later);
        Map<String, ChangePoint> changesThen = changes(earlier);
        for (TrendPoint point : earlier.points()) {
            comparePoints(point, now, revisions);
            compareChanges(point.run(), changesThen, changesNow, revisions);
        }
        Set<String> known =
                earlier.points().stream().map(TrendPoint::run).collect(Collectors.toCollection(HashSet::new));
        later.points().stream()
                .filter(point -> !known.contains(point.run()) && isBefore(point, earlier))
                .forEach(point -> revisions.add(
                        new TrendRevision(Kind.RECOUNTED, point.run(), point.run() + " was added among earlier runs")));
        return revisions;
    }

    private static boolean isBefore(TrendPoint point, Trend earlier) {
        return !earlier.points().isEmpty()
                && point.at().isBefore(earlier.points().getLast().at());
    }

    private static Map<String, ChangePoint> changes(Trend trend) {
        Map<String, ChangePoint> changes = new HashMap<>();
        trend.changePoints().forEach(change -> changes.put(change.run(), change));
        return changes;
    }

    private static void comparePoints(TrendPoint point, Map<String, TrendPoint> now, List<TrendRevision> revisions) {
        TrendPoint other = now.get(point.run());
        if (other == null) {
            revisions.add(new TrendRevision(Kind.RECOUNTED, point.run(), point.run() + " is gone"));
        } else if (other.excluded() != point.excluded()) {
            String word = other.excluded() ? " is excluded now" : " is counted again";
            revisions.add(new TrendRevision(Kind.RECOUNTED, point.run(), point.run() + word));
        } else if (other.value() != point.value()) {
            revisions.add(new TrendRevision(
                    Kind.CORRECTED,
                    point.run(),
                    String.format(
                            Locale.ROOT, "%s was %.6g and is %.6g now", point.run(), point.value(), other.value())));
        }
    }

    private static void compareChanges(
            String run, Map<String, ChangePoint> then, Map<String, ChangePoint> now, List<TrendRevision> revisions) {
        ChangePoint before = then.get(run);
        ChangePoint after = now.get(run);
        if (before == null && after != null) {
            revisions.add(new TrendRevision(Kind.APPEARED, run, "now a change: " + text(after)));
        } else if (before != null && after == null) {
            revisions.add(new TrendRevision(Kind.VANISHED, run, "no change any more: was " + text(before)));
        } else if (before != null && after != null && !similar(before, after)) {
            revisions.add(
                    new TrendRevision(Kind.RESIZED, run, "was " + text(before) + " and is " + text(after) + " now"));
        }
    }

    private static boolean similar(ChangePoint before, ChangePoint after) {
        double then = before.after() - before.before();
        double now = after.after() - after.before();
        return Math.abs(now - then) <= SIMILAR * Math.max(Math.abs(now), Math.abs(then));
    }

    private static String text(ChangePoint change) {
        return change.changePercent().isPresent()
                ? String.format(
                        Locale.ROOT, "%+.3g %% at %s", change.changePercent().getAsDouble(), change.run())
                : String.format(Locale.ROOT, "%.3g from zero at %s", change.after(), change.run());
    }
}
