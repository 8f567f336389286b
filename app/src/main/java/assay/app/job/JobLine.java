package assay.app.job;

import assay.analysis.unit.UnitFormat;
import assay.app.failure.UserMessage;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// One job as the jobs area shows it.
public final class JobLine {
    private static final String SEPARATOR = "  \u00b7  ";

    /// What the line offers besides its text.
    public sealed interface Outcome {
        /// Under way; `cancel` asks it to stop.
        record Working(Runnable cancel) implements Outcome {}

        /// @param open shows what came of it
        record Finished(Runnable open) implements Outcome {}

        record Broken(UserMessage message) implements Outcome {}

        record Stopped() implements Outcome {}
    }

    private final JobLabel label;
    private final RemainingTime remaining = new RemainingTime();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("Waiting");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome = new ReadOnlyObjectWrapper<>();

    JobLine(JobLabel label) {
        this.label = label;
    }

    public JobLabel label() {
        return label;
    }

    /// Stage, amount, share and remaining time, or what came of it.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// From 0 to 1, or −1 while unknown.
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// Null until it is submitted.
    public ReadOnlyObjectProperty<@Nullable Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    void show(JobState.Running<?> running, long nanos) {
        StringBuilder line = new StringBuilder(running.stage());
        if (running.total() > 0) {
            line.append(SEPARATOR).append(label.amount().apply(running.done()));
            line.append(" of ").append(label.amount().apply(running.total()));
            line.append(SEPARATOR).append((int) (100 * running.fraction())).append(" %");
            remaining
                    .update(running.done(), running.total(), nanos)
                    .ifPresent(left ->
                            line.append(SEPARATOR).append(wholeSeconds(left)).append(" left"));
        }
        text.set(line.toString());
        fraction.set(running.fraction());
    }

    private static String wholeSeconds(long nanos) {
        long seconds = Math.max(1, Math.round(nanos / 1e9));
        return seconds < 60 ? seconds + " s" : UnitFormat.duration(seconds * 1_000_000_000L);
    }

    void end(String text, Outcome outcome) {
        this.text.set(text);
        fraction.set(outcome instanceof Outcome.Finished ? 1 : -1);
        this.outcome.set(outcome);
    }

    void working(Runnable cancel) {
        outcome.set(new Outcome.Working(cancel));
    }
}
