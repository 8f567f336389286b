package assay.app.export;

import assay.analysis.model.ProfileSummary;
import assay.analysis.model.WeightUnit;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.TreeShape;
import assay.analysis.unit.UnitFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A flame graph as somebody looks at it: what is drawn, and in words where it comes from.
///
/// @param run name of the run
/// @param profile the profile that the tree was weighed from
/// @param tree with the filter, direction of stacks, hidden and focused frames already applied
/// @param zoomed node that is as wide as the picture; 0 for the whole
/// @param icicle whether the root is on top
/// @param search what is highlighted, null for nothing
/// @param filters each restriction as a clause for a person, `threads matching worker`; empty if all samples count
public record FlameFigure(
        String run,
        ProfileSummary profile,
        CallTree tree,
        int zoomed,
        boolean icicle,
        @Nullable Pattern search,
        List<String> filters) {
    public FlameFigure {
        filters = List.copyOf(filters);
    }

    /// The whole tree, root at the bottom, nothing highlighted.
    public static FlameFigure whole(String run, ProfileSummary profile, CallTree tree, List<String> filters) {
        return new FlameFigure(run, profile, tree, 0, false, null, filters);
    }

    /// `CPU, jdk.ExecutionSample`.
    public String profileTitle() {
        return profile.kind().title() + ", " + profile.event();
    }

    /// Everything a reader must know to trust the picture.
    public String caption() {
        return run + " · " + details();
    }

    /// The caption without the run.
    public String details() {
        return String.join(" · ", detailParts());
    }

    /// The clauses of [#details].
    List<String> detailParts() {
        List<String> parts = new ArrayList<>(List.of(profileTitle(), weightText()));
        parts.addAll(clauses());
        return parts;
    }

    /// Weight in the profile's unit and, where that says something else, the number of samples.
    public String weightText() {
        String weight = UnitFormat.weight(tree.total(0), profile.unit());
        return switch (profile.unit()) {
            case SAMPLES -> weight;
            case NANOSECONDS, BYTES -> weight + " in " + samplesText();
        };
    }

    /// What a node weighs, its share of the whole, and what it weighs without its callees.
    String facts(int node) {
        String weight = UnitFormat.weight(tree.total(node), profile.unit());
        String share = UnitFormat.share((double) tree.total(node), (double) tree.total(0)) + " of all";
        String self = UnitFormat.weight(tree.self(node), profile.unit());
        return tree.shape().reversed() ? weight + " · " + share : String.join(" · ", weight, share, "self " + self);
    }

    private String samplesText() {
        long samples = tree.samples(0);
        return UnitFormat.count(samples) + (samples == 1 ? " sample" : " samples");
    }

    private List<String> clauses() {
        List<String> clauses = new ArrayList<>(filters);
        if (filters.isEmpty()) {
            clauses.add("all samples");
        }
        if (tree.shape().reversed()) {
            clauses.add("callers above callees");
        }
        long merged = tree.mergedSamples();
        if (merged > 0) {
            clauses.add(UnitFormat.weight(merged, WeightUnit.SAMPLES) + " in " + TreeShape.MERGED);
        }
        if (zoomed != 0) {
            clauses.add("zoomed to " + tree.shape().label(zoomed));
        }
        if (search != null) {
            clauses.add("highlighted: " + search.pattern());
        }
        return clauses;
    }
}
