package assay.app.library;

import assay.analysis.model.Run;
import assay.app.baseline.Baselines;
import assay.app.navigate.Navigator;
import assay.app.navigate.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the library shows and does. The first run that was selected is the baseline of a comparison.
public final class LibraryViewModel {
    private final RunCatalog catalog;
    private final RunEditing editing;
    private final Baselines baselines;
    private final Navigator navigator;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Run> selected = FXCollections.observableArrayList();
    private final ObservableList<Run> readSelected = FXCollections.unmodifiableObservableList(selected);

    public LibraryViewModel(RunCatalog catalog, RunEditing editing, Baselines baselines, Navigator navigator) {
        this.catalog = catalog;
        this.editing = editing;
        this.baselines = baselines;
        this.navigator = navigator;
        filter.subscribe((_, text) -> catalog.filter(text));
    }

    public RunCatalog catalog() {
        return catalog;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    /// The selected runs in the order in which they were selected.
    public ObservableList<Run> selected() {
        return readSelected;
    }

    /// Takes over what is selected in the table, whose own order is that of its rows.
    public void select(List<Run> inTable) {
        Map<Long, Run> added = new LinkedHashMap<>();
        inTable.forEach(run -> added.put(run.id(), run));
        List<Run> now = new ArrayList<>();
        for (Run before : selected) {
            Run still = added.remove(before.id());
            if (still != null) {
                now.add(still);
            }
        }
        now.addAll(added.values());
        selected.setAll(now);
    }

    /// `A` or `B` if the run would stand on that side of a comparison, else `BASE` if it is its project's
    /// baseline, else empty.
    public String side(Run run) {
        if (selected.size() != 2) {
            return catalog.isBaseline(run) ? "BASE" : "";
        }
        return selected.getFirst().id() == run.id() ? "A" : selected.getLast().id() == run.id() ? "B" : "";
    }

    /// Why the selected runs cannot be compared; empty if they can.
    public ObservableValue<String> compareObstacle() {
        return Bindings.createStringBinding(this::compareReason, selected);
    }

    private String compareReason() {
        if (selected.size() != 2) {
            return "select exactly two runs";
        }
        return hasResults() ? "results of benchmarks are compared by the command assay compare" : "";
    }

    /// Why the selected run cannot be the baseline of its project; empty if it can.
    public ObservableValue<String> baselineObstacle() {
        return Bindings.createStringBinding(
                () -> selected.size() == 1 && !hasResults() ? "" : "select one recording", selected);
    }

    private boolean hasResults() {
        return selected.stream().anyMatch(run -> run.kind().isScored());
    }

    /// Why nothing can be renamed; empty if something can.
    public ObservableValue<String> renameObstacle() {
        return obstacle(1, 1, "select one run");
    }

    /// Why nothing can be opened or deleted; empty if something can.
    public ObservableValue<String> anyObstacle() {
        return obstacle(1, Integer.MAX_VALUE, "select a run");
    }

    private ObservableValue<String> obstacle(int least, int most, String reason) {
        return Bindings.createStringBinding(
                () -> selected.size() >= least && selected.size() <= most ? "" : reason, selected);
    }

    /// Makes the selected run its project's baseline, or takes that from it.
    public void toggleBaseline() {
        baselines.toggle(selected.getFirst());
    }

    public void open(Run run) {
        navigator.go(new Place.Recording(run.id()));
    }

    public void compareSelected() {
        navigator.go(
                new Place.Compare(selected.getFirst().id(), selected.getLast().id()));
    }

    public void deleteSelected() {
        editing.delete(List.copyOf(selected));
    }

    public void rename(Run run, String name) {
        editing.rename(run, name);
    }
}
