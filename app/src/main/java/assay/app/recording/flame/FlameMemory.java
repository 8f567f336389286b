package assay.app.recording.flame;

import assay.analysis.model.TimeRange;
import assay.app.recording.page.PageContext;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps what the page shows in the history, and brings it back from there.
final class FlameMemory {
    private final PageContext context;
    private final FlameModel model;
    private final GraphView graph;
    private boolean restoring;

    FlameMemory(PageContext context, FlameModel model, GraphView graph) {
        this.context = context;
        this.model = model;
        this.graph = graph;
    }

    /// From now on every change is kept.
    void follow() {
        Stream.of(
                        model.shape().optionsProperty(),
                        model.modeProperty(),
                        model.coloringProperty(),
                        model.icicleProperty(),
                        model.groupingProperty(),
                        model.valueProperty(),
                        model.methodProperty(),
                        model.threadProperty(),
                        model.zoomedProperty(),
                        model.baseProperty())
                .forEach(choice -> choice.addListener(_ -> remember(true)));
        model.search().textProperty().addListener(_ -> remember(false));
    }

    private void remember(boolean step) {
        if (!restoring) {
            context.links().remember(state().write(), step);
        }
    }

    /// Does something of which nothing is kept.
    void quietly(Runnable change) {
        boolean before = restoring;
        restoring = true;
        change.run();
        restoring = before;
    }

    /// Shows what was kept; what is shown already stays as it is.
    void show(SortedMap<String, String> kept) {
        if (!kept.equals(state().write())) {
            quietly(() -> restore(FlameState.parse(kept)));
        }
    }

    private void restore(FlameState state) {
        model.icicleProperty().set(state.icicle());
        model.coloringProperty().set(state.coloring());
        model.search().textProperty().set(state.search());
        model.groupingProperty().set(state.grouping());
        model.valueProperty().set(state.value());
        model.baseProperty().set(shifted(state.base(), context.axis().startNanos()));
        model.methodProperty().set(state.method().isEmpty() ? null : state.method());
        model.threadProperty().set(state.thread());
        // An equal value would still be a change to listeners, which forget the zoom.
        if (!state.shape().equals(model.shape().options())) {
            model.shape().optionsProperty().set(state.shape());
        }
        model.modeProperty().set(state.mode());
        graph.zoomTo(state.zoom(), model.answered());
    }

    /// What is shown now.
    FlameState state() {
        return stateWithBase(model.baseProperty().get());
    }

    /// The same, compared with another time.
    FlameState stateWithBase(@Nullable TimeRange base) {
        String method = model.methodProperty().get();
        return new FlameState(
                model.modeProperty().get(),
                graph.zoomLabels(),
                model.icicleProperty().get(),
                model.shape().options(),
                model.search().textProperty().get(),
                model.coloringProperty().get(),
                model.groupingProperty().get(),
                model.valueProperty().get(),
                shifted(base, -context.axis().startNanos()),
                method == null ? "" : method,
                model.threadProperty().get());
    }

    private static @Nullable TimeRange shifted(@Nullable TimeRange range, long nanos) {
        return range == null ? null : new TimeRange(range.fromNanos() + nanos, range.toNanos() + nanos);
    }
}
