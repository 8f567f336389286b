package assay.app.recording.flame;

import assay.analysis.profile.ShapeOptions;
import assay.analysis.profile.StackTransform;
import assay.app.recording.select.FilterChip;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What is done to stacks before they are shown: transforms in their order, and how much of a frame counts.
public final class ShapeModel {
    private final ObjectProperty<ShapeOptions> options =
            new SimpleObjectProperty<>(this, "options", ShapeOptions.FOR_PEOPLE);

    /// Applies one more transform to what is shown; one that was applied last is not applied again.
    public void transform(StackTransform transform) {
        List<StackTransform> now = options.get().transforms();
        if (now.isEmpty() || !now.getLast().equals(transform)) {
            List<StackTransform> more = new ArrayList<>(now);
            more.add(transform);
            options.set(options.get().withTransforms(more));
        }
    }

    /// Makes every library one frame; replaces what was ours before.
    ///
    /// @param prefixes of packages and classes that are ours; empty for no such distinction
    public void onlyMyCode(List<String> prefixes) {
        List<StackTransform> others = new ArrayList<>(options.get().transforms().stream()
                .filter(each -> !(each instanceof StackTransform.OnlyMyCode))
                .toList());
        if (!prefixes.isEmpty()) {
            others.add(new StackTransform.OnlyMyCode(prefixes));
        }
        options.set(options.get().withTransforms(others));
    }

    /// Leaves generated lambda frames out, or no longer.
    public void toggleLambdas() {
        StackTransform lambdas = new StackTransform.CollapseLambdas();
        if (options.get().transforms().contains(lambdas)) {
            drop(lambdas);
        } else {
            transform(lambdas);
        }
    }

    private void drop(StackTransform transform) {
        options.set(options.get()
                .withTransforms(options.get().transforms().stream()
                        .filter(each -> !each.equals(transform))
                        .toList()));
    }

    /// Puts the innermost frames at the root, or back.
    public void toggleReversed() {
        options.set(options.get().withReversed(!options.get().reversed()));
    }

    /// Keeps frames of one method at different lines apart, or not.
    public void toggleLines() {
        options.set(options.get().withLines(!options.get().lines()));
    }

    /// Keeps frames of one method at different bytecode indexes apart, or not.
    public void toggleBytecode() {
        options.set(options.get().withBytecode(!options.get().bytecode()));
    }

    /// What the transforms of the graph leave out or change.
    public List<FilterChip> chips() {
        return options.get().transforms().stream()
                .map(each -> new FilterChip(TransformText.chip(each), !each.dropsSamples(), () -> drop(each)))
                .toList();
    }

    /// Takes every transform away.
    public void clear() {
        options.set(options.get().withTransforms(List.of()));
    }

    ShapeOptions options() {
        return options.get();
    }

    public ObjectProperty<ShapeOptions> optionsProperty() {
        return options;
    }
}
