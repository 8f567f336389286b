package assay.app.recording;

import assay.analysis.model.NamedPage;
import assay.app.edit.Edit;
import assay.app.edit.EditHistory;
import assay.app.job.JobRunner;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.navigate.Navigator;
import assay.app.navigate.Place;
import assay.app.shell.Toast;
import assay.app.shell.Toasts;
import assay.storage.RunStore;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TextInputDialog;
import javafx.stage.Window;

/// The views of a run that are kept under a name, by which the rail and the palette find them.
final class NamedViews {
    private final RunStore store;
    private final JobRunner runner;
    private final EditHistory edits;
    private final Toasts toasts;
    private final Navigator navigator;
    private final long run;
    private final ObservableList<NamedPage> all = FXCollections.observableArrayList();
    private final ObservableList<NamedPage> readAll = FXCollections.unmodifiableObservableList(all);

    NamedViews(RecordingServices services, long run) {
        store = services.store();
        runner = services.jobs();
        edits = services.edits();
        toasts = services.toasts();
        navigator = services.navigator();
        this.run = run;
        refresh();
    }

    /// Oldest first.
    ObservableList<NamedPage> all() {
        return readAll;
    }

    private void refresh() {
        runner.submit(
                Lane.IO, "named-views/" + run, (_, _) -> store.namedPages().of(run), state -> {
                    if (state instanceof JobState.Done<List<NamedPage>>(var found)) {
                        all.setAll(found);
                    }
                });
    }

    void open(NamedPage view) {
        navigator.go(Place.parse(view.place()));
    }

    /// Forgets a view; it can be taken back.
    void remove(NamedPage view) {
        edits.apply(new Remove(view));
    }

    /// Asks for a name.
    ///
    /// @param place the address of what is on screen
    void ask(Window owner, String place) {
        TextInputDialog dialog = new TextInputDialog();
        dialog.initOwner(owner);
        dialog.setTitle("Keep this view");
        dialog.setHeaderText("Keep this view under a name");
        dialog.setContentText("Name");
        dialog.getEditor().setId("view-name");
        dialog.resultProperty().subscribe(name -> {
            if (name != null && !name.isBlank()) {
                edits.apply(new Keep(name.strip(), place));
            }
        });
        dialog.show();
    }

    /// A page that was kept, and perhaps took the place of another one of its name.
    private final class Keep implements Edit {
        private final String name;
        private final String place;
        /// Touched on the store's thread alone.
        private String before = "";

        Keep(String name, String place) {
            this.name = name;
            this.place = place;
        }

        @Override
        public String label() {
            return "keeping “" + name + "”";
        }

        @Override
        public void apply() {
            write(name, "kept as “" + name + "”", () -> {
                before = stored();
                store.namedPages().put(run, name, place);
            });
        }

        @Override
        public void revert() {
            write(name, "not kept any more: “" + name + "”", () -> {
                if (before.isEmpty()) {
                    forget(name);
                } else {
                    store.namedPages().put(run, name, before);
                }
            });
        }

        private String stored() {
            return store.namedPages().of(run).stream()
                    .filter(page -> page.name().equals(name))
                    .map(NamedPage::place)
                    .findFirst()
                    .orElse("");
        }
    }

    private final class Remove implements Edit {
        private final NamedPage view;

        Remove(NamedPage view) {
            this.view = view;
        }

        @Override
        public String label() {
            return "removal of “" + view.name() + "”";
        }

        @Override
        public void apply() {
            write(view.name(), "not kept any more: “" + view.name() + "”", () -> forget(view.name()));
        }

        @Override
        public void revert() {
            write(
                    view.name(),
                    "kept again as “" + view.name() + "”",
                    () -> store.namedPages().put(run, view.name(), view.place()));
        }
    }

    private void forget(String name) {
        store.namedPages().of(run).stream()
                .filter(page -> page.name().equals(name))
                .forEach(page -> store.namedPages().delete(page.id()));
    }

    private void write(String name, String done, Runnable change) {
        runner.submit(
                Lane.STORE,
                "named-page/" + run + "/" + name + "/" + done,
                (_, _) -> {
                    change.run();
                    return name;
                },
                state -> {
                    if (state instanceof JobState.Done) {
                        toasts.show(Toast.of("This view is " + done + "."));
                        refresh();
                    } else if (state instanceof JobState.Failed<String> failed) {
                        toasts.show(Toast.of("This view could not be written: "
                                + failed.failure().getMessage()));
                    }
                });
    }
}
