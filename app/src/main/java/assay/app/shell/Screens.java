package assay.app.shell;

import assay.app.navigate.Navigator;
import assay.app.navigate.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The views that are open, and the one in front: that of the navigator's place.
public final class Screens {
    private final Navigator navigator;
    private final ViewFactory factory;
    private final Map<String, OpenScreen> open = new LinkedHashMap<>();
    private final ObservableList<OpenScreen> runs = FXCollections.observableArrayList();
    private final ObservableList<OpenScreen> readRuns = FXCollections.unmodifiableObservableList(runs);
    private final ReadOnlyObjectWrapper<View> front;

    public Screens(Navigator navigator, ViewFactory factory) {
        this.navigator = navigator;
        this.factory = factory;
        front = new ReadOnlyObjectWrapper<>(viewOf(navigator.current()));
        front.get().show(navigator.current());
        navigator.currentProperty().subscribe((_, place) -> show(place));
    }

    /// The view in front.
    public ReadOnlyObjectProperty<View> frontProperty() {
        return front.getReadOnlyProperty();
    }

    Navigator navigator() {
        return navigator;
    }

    /// The open runs and comparisons, in the order of opening.
    ObservableList<OpenScreen> runs() {
        return readRuns;
    }

    /// Closes a run's or a comparison's screen; Back does not lead to it any more.
    void close(OpenScreen screen) {
        String gone = screen.place().screen();
        navigator.forget(place -> place.screen().equals(gone));
        open.remove(gone);
        screen.view().close();
        listRuns();
    }

    /// Closes every screen that shows a run, because it was deleted.
    public void closeRun(long run) {
        List<OpenScreen> gone = new ArrayList<>(runs);
        gone.removeIf(screen -> !screen.place().shows(run));
        gone.forEach(this::close);
    }

    /// Closes everything, as the window is closed.
    public void closeAll() {
        open.values().forEach(screen -> screen.view().close());
    }

    private void show(Place place) {
        View next = viewOf(place);
        View before = front.get();
        if (!before.equals(next)) {
            before.hide();
        }
        next.show(place);
        front.set(next);
    }

    private View viewOf(Place place) {
        OpenScreen known = open.get(place.screen());
        View view = known == null ? factory.open(place) : known.view();
        open.put(place.screen(), new OpenScreen(place, view));
        listRuns();
        return view;
    }

    private void listRuns() {
        List<OpenScreen> now = open.values().stream()
                .filter(screen -> !screen.place().equals(screen.place().parent()))
                .toList();
        if (!now.equals(runs)) {
            runs.setAll(now);
        }
    }
}
