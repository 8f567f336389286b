package assay.app.cli;

import assay.analysis.eventlog.EventFilter;
import assay.analysis.eventlog.EventFilterException;
import assay.analysis.eventlog.EventLog;
import assay.analysis.eventlog.EventOrder;
import assay.analysis.eventlog.EventSelection;
import assay.analysis.eventlog.EventType;
import assay.analysis.eventlog.NearNames;
import assay.analysis.eventlog.ValueText;
import assay.analysis.model.TimeRange;
import assay.analysis.profile.SlowPatternException;
import assay.app.runs.LocatedRecording;
import assay.app.runs.RunNotFoundException;
import assay.app.runs.RunResolver;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// `assay events`.
final class EventsCommand extends RunCommand {
    private static final int CHECK_MASK = 0xfff;
    private static final int USUAL_WIDTH = 160;

    private final Argument<String> run = syntax().parameter("RUN", RUN, Words::text);
    private final Argument<String> type =
            syntax().parameters("TYPE", "Type of event, as jdk.ThreadPark.", Words::text, 0, 1);
    private final Argument<String> where = syntax().option(
                    "QUERY",
                    "Only events that meet a condition: 'duration > 10 ms and path ~ \"/tmp\"'.",
                    Words::text,
                    "--where");
    private final Argument<Moment> from = syntax().option(
                    "T",
                    "Only events that start at T or later: since the start (12.5s, 00:01:30), or an ISO instant.",
                    Moment::parse,
                    "--from");
    private final Argument<Moment> to = syntax().option("T", "Only events that start before T.", Moment::parse, "--to");
    private final Argument<Pattern> thread =
            syntax().option("REGEX", "Only events of threads with such a name.", Words::pattern, "--thread");
    private final Argument<Long> offset =
            syntax().option("N", "Leave the first N events out.", EventsCommand::number, "--offset");
    private final Argument<Long> limit =
            syntax().option("N", "Print at most N events.", EventsCommand::number, "--limit");
    private final Argument<Boolean> byTime =
            syntax().flag("Sort by start; otherwise events come in the order of the file.", "--by-time");
    private final Argument<Boolean> csv = syntax().flag("Print comma-separated values instead of text.", "--csv");
    private final JsonOption json = new JsonOption(syntax());

    EventsCommand(Invocation invocation) {
        super(invocation);
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("'%s' is no number of events".formatted(text));
        }
        return Long.parseLong(text);
    }

    @Override
    int call(RunResolver runs) throws IOException, RunNotFoundException, BadInputException {
        requireSense();
        LocatedRecording recording = runs.locate(run.required());
        List<String> refusals = new ArrayList<>();
        try (ProgressLine progress = progress()) {
            recording.read(
                    log -> {
                        progress.clear();
                        warn(log);
                        print(log, refusals);
                    },
                    progress,
                    environment().cancellation());
        }
        if (!refusals.isEmpty()) {
            throw new BadInputException(refusals.getFirst());
        }
        return ExitCode.FINE;
    }

    private void warn(EventLog log) {
        if (!log.index().problems().isEmpty()) {
            err().println("Something of this recording could not be read; assay show tells what.");
            err().flush();
        }
    }

    private void print(EventLog log, List<String> refusals) throws IOException {
        String wanted = type.value();
        if (wanted == null) {
            list(log.types());
            return;
        }
        Optional<EventType> found = log.typeNamed(wanted);
        if (found.isPresent()) {
            print(log, found.get());
        } else {
            refusals.add(unknown(log, wanted));
        }
    }

    private void requireSense() {
        if (csv.given() && json.wanted()) {
            throw new UsageException("--csv and --json exclude each other");
        }
    }

    private void list(List<EventType> types) throws IOException {
        if (json.wanted()) {
            EventTypeList.writeJson(types, out());
        } else {
            EventTypeList.print(types, out());
        }
    }

    private void print(EventLog log, EventType found) throws IOException {
        try {
            EventSelection selection = selection(log, found.name());
            log.check(selection);
            EventWriter writer = writer(found);
            writer.begin();
            write(log, selection, writer);
            writer.end();
        } catch (EventFilterException | SlowPatternException e) {
            throw new UsageException("--where: " + e.getMessage());
        }
    }

    private static String unknown(EventLog log, String wanted) throws IOException {
        List<String> near =
                NearNames.of(wanted, log.types().stream().map(EventType::name).toList());
        return "There are no events '%s' in this recording; %s."
                .formatted(
                        wanted,
                        near.isEmpty()
                                ? "without a type, this command lists those there are"
                                : "did you mean " + String.join(", ", near));
    }

    private EventSelection selection(EventLog log, String name) throws IOException, EventFilterException {
        Instant start = log.start();
        String condition = where.value();
        return new EventSelection(
                name, range(start), thread.value(), condition == null ? null : EventFilter.parse(condition, start));
    }

    private TimeRange range(Instant start) {
        Moment first = from.value();
        Moment end = to.value();
        long fromNanos = first == null ? Long.MIN_VALUE : first.nanosSinceEpoch(start);
        long toNanos = end == null ? Long.MAX_VALUE : end.nanosSinceEpoch(start);
        if (toNanos < fromNanos) {
            throw new UsageException("--to %s lies before --from %s".formatted(end, first));
        }
        return new TimeRange(fromNanos, toNanos);
    }

    private EventWriter writer(EventType found) throws IOException {
        if (json.wanted()) {
            return new EventJson(found, out());
        }
        return csv.given()
                ? new EventCsv(found, out())
                : new EventTable(found, new ValueText(environment().zone()), width(), out());
    }

    /// Of a terminal, as far as the shell tells; anything else takes lines of any length.
    private int width() {
        if (!environment().outputTerminal()) {
            return Integer.MAX_VALUE;
        }
        String columns = environment().variables().getOrDefault("COLUMNS", "");
        return columns.matches("[0-9]{2,4}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }

    private void write(EventLog log, EventSelection selection, EventWriter writer)
            throws IOException, EventFilterException {
        Long most = limit.value();
        Long first = offset.value();
        long skipped = first == null ? 0 : first;
        EventOrder order = byTime.given() ? EventOrder.TIME : EventOrder.FILE;
        if (most != null && skipped + most < CHECK_MASK) {
            for (var event : log.page(
                            selection,
                            order,
                            skipped,
                            most.intValue(),
                            environment().cancellation())
                    .events()) {
                writer.write(event);
            }
        } else {
            stream(log, selection, order, skipped, most == null ? Long.MAX_VALUE : skipped + most, writer);
        }
    }

    private void stream(
            EventLog log, EventSelection selection, EventOrder order, long skipped, long end, EventWriter writer)
            throws IOException, EventFilterException {
        long[] seen = {0};
        log.forEach(selection, order, environment().cancellation(), event -> {
            long number = seen[0]++;
            if (number >= skipped) {
                writer.write(event);
            }
            boolean readerLeft = (number & CHECK_MASK) == 0 && out().checkError();
            return number + 1 < end && !readerLeft;
        });
    }
}
