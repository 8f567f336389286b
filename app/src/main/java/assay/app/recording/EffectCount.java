package assay.app.recording;

import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.recording.data.RunData;
import assay.app.recording.data.SelectionEffect;
import assay.app.recording.page.PageJobs;
import assay.app.recording.select.Selection;
import assay.app.recording.select.SelectionModel;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Counts in the background what the selection leaves, once it is final.
final class EffectCount {
    private final SelectionModel model;
    private final RunData data;
    private final PageJobs jobs;
    private final long startNanos;
    private final ReadOnlyObjectWrapper<@Nullable SelectionEffect> effect = new ReadOnlyObjectWrapper<>(this, "effect");

    EffectCount(SelectionModel model, RunData data, PageJobs jobs, long startNanos) {
        this.model = model;
        this.data = data;
        this.jobs = jobs;
        this.startNanos = startNanos;
        model.selectionProperty().addListener(_ -> ask());
        model.adjustingProperty().addListener(_ -> ask());
    }

    ReadOnlyObjectProperty<@Nullable SelectionEffect> effectProperty() {
        return effect.getReadOnlyProperty();
    }

    private void ask() {
        Selection selection = model.get();
        if (!model.adjustingProperty().get()
                && !selection.whole()
                && !selection.profile().isEmpty()) {
            jobs.ask(
                    Lane.SCAN,
                    "effect",
                    (_, cancellation) -> SelectionEffect.of(data, selection, startNanos, cancellation),
                    this::take);
        }
    }

    private void take(JobState<SelectionEffect> state) {
        if (state instanceof JobState.Done<SelectionEffect>(var counted)) {
            effect.set(counted);
        }
    }
}
