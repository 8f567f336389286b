package assay.app.recording.select;

import assay.app.navigate.Navigator;
import assay.app.navigate.Place;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/// The way of an open recording's view states through the window's history: whatever is selected, opened or zoomed
/// becomes a place, and a place becomes a selection and a page again. A place that is restored writes nothing, which
/// ends the circle. A screen that is not in front changes its state, but never moves the window. JavaFX thread only.
public final class SelectionHistory {
    /// Zooming goes on if the next turn of the wheel comes within this time.
    private static final long BURST_NANOS = 800_000_000;

    private final Navigator navigator;
    private final long run;
    private final SelectionModel model;
    private final ViewState initial;
    private final LongSupplier nanos;
    private final Consumer<ViewState> arrived;
    private ViewState state;
    private boolean restoring;
    private boolean bursting;
    private long lastBurst;

    /// @param initial what the screen shows where its place says nothing
    /// @param nanos a clock for bursts of zooming
    /// @param arrived told a state that did not come from the page in front: from the history, or by opening a page
    public SelectionHistory(
            Navigator navigator,
            long run,
            SelectionModel model,
            ViewState initial,
            LongSupplier nanos,
            Consumer<ViewState> arrived) {
        this.navigator = navigator;
        this.run = run;
        this.model = model;
        this.initial = initial;
        this.nanos = nanos;
        this.arrived = arrived;
        this.state = initial;
        model.selectionProperty().addListener(_ -> selected());
        model.adjustingProperty().addListener(_ -> selected());
    }

    /// What the screen shows.
    public ViewState state() {
        return state;
    }

    /// Shows what a place says; no step in the history.
    public void restore(SortedMap<String, String> place) {
        ViewState wanted = ViewState.parse(place, initial);
        if (!wanted.equals(state)) {
            bursting = false;
            restoring = true;
            state = wanted;
            model.change(_ -> wanted.selection());
            restoring = false;
            arrived.accept(wanted);
        }
    }

    /// Opens a page: one step, whatever changes with it.
    ///
    /// @param own what the page shall show of its own, added to what it kept; empty for no change
    public void open(String page, UnaryOperator<Selection> change, Map<String, String> own) {
        Selection selection = change.apply(state.selection());
        SortedMap<String, String> kept = new TreeMap<>(state.own(page));
        kept.putAll(own);
        ViewState wanted = state.withPage(page).withSelection(selection).withOwn(page, kept);
        restoring = true;
        model.change(_ -> selection);
        restoring = false;
        bursting = false;
        if (!wanted.equals(state)) {
            state = wanted;
            arrived.accept(wanted);
            write(true);
        }
    }

    /// Keeps what a page shows of its own.
    ///
    /// @param step whether it is a step of its own; else it is one with what follows within 800 ms
    public void remember(String page, Map<String, String> own, boolean step) {
        ViewState now = state.withOwn(page, own);
        if (restoring || now.equals(state)) {
            return;
        }
        long time = nanos.getAsLong();
        boolean goesOn = !step && bursting && time - lastBurst < BURST_NANOS;
        bursting = !step;
        lastBurst = time;
        state = now;
        write(!goesOn);
    }

    private void selected() {
        if (restoring || model.adjustingProperty().get() || model.get().equals(state.selection())) {
            return;
        }
        bursting = false;
        state = state.withSelection(model.get());
        write(true);
    }

    private void write(boolean step) {
        if (navigator.current() instanceof Place.Recording(long front, var _) && front == run) {
            Place.Recording place = new Place.Recording(run, state.write(initial));
            if (step) {
                navigator.go(place);
            } else {
                navigator.replace(place);
            }
        }
    }
}
