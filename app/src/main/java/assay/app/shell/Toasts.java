package assay.app.shell;

import assay.app.job.Delay;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The short messages shown now, oldest first.
public final class Toasts {
    private final Delay delay;
    private final ObservableList<Toast> shown = FXCollections.observableArrayList();

    public Toasts(Delay delay) {
        this.delay = delay;
    }

    public ObservableList<Toast> shown() {
        return FXCollections.unmodifiableObservableList(shown);
    }

    public void show(Toast toast) {
        shown.add(toast);
        delay.after(toast.stays(), () -> dismiss(toast));
    }

    public void dismiss(Toast toast) {
        shown.remove(toast);
    }
}
