package assay.app.recording;

import assay.analysis.model.NamedPage;
import assay.app.edit.Edit;
import assay.app.edit.EditHistory;
import assay.app.job.JobRunner;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.shell.Toast;
import assay.app.shell.Toasts;
import assay.storage.RunStore;
import javafx.scene.control.TextInputDialog;
import javafx.stage.Window;

/// Keeps what is on screen under a name, by which the palette finds it.
final class NamedView {
    private final RunStore store;
    private final JobRunner runner;
    private final EditHistory edits;
    private final Toasts toasts;

    NamedView(RunStore store, JobRunner runner, EditHistory edits, Toasts toasts) {
        this.store = store;
        this.runner = runner;
        this.edits = edits;
        this.toasts = toasts;
    }

    /// Asks for a name.
    ///
    /// @param place the address of what is on screen
    void ask(Window owner, long run, String place) {
        TextInputDialog dialog = new TextInputDialog();
        dialog.initOwner(owner);
        dialog.setTitle("Keep this view");
        dialog.setHeaderText("Keep this view under a name");
        dialog.setContentText("Name");
        dialog.getEditor().setId("view-name");
        dialog.resultProperty().subscribe(name -> {
            if (name != null && !name.isBlank()) {
                edits.apply(new Keep(run, name.strip(), place));
            }
        });
        dialog.show();
    }

    /// A page that was kept, and perhaps took the place of another one of its name.
    private final class Keep implements Edit {
        private final long run;
        private final String name;
        private final String place;
        /// Touched on the store's thread alone.
        private String before = "";

        Keep(long run, String name, String place) {
            this.run = run;
            this.name = name;
            this.place = place;
        }

        @Override
        public String label() {
            return "keeping “" + name + "”";
        }

        @Override
        public void apply() {
            write("kept as “" + name + "”", () -> {
                before = stored();
                store.namedPages().put(run, name, place);
            });
        }

        @Override
        public void revert() {
            write("not kept any more: “" + name + "”", () -> {
                if (before.isEmpty()) {
                    store.namedPages().of(run).stream()
                            .filter(page -> page.name().equals(name))
                            .forEach(page -> store.namedPages().delete(page.id()));
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

        private void write(String done, Runnable change) {
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
                        } else if (state instanceof JobState.Failed<String> failed) {
                            toasts.show(Toast.of("This view could not be written: "
                                    + failed.failure().getMessage()));
                        }
                    });
        }
    }
}
