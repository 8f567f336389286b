package assay.app.recording.flame;

import assay.app.job.JobState;
import assay.app.recording.data.SelectionEffect;
import assay.app.recording.page.Notice;
import assay.app.recording.page.PageContext;
import assay.app.recording.select.FilterChip;
import java.util.List;

/// Why a flame graph has nothing to show.
final class FlameNotices {
    private final PageContext context;
    private final FlameModel model;

    FlameNotices(PageContext context, FlameModel model) {
        this.context = context;
        this.model = model;
    }

    Notice notice() {
        FlameQuery.Answer answer = model.answerProperty().get();
        if (model.profiles().isEmpty()) {
            return new Notice.Said(
                    "This recording has no stack traces",
                    "Record with settings=profile, or enable jdk.ExecutionSample "
                            + "and jdk.ObjectAllocationSample, to get a flame graph. The events that it has are counted above.");
        }
        if (answer == null) {
            return waiting();
        }
        boolean filtered =
                !model.shape().chips().isEmpty() || !context.selection().get().whole();
        return filtered && answer.tree().samples(0) == 0
                ? new Notice.Filtered(culprits(), model::clearFilters)
                : new Notice.None();
    }

    private Notice waiting() {
        return switch (model.stateProperty().get()) {
            case JobState.Running<FlameQuery.Answer> _ -> new Notice.Loading("Computing the flame graph…", -1);
            case JobState.Failed<FlameQuery.Answer> _ ->
                new Notice.Said("The flame graph could not be computed", "The jobs list says why.");
            case JobState.Idle<FlameQuery.Answer> _, JobState.Cancelled<FlameQuery.Answer> _ -> new Notice.None();
            case JobState.Done<FlameQuery.Answer> _ -> new Notice.None();
        };
    }

    /// A transform that empties the graph is the culprit if the selection alone leaves samples.
    private List<FilterChip> culprits() {
        SelectionEffect effect = context.effect().getValue();
        if (effect == null || !effect.selection().equals(context.selection().get())) {
            return List.of();
        }
        return effect.kept() > 0
                ? model.shape().chips()
                : effect.culprits().stream()
                        .map(part -> part.chip(context.selection()))
                        .toList();
    }
}
