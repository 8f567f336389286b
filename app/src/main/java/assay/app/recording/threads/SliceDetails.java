package assay.app.recording.threads;

import assay.analysis.eventlog.Event;
import assay.analysis.eventlog.EventField;
import assay.analysis.eventlog.EventFilterException;
import assay.analysis.eventlog.EventRows;
import assay.analysis.eventlog.EventSelection;
import assay.analysis.eventlog.EventThreads;
import assay.analysis.eventlog.ValueText;
import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.TimeRange;
import assay.analysis.threads.ThreadState;
import assay.app.job.JobState;
import assay.app.job.Lane;
import assay.app.recording.page.PageContext;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// What the recording's file tells of the events behind slices: the lock, the path, the host. It is read when somebody
/// rests on a slice; of a file that is gone nothing is told. JavaFX thread only.
final class SliceDetails {
    private static final Duration REST = Duration.millis(200);
    private static final int MOST_KEPT = 500;
    private static final int LONGEST = 100;
    /// They stand in the slice's text anyhow.
    private static final Set<String> KNOWN = Set.of("startTime", "duration", "eventThread", "stackTrace");

    private final PageContext context;
    private final Runnable changed;
    private final ValueText texts;
    private final PauseTransition rest = new PauseTransition(REST);
    private final Map<Integer, String> known = new LinkedHashMap<>();
    private boolean gone;
    private int wanted = -1;

    /// @param changed told when more is known
    SliceDetails(PageContext context, Runnable changed) {
        this.context = context;
        this.changed = changed;
        texts = new ValueText(context.zone());
    }

    /// Lines of name and value, each after a line break; empty if they are not known, or not yet.
    ///
    /// @param thread whose slice it is
    String of(ThreadsAnswer answer, int slice, int thread) {
        if (answer.spans().state(slice) == ThreadState.RUNNING || gone) {
            return "";
        }
        String found = known.get(slice);
        if (found == null && wanted != slice) {
            wanted = slice;
            rest.setOnFinished(_ -> ask(answer, slice, thread));
            rest.playFromStart();
        }
        return found == null ? "" : found;
    }

    private void ask(ThreadsAnswer answer, int slice, int thread) {
        context.jobs()
                .ask(
                        Lane.IO,
                        "slice",
                        (progress, cancellation) -> read(answer, slice, thread, progress, cancellation),
                        state -> take(slice, state));
    }

    private void take(int slice, JobState<String> state) {
        switch (state) {
            case JobState.Done<String>(var text) -> {
                if (known.size() >= MOST_KEPT) {
                    known.remove(known.keySet().iterator().next());
                }
                known.put(slice, text);
                changed.run();
            }
            case JobState.Failed<String> _ -> gone = true;
            case JobState.Cancelled<String> _ -> wanted = -1;
            case JobState.Idle<String> _, JobState.Running<String> _ -> {}
        }
    }

    private String read(ThreadsAnswer answer, int slice, int thread, Progress progress, Cancellation cancellation)
            throws IOException, EventFilterException {
        String type = answer.spans().event(slice);
        long start = context.data()
                .profile(type, cancellation)
                .profile()
                .samples()
                .timeNanos()[answer.spans().row(slice)];
        EventSelection selection = EventSelection.ofType(type)
                .withRange(new TimeRange(start, start + 1))
                .withThreads(EventThreads.of(List.of(answer.threads().get(thread))));
        return context.events()
                .read(
                        log -> {
                            EventRows rows = log.rows(selection, 1, cancellation);
                            return rows.size() == 0
                                    ? ""
                                    : text(log.events(rows, new int[] {0}, cancellation)
                                            .getFirst());
                        },
                        progress,
                        cancellation);
    }

    private String text(Event event) {
        StringBuilder lines = new StringBuilder();
        for (EventField field : event.fields()) {
            String value = KNOWN.contains(field.name()) ? "" : texts.of(field, event.value(field.name()));
            if (!value.isBlank()) {
                lines.append('\n').append(field.name()).append(' ').append(shortened(value));
            }
        }
        return lines.toString();
    }

    private static String shortened(String value) {
        String line = value.replace('\n', ' ');
        return line.length() <= LONGEST ? line : "…" + line.substring(line.length() - LONGEST + 1);
    }

    /// Asks for nothing any more.
    void close() {
        rest.stop();
    }
}
