package assay.app.recording.events;

import assay.analysis.eventlog.Event;
import assay.analysis.eventlog.EventFilterException;
import assay.analysis.eventlog.EventLog;
import assay.analysis.eventlog.EventType;
import assay.analysis.job.Cancellation;
import assay.analysis.profile.SlowPatternException;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.recording.data.RecordingEvents;
import assay.app.recording.page.Notice;
import assay.app.recording.page.PageContext;
import assay.app.recording.select.FilterChip;
import assay.app.recording.select.SelectionChips;
import assay.app.runs.RecordingGoneException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the event browser shows, and what it asks for when that changes. JavaFX thread only.
final class EventsModel {
    private final PageContext context;
    private final EventWords words;
    private final ObjectProperty<EventsState> state = new SimpleObjectProperty<>(this, "state", EventsState.FIRST);
    private final ReadOnlyObjectWrapper<List<EventType>> types = new ReadOnlyObjectWrapper<>(this, "types", List.of());
    private final ReadOnlyObjectWrapper<@Nullable EventsFound> found = new ReadOnlyObjectWrapper<>(this, "found");
    private final ReadOnlyObjectWrapper<@Nullable GroupLines> groups = new ReadOnlyObjectWrapper<>(this, "groups");
    private final ReadOnlyObjectWrapper<@Nullable HistogramBins> bins = new ReadOnlyObjectWrapper<>(this, "bins");
    private final ReadOnlyObjectWrapper<@Nullable EventDetail> detail = new ReadOnlyObjectWrapper<>(this, "detail");
    private final ReadOnlyObjectWrapper<Notice> notice =
            new ReadOnlyObjectWrapper<>(this, "notice", new Notice.Loading("Opening the recording…", -1));
    private final ReadOnlyStringWrapper filterError = new ReadOnlyStringWrapper(this, "filterError", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private boolean following;
    private @Nullable EventQuery asked;

    EventsModel(PageContext context) {
        this.context = context;
        words = new EventWords(context.summary().facts().start(), context.zone());
        state.addListener((_, _, _) -> refresh());
        context.selection().selectionProperty().addListener((_, _, _) -> refresh());
        context.selection().adjustingProperty().addListener((_, _, _) -> refresh());
    }

    /// Asks for what is to be shown, from now on whenever that changes.
    void follow() {
        following = true;
        if (types.get().isEmpty()) {
            askTypes();
        } else {
            refresh();
        }
    }

    /// Asks for nothing more.
    void pause() {
        following = false;
        asked = null;
        busy.set(false);
        context.jobs().cancel();
    }

    private <T> void ask(String name, RecordingEvents.Reading<T> reading, Consumer<JobState<T>> states) {
        ask(name, (_, log) -> reading.read(log), states);
    }

    /// What is read of the events, and may be cancelled.
    @FunctionalInterface
    private interface Question<T> {
        T read(Cancellation cancellation, EventLog log) throws IOException, EventFilterException;
    }

    private <T> void ask(String name, Question<T> question, Consumer<JobState<T>> states) {
        context.jobs()
                .ask(
                        Lane.IO,
                        name,
                        (progress, cancellation) ->
                                context.events().read(log -> question.read(cancellation, log), progress, cancellation),
                        states);
    }

    private void askTypes() {
        ask("types", log -> log.types(), this::takeTypes);
    }

    private void takeTypes(JobState<List<EventType>> answer) {
        switch (answer) {
            case JobState.Idle<List<EventType>> _ -> {}
            case JobState.Cancelled<List<EventType>> _ -> {}
            case JobState.Running<List<EventType>> running ->
                notice.set(new Notice.Loading("Opening the recording…", running.fraction()));
            case JobState.Failed<List<EventType>> failed -> notice.set(failure(failed.failure()));
            case JobState.Done<List<EventType>> done -> {
                types.set(done.value());
                if (done.value().isEmpty()) {
                    notice.set(new Notice.Said("No events", "This recording has no events."));
                }
                refresh();
            }
        }
    }

    /// The failure's own sentence says what to do.
    private Notice failure(Throwable failure) {
        String message = failure.getMessage();
        if (failure instanceof RecordingGoneException) {
            return new Notice.Offered(
                    "The recording's file is not where it was", String.valueOf(message), "Locate…", context.locate());
        }
        return new Notice.Said("The events cannot be read", message == null ? failure.toString() : message);
    }

    /// The type that is shown: the one chosen, else that of the profile, else the most frequent one.
    Optional<EventType> type() {
        String wanted = state.get().type();
        return typeNamed(wanted.isEmpty() ? context.selection().get().profile() : wanted)
                .or(() -> types.get().stream().max(Comparator.comparingLong(EventType::count)));
    }

    private Optional<EventType> typeNamed(String name) {
        return types.get().stream().filter(type -> type.name().equals(name)).findFirst();
    }

    private void refresh() {
        if (!following
                || types.get().isEmpty()
                || context.selection().adjustingProperty().get()) {
            return;
        }
        type().ifPresent(this::refresh);
    }

    private void refresh(EventType type) {
        EventQuery wanted = EventQuery.of(type, state.get(), context.selection().get());
        EventsFound known = found.get();
        if (known != null && known.query().equals(wanted)) {
            busy.set(false);
            asked = null;
            filterError.set("");
            refreshMode(known);
        } else if (!wanted.equals(asked)) {
            asked = wanted;
            busy.set(true);
            long start = context.axis().startNanos();
            ask(
                    "rows",
                    (cancellation, log) -> EventsAnswer.find(
                            wanted, known, log, () -> context.data().threads(), start, cancellation),
                    this::takeRows);
        }
    }

    private void takeRows(JobState<EventsAnswer> answer) {
        switch (answer) {
            case JobState.Idle<EventsAnswer> _, JobState.Running<EventsAnswer> _ -> {}
            case JobState.Cancelled<EventsAnswer> _ -> stop();
            case JobState.Failed<EventsAnswer> failed -> {
                stop();
                refuse(failed.failure());
            }
            case JobState.Done<EventsAnswer> done -> {
                stop();
                filterError.set("");
                detail.set(null);
                notice.set(notice(done.value()));
                found.set(done.value().found());
                refreshMode(done.value().found());
            }
        }
    }

    private void stop() {
        asked = null;
        busy.set(false);
    }

    /// A mistake in the condition leaves what is on screen.
    private void refuse(Throwable failure) {
        if (failure instanceof EventFilterException || failure instanceof SlowPatternException) {
            filterError.set(String.valueOf(failure.getMessage()));
            if (found.get() == null) {
                notice.set(new Notice.Said("The condition cannot be used", String.valueOf(failure.getMessage())));
            }
        } else {
            notice.set(failure(failure));
        }
    }

    private Notice notice(EventsAnswer answer) {
        if (answer.found().size() > 0) {
            return new Notice.None();
        }
        List<FilterChip> culprits = new ArrayList<>();
        if (answer.condition()) {
            culprits.add(new FilterChip("the condition", () -> change(now -> now.withWhere(""))));
        }
        SelectionChips.of(context.selection().get(), context.axis().startNanos()).stream()
                .filter(part -> answer.culprits().contains(part.text()))
                .forEach(part -> culprits.add(part.chip(context.selection())));
        return new Notice.Filtered(culprits, this::clear);
    }

    /// Takes the condition and everything that is selected away.
    void clear() {
        change(now -> now.withWhere(""));
        context.selection().clear();
    }

    private void refreshMode(EventsFound known) {
        switch (state.get().mode()) {
            case TABLE -> {}
            case GROUPS -> askGroups(known);
            case HISTOGRAM -> askBins(known);
        }
    }

    private void askGroups(EventsFound known) {
        EventType type = known.query().type();
        FieldChoice.named(FieldChoice.keys(type), state.get().field()).ifPresent(key -> {
            var measure = FieldChoice.named(
                            FieldChoice.measures(type), state.get().measure())
                    .orElse(null);
            ask(
                    "groups",
                    (cancellation, log) -> GroupLines.read(log, known, key, measure, words, cancellation),
                    answer -> take(answer, groups));
        });
    }

    private void askBins(EventsFound known) {
        EventType type = known.query().type();
        boolean linear = state.get().linear();
        FieldChoice.named(FieldChoice.measures(type), state.get().field())
                .ifPresentOrElse(
                        field -> ask(
                                "bins",
                                (cancellation, log) -> HistogramBins.read(log, known, field, linear, cancellation),
                                answer -> take(answer, bins)),
                        () -> bins.set(null));
    }

    private <T> void take(JobState<T> answer, ReadOnlyObjectWrapper<@Nullable T> target) {
        switch (answer) {
            case JobState.Idle<T> _, JobState.Cancelled<T> _ -> {}
            case JobState.Running<T> _ -> busy.set(true);
            case JobState.Failed<T> failed -> {
                busy.set(false);
                notice.set(failure(failed.failure()));
            }
            case JobState.Done<T> done -> {
                busy.set(false);
                target.set(done.value());
            }
        }
    }

    /// Reads some lines of what was found.
    EventPages.Source pagesOf(EventsFound of) {
        return (page, states) -> ask(
                "page",
                (cancellation, log) -> EventLine.read(
                        log, of, of.rowsFrom(page * EventPages.PAGE, EventPages.PAGE), words, cancellation),
                states);
    }

    /// Reads everything about the event of a row.
    void select(EventsFound of, int row) {
        ask("detail", (cancellation, log) -> detail(of, row, log, cancellation), answer -> take(answer, detail));
    }

    private EventDetail detail(EventsFound of, int row, EventLog log, Cancellation cancellation) throws IOException {
        Event event = log.events(of.rows(), new int[] {row}, cancellation).getFirst();
        return EventDetail.of(
                row,
                event,
                EventColumns.of(of.query().type()),
                words,
                context.data().threads());
    }

    /// Adds the condition that keeps the events with the value that one of them has.
    void keepSame(EventsFound of, int row, String field) {
        ask("same", (cancellation, log) -> detail(of, row, log, cancellation), answer -> {
            if (answer instanceof JobState.Done<EventDetail>(EventDetail known)) {
                known.entry(field)
                        .flatMap(EventDetail.Entry::condition)
                        .ifPresent(condition -> change(now -> now.and(condition).withMode(EventsState.Mode.TABLE)));
            }
        });
    }

    void change(UnaryOperator<EventsState> change) {
        state.set(change.apply(state.get()));
    }

    ObjectProperty<EventsState> stateProperty() {
        return state;
    }

    ReadOnlyObjectProperty<List<EventType>> typesProperty() {
        return types.getReadOnlyProperty();
    }

    /// The events on screen; null before the first.
    ReadOnlyObjectProperty<@Nullable EventsFound> foundProperty() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable GroupLines> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable HistogramBins> binsProperty() {
        return bins.getReadOnlyProperty();
    }

    /// Everything about the selected event; null if none is.
    ReadOnlyObjectProperty<@Nullable EventDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// What is wrong with the condition; empty if nothing is.
    ReadOnlyStringProperty filterErrorProperty() {
        return filterError.getReadOnlyProperty();
    }

    /// Whether what is on screen is not yet what was asked for.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    EventWords words() {
        return words;
    }
}
