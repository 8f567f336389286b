package assay.app.recording.data;

import assay.analysis.job.Cancellation;
import assay.app.recording.select.Selection;
import assay.app.recording.select.SelectionChips;
import java.util.List;

/// What a selection leaves of its profile.
///
/// @param kept samples that count
/// @param total samples of the profile
/// @param culprits if none is left: the restrictions of which each alone, taken away, gives samples
public record SelectionEffect(Selection selection, long kept, long total, List<SelectionChips.Part> culprits) {
    public SelectionEffect {
        culprits = List.copyOf(culprits);
    }

    /// Counts; one pass over the profile, and if nothing is left, one more for each restriction.
    public static SelectionEffect of(RunData data, Selection selection, long startNanos, Cancellation cancellation) {
        String event = selection.profile();
        long total = data.profile(event, cancellation).profile().summary().samples();
        long kept = selection.whole() ? total : data.count(event, data.filter(selection), cancellation);
        List<SelectionChips.Part> culprits = kept > 0
                ? List.of()
                : SelectionChips.of(selection, startNanos).stream()
                        .filter(part -> data.count(event, data.filter(part.without()), cancellation) > 0)
                        .toList();
        return new SelectionEffect(selection, kept, total, culprits);
    }
}
