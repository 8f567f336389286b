package assay.app.shell;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/// A text that never changes. It forgets its listeners at once: a property would keep them, and with them the views
/// that they belong to, until its next change.
final class FixedText implements ObservableValue<String> {
    private final String text;

    FixedText(String text) {
        this.text = text;
    }

    @Override
    public String getValue() {
        return text;
    }

    @Override
    public void addListener(ChangeListener<? super String> listener) {}

    @Override
    public void removeListener(ChangeListener<? super String> listener) {}

    @Override
    public void addListener(InvalidationListener listener) {}

    @Override
    public void removeListener(InvalidationListener listener) {}
}
