package assay.app.measure;

import assay.analysis.compare.Verdict;
import assay.analysis.model.Metric;
import assay.analysis.model.Unit;
import assay.analysis.unit.UnitFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One metric in two runs. One run of each side shows that a number differs, never that it differs by more than two
/// runs of the same program do.
///
/// @param base null if only the candidate has it
/// @param candidate null if only the base has it
public record MetricChange(
        String name, @Nullable Metric base, @Nullable Metric candidate) {
    /// Why no verdict is given.
    public static final String ONE_RUN_EACH =
            "one run of each side: how much this varies between runs of the same program is unknown";

    /// All metrics of both, in the order of the topics.
    public static List<MetricChange> between(List<Metric> base, List<Metric> candidate) {
        Map<String, Metric> before = byName(base);
        Map<String, Metric> after = byName(candidate);
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        List<MetricChange> changes = new ArrayList<>();
        names.forEach(name -> changes.add(new MetricChange(name, before.get(name), after.get(name))));
        changes.sort(Comparator.comparing(MetricChange::topic));
        return changes;
    }

    private static Map<String, Metric> byName(List<Metric> metrics) {
        return metrics.stream()
                .collect(Collectors.toMap(Metric::name, Function.identity(), (first, _) -> first, LinkedHashMap::new));
    }

    public Topic topic() {
        return Topic.of(name);
    }

    /// Whether both runs have it, in one unit.
    public boolean common() {
        return base != null && candidate != null && base.unit() == candidate.unit();
    }

    public Unit unit() {
        return base == null ? (candidate == null ? Unit.NONE : candidate.unit()) : base.unit();
    }

    /// By how much the candidate is larger, in percent of the base; NaN if there is no such number.
    public double changePercent() {
        if (base == null || candidate == null || !common() || base.value() == 0) {
            return base != null && candidate != null && common() && candidate.value() == 0 ? 0 : Double.NaN;
        }
        return 100 * (candidate.value() - base.value()) / Math.abs(base.value());
    }

    /// How far apart the two are, whichever is larger; for sorting. 0 where equal, infinite where one of them is zero.
    public double distance() {
        if (base == null || candidate == null || base.value() == candidate.value()) {
            return 0;
        }
        double ratio = candidate.value() / base.value();
        return ratio > 0 ? Math.abs(Math.log(ratio)) : Double.POSITIVE_INFINITY;
    }

    /// What can honestly be said.
    public Verdict verdict() {
        return base == null ? Verdict.NEW : candidate == null ? Verdict.GONE : Verdict.TOO_FEW;
    }

    /// The change for people: `+12.5 %`, `3.4 times`, `from zero`.
    public String changeText() {
        double percent = changePercent();
        if (Double.isNaN(percent)) {
            return common() ? "from zero" : "\u2013";
        }
        if (percent >= 1000) {
            return UnitFormat.value(percent / 100 + 1, Unit.NONE) + " times";
        }
        return (percent > 0 ? "+" : percent < 0 ? "\u2212" : "") + UnitFormat.percent(Math.abs(percent));
    }
}
