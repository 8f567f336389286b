package assay.app.recording.flame;

import assay.analysis.model.Samples;
import assay.analysis.profile.ThreadWeight;
import assay.analysis.unit.UnitFormat;
import assay.app.recording.select.ThreadChoice;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.ComboBox;

/// The threads that a stack chart shows: one, or those of the selection one under another.
final class StackThreads extends ComboBox<StackThreads.Choice> {
    /// All threads of the selection.
    static final int ALL = -2;

    /// Threads at once; more could neither be told apart nor be drawn soon.
    static final int MOST = 30;

    private final IntegerProperty thread;
    private List<ThreadWeight> known = List.of();
    private boolean filling;

    /// One thread or [#ALL].
    record Choice(int thread, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    /// @param thread the chosen one, [#ALL], or [Samples#NONE] for what suits the selection
    StackThreads(IntegerProperty thread) {
        this.thread = thread;
        setId("stack-thread");
        setAccessibleText("Thread");
        setPrefWidth(330);
        valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null && !filling) {
                thread.set(chosen.thread());
            }
        });
    }

    /// Offers the threads of an answer.
    void show(Shown shown) {
        ThreadChoice chosen = shown.answer().request().selection().threads();
        known = shown.answer().threads().stream()
                .filter(each -> each.thread() != Samples.NONE)
                .filter(each -> chosen.all() || chosen.threads().contains(each.thread()))
                .toList();
        List<Choice> choices = Stream.concat(
                        known.size() < 2
                                ? Stream.empty()
                                : Stream.of(new Choice(
                                        ALL,
                                        (chosen.all() ? "All " : "All chosen: ") + UnitFormat.count(known.size())
                                                + " threads")),
                        known.stream().map(each -> new Choice(each.thread(), text(each, shown))))
                .toList();
        filling = true;
        getItems().setAll(choices);
        select(!chosen.all());
        filling = false;
    }

    private static String text(ThreadWeight each, Shown shown) {
        var unit = shown.answer().data().profile().summary().unit();
        return name(each) + "   " + UnitFormat.weight(each.weight(), unit);
    }

    static String name(ThreadWeight each) {
        return each.name().isEmpty() ? "(unnamed)" : each.name();
    }

    /// Without a choice it is the heaviest thread, or all of those that were chosen elsewhere.
    private void select(boolean restricted) {
        int wanted = thread.get() == Samples.NONE && restricted ? ALL : thread.get();
        getItems().stream()
                .filter(each -> each.thread() == wanted)
                .findFirst()
                .or(() -> getItems().stream().filter(each -> each.thread() >= 0).findFirst())
                .ifPresentOrElse(getSelectionModel()::select, getSelectionModel()::clearSelection);
    }

    /// Selects what the property says.
    void follow() {
        if (!filling && getValue() != null && getValue().thread() != thread.get() && thread.get() != Samples.NONE) {
            filling = true;
            select(false);
            filling = false;
        }
    }

    /// The threads to draw, heaviest first.
    List<ThreadWeight> chosen() {
        Choice choice = getValue();
        if (choice == null) {
            return List.of();
        }
        return known.stream()
                .filter(each -> choice.thread() == ALL || each.thread() == choice.thread())
                .limit(MOST)
                .toList();
    }

    /// Number of threads that could be drawn if there were room.
    int count() {
        return several() ? known.size() : chosen().size();
    }

    boolean several() {
        return getValue() != null && getValue().thread() == ALL;
    }

    /// Selects the thread `step` places further, around the ends.
    void step(int step) {
        List<Choice> single =
                getItems().stream().filter(each -> each.thread() != ALL).toList();
        int at = single.indexOf(getValue());
        if (!single.isEmpty()) {
            getSelectionModel().select(Objects.requireNonNull(single.get(Math.floorMod(at + step, single.size()))));
        }
    }
}
