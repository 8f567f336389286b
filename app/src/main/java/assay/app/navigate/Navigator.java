package assay.app.navigate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where the window is, and the way back and forward, as in a browser.
public final class Navigator {
    private static final int DEPTH = 200;

    private final Deque<Place> past = new ArrayDeque<>();
    private final Deque<Place> future = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Place> current;
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

    public Navigator(Place first) {
        current = new ReadOnlyObjectWrapper<>(first);
    }

    public ReadOnlyObjectProperty<Place> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Place current() {
        return current.get();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /// Goes to a place; the present one is what Back leads to.
    public void go(Place place) {
        if (!place.equals(current())) {
            push(past, current());
            future.clear();
            set(place);
        }
    }

    /// Changes the present place without a step in the history, as while zooming.
    public void replace(Place place) {
        set(place);
    }

    public void back() {
        step(past, future);
    }

    public void forward() {
        step(future, past);
    }

    /// Forgets all places of a kind, as those of a deleted run; leaves the present one if it is among them.
    public void forget(Predicate<Place> gone) {
        past.removeIf(gone);
        future.removeIf(gone);
        set(gone.test(current()) ? current().parent() : current());
    }

    private void step(Deque<Place> from, Deque<Place> to) {
        Place place = from.pollLast();
        if (place != null) {
            push(to, current());
            set(place);
        }
    }

    private static void push(Deque<Place> places, Place place) {
        places.addLast(place);
        if (places.size() > DEPTH) {
            places.removeFirst();
        }
    }

    private void set(Place place) {
        canGoBack.set(!past.isEmpty());
        canGoForward.set(!future.isEmpty());
        current.set(place);
    }
}
