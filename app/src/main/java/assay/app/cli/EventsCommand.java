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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `assay events`.
@Command(
        name = "events",
        description = "Prints single events with all their fields; without TYPE, the types of events there are.")
final class EventsCommand extends RunCommand {
    private static final int CHECK_MASK = 0xfff;

    @Parameters(index = "0", paramLabel = "RUN", description = RUN)
    private String run = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "TYPE", description = "Type of event, as jdk.ThreadPark.")
    private @Nullable String type;

    @Option(
            names = "--where",
            paramLabel = "QUERY",
            description = "Only events that meet a condition: 'duration > 10 ms and path ~ \"/tmp\"'.")
    private @Nullable String where;

    @Option(
            names = "--from",
            paramLabel = "T",
            description = "Only events that start at T or later: since the start (12.5s, 00:01:30), or an ISO instant.")
    private @Nullable Moment from;

    @Option(names = "--to", paramLabel = "T", description = "Only events that start before T.")
    private @Nullable Moment to;

    @Option(names = "--thread", paramLabel = "REGEX", description = "Only events of threads with such a name.")
    private @Nullable Pattern thread;

    @Option(names = "--offset", paramLabel = "N", description = "Leave the first N events out.")
    private long offset;

    @Option(names = "--limit", paramLabel = "N", description = "Print at most N events.")
    private @Nullable Integer limit;

    @Option(names = "--by-time", description = "Sort by start; otherwise events come in the order of the file.")
    private boolean byTime;

    @Option(names = "--csv", description = "Print comma-separated values instead of text.")
    private boolean csv;

    @Option(names = "--json", description = "Print one JSON document instead of text.")
    private boolean json;

    EventsCommand(CliEnvironment environment) {
        super(environment);
    }

    @Override
    int call(RunResolver runs) throws IOException, RunNotFoundException, BadInputException {
        requireSense();
        LocatedRecording recording = runs.locate(run);
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
        if (type == null) {
            list(log.types());
            return;
        }
        Optional<EventType> found = log.typeNamed(type);
        if (found.isPresent()) {
            print(log, found.get());
        } else {
            refusals.add(unknown(log, type));
        }
    }

    private void requireSense() {
        if (csv && json) {
            throw new ParameterException(spec().commandLine(), "--csv and --json exclude each other");
        }
        if (offset < 0 || limit != null && limit < 0) {
            throw new ParameterException(spec().commandLine(), "--offset and --limit cannot be negative");
        }
    }

    private void list(List<EventType> types) throws IOException {
        if (json) {
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
            throw new ParameterException(spec().commandLine(), "--where: " + e.getMessage(), e);
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
        return new EventSelection(name, range(start), thread, where == null ? null : EventFilter.parse(where, start));
    }

    private TimeRange range(Instant start) {
        long fromNanos = from == null ? Long.MIN_VALUE : from.nanosSinceEpoch(start);
        long toNanos = to == null ? Long.MAX_VALUE : to.nanosSinceEpoch(start);
        if (toNanos < fromNanos) {
            throw new ParameterException(spec().commandLine(), "--to %s lies before --from %s".formatted(to, from));
        }
        return new TimeRange(fromNanos, toNanos);
    }

    private EventWriter writer(EventType found) throws IOException {
        if (json) {
            return new EventJson(found, out());
        }
        return csv
                ? new EventCsv(found, out())
                : new EventTable(found, new ValueText(environment().zone()), width(), out());
    }

    /// Of a terminal; anything else takes lines of any length.
    private int width() {
        return environment().terminal() ? spec().usageMessage().width() : Integer.MAX_VALUE;
    }

    private void write(EventLog log, EventSelection selection, EventWriter writer)
            throws IOException, EventFilterException {
        int most = limit == null ? Integer.MAX_VALUE : limit;
        if (byTime || limit != null && limit < CHECK_MASK) {
            EventOrder order = byTime ? EventOrder.TIME : EventOrder.FILE;
            for (var event : log.page(
                            selection, order, offset, most, environment().cancellation())
                    .events()) {
                writer.write(event);
            }
            return;
        }
        long[] seen = {0};
        log.forEach(selection, environment().cancellation(), event -> {
            long number = seen[0]++;
            if (number >= offset) {
                writer.write(event);
            }
            boolean readerLeft = (number & CHECK_MASK) == 0 && out().checkError();
            return number + 1 < offset + most && !readerLeft;
        });
    }
}
