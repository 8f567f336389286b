package assay.app.recording.threads;

import assay.analysis.threads.ThreadState;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.recording.page.PageContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What a person has chosen to see of the threads, and the lanes that follow from it. The slices are computed once.
final class ThreadsModel {
    private final PageContext context;
    private final ObjectProperty<ThreadsState> state = new SimpleObjectProperty<>(this, "state", ThreadsState.FIRST);
    private final ReadOnlyObjectWrapper<JobState<ThreadsAnswer>> job =
            new ReadOnlyObjectWrapper<>(this, "job", new JobState.Idle<>());
    private final ReadOnlyObjectWrapper<@Nullable LaneSource> lanes = new ReadOnlyObjectWrapper<>(this, "lanes");
    private final Map<Integer, ThreadLane> threads = new HashMap<>();
    private final SliceDetails details;
    private @Nullable ThreadsAnswer answer;

    /// @param detailed told when more is known of a slice
    ThreadsModel(PageContext context, Runnable detailed) {
        this.context = context;
        this.details = new SliceDetails(context, detailed);
        state.addListener((_, before, now) -> {
            if (before.order() != now.order()
                    || !before.filter().equals(now.filter())
                    || !before.expanded().equals(now.expanded())) {
                arrange();
            }
        });
    }

    /// Computes the slices, unless that is done.
    void follow() {
        if (answer == null) {
            context.jobs()
                    .ask(
                            Lane.SCAN,
                            "spans",
                            (_, cancellation) -> ThreadsAnswer.of(
                                    context.data(),
                                    context.summary().profiles(),
                                    context.axis().range(),
                                    cancellation),
                            this::take);
        }
    }

    void pause() {
        details.close();
        context.jobs().cancel();
    }

    private void take(JobState<ThreadsAnswer> now) {
        if (now instanceof JobState.Done<ThreadsAnswer>(var made)) {
            answer = made;
            arrange();
        }
        job.set(now);
    }

    /// Makes the lanes anew: of what is known, as chosen.
    void arrange() {
        ThreadsAnswer known = answer;
        if (known == null) {
            return;
        }
        ThreadsState chosen = state.get();
        List<LaneSource.Row> rows = new ArrayList<>();
        known.pools().stream()
                .filter(pool -> !members(known, pool).isEmpty())
                .sorted(chosen.order().comparator())
                .forEach(pool -> add(known, pool, rows));
        lanes.set(
                new LaneSource(known, rows, details, context.theme().getValue().dark()));
    }

    private void add(ThreadsAnswer known, ThreadLane pool, List<LaneSource.Row> rows) {
        boolean expanded = pool.threads().length > 1 && state.get().expanded().contains(pool.title());
        rows.add(new LaneSource.Row(pool, 0, expanded));
        if (expanded) {
            members(known, pool).stream()
                    .map(thread -> threads.computeIfAbsent(thread, known::lane))
                    .sorted(state.get().order().comparator())
                    .forEach(lane -> rows.add(new LaneSource.Row(lane, 1, false)));
        }
    }

    /// The threads of a pool that the filter leaves: all if the pool's own title has the text.
    private List<Integer> members(ThreadsAnswer known, ThreadLane pool) {
        String text = state.get().filter().toLowerCase(Locale.ROOT);
        boolean all = text.isEmpty() || pool.title().toLowerCase(Locale.ROOT).contains(text);
        return IntStream.of(pool.threads())
                .filter(thread -> all
                        || known.threads()
                                .get(thread)
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .contains(text))
                .boxed()
                .toList();
    }

    /// States of which the recording has no event.
    List<ThreadState> missing() {
        List<ThreadState> known = context.summary().profiles().stream()
                .filter(profile -> profile.samples() > 0)
                .flatMap(profile -> ThreadState.of(profile).stream())
                .toList();
        return StateColors.ORDER.stream().filter(each -> !known.contains(each)).toList();
    }

    /// Whether the recording tells of any state, and when.
    boolean recorded() {
        return context.summary().facts().durationNanos() > 0 && missing().size() < StateColors.ORDER.size();
    }

    /// Changes what is chosen.
    void change(UnaryOperator<ThreadsState> change) {
        state.set(change.apply(state.get()));
    }

    ObjectProperty<ThreadsState> stateProperty() {
        return state;
    }

    ReadOnlyObjectProperty<JobState<ThreadsAnswer>> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /// The lanes that are shown; null before they are known.
    ReadOnlyObjectProperty<@Nullable LaneSource> lanesProperty() {
        return lanes.getReadOnlyProperty();
    }

    /// What all lanes are made of; null before it is known.
    @Nullable
    ThreadsAnswer answer() {
        return answer;
    }
}
