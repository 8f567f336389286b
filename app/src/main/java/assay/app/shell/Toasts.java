package assay.app.shell;

import assay.app.job.Delay;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The short messages shown now, oldest first.
public final class Toasts {
    private final Delay delay;
    private final ObservableList<Toast> shown = FXCollections.observableArrayList();
    private final ObservableList<Toast> readShown = FXCollections.unmodifiableObservableList(shown);

    public Toasts(Delay delay) {
        this.delay = delay;
    }

    public ObservableList<Toast> shown() {
        return readShown;
    }

    public void show(Toast toast) {
        shown.add(toast);
        delay.after(toast.stays(), () -> dismiss(toast));
    }

    public void dismiss(Toast toast) {
        shown.remove(toast);
    }
}
