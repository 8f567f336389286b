package assay.analysis.eventlog;

import assay.analysis.jfr.Damage;
import assay.analysis.jfr.Pages;
import assay.analysis.jfr.Watch;
import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.EventNames;
import assay.analysis.recording.RecordingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The single events of a recording. Opened without an index, the file is gone over once to make one; opened with its
/// index, only those parts are read that hold what is asked for. To be used by one thread at a time; events and their
/// values may be used until it is closed.
public final class EventLog implements AutoCloseable {
    private static final int MOST_HELD = 50_000;

    private final Path path;
    private final FileChannel channel;
    private final Pages file;
    private final EventIndex index;
    private final OpenChunks chunks;

    private EventLog(Path path, FileChannel channel, Pages file, EventIndex index) {
        this.path = path;
        this.channel = channel;
        this.file = file;
        this.index = index;
        this.chunks = new OpenChunks(file, index);
    }

    /// Opens a recording and makes its index.
    ///
    /// @throws RecordingException if nothing of the file can be read as a recording
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static EventLog open(Path file, Progress progress, Cancellation cancellation) throws IOException {
        return opened(file, pages -> {
            EventIndex index = new IndexBuilder(pages, new Watch(progress, cancellation, pages.size())).build();
            if (index.chunks().isEmpty()) {
                throw RecordingRefusal.of(file, pages);
            }
            return index;
        });
    }

    /// Opens a recording whose index was made before.
    ///
    /// @throws RecordingChangedException if the file is not the one that the index was made of
    public static EventLog open(Path file, EventIndex index) throws IOException {
        return opened(file, pages -> {
            if (pages.size() != index.fileBytes() || Fingerprint.of(pages, index.chunks()) != index.fingerprint()) {
                throw new RecordingChangedException(file);
            }
            return index;
        });
    }

    @FunctionalInterface
    private interface IndexSupplier {
        EventIndex of(Pages pages) throws IOException, Damage;
    }

    private static EventLog opened(Path path, IndexSupplier indexes) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        boolean open = false;
        try {
            if (channel.size() == 0) {
                throw new RecordingException.NotARecording(path, "is empty");
            }
            Pages pages = new Pages(channel);
            EventLog log = new EventLog(path, channel, pages, indexes.of(pages));
            open = true;
            return log;
        } catch (Damage damage) {
            throw new RecordingException.Damaged(path, damage.position(), damage.what());
        } catch (UncheckedIOException e) {
            throw unreadable(path, e);
        } finally {
            if (!open) {
                channel.close();
            }
        }
    }

    private static IOException unreadable(Path path, UncheckedIOException failure) {
        return new IOException(path + " can no longer be read", failure);
    }

    /// Where everything stands; to be kept for the next time.
    public EventIndex index() {
        return index;
    }

    /// When the recording started.
    public Instant start() throws IOException {
        try {
            return Instant.ofEpochSecond(0, chunks.header(0).startNanos());
        } catch (Damage damage) {
            throw new RecordingException.Damaged(path, damage.position(), damage.what());
        } catch (UncheckedIOException e) {
            throw unreadable(path, e);
        }
    }

    /// The types of which there are events, by name.
    public List<EventType> types() throws IOException {
        try {
            return new TypeCatalog(index, chunks).types();
        } catch (Damage damage) {
            throw new RecordingChangedException(path);
        } catch (UncheckedIOException e) {
            throw unreadable(path, e);
        }
    }

    /// Makes sure that a condition fits the events, so that it is known before the first of them is there.
    ///
    /// @throws EventFilterException if it does not
    public void check(EventSelection selection) throws IOException, EventFilterException {
        try {
            new EventWalk(file, index, chunks, selection, new Cancellation()).check();
        } catch (Damage damage) {
            throw new RecordingChangedException(path);
        } catch (UncheckedIOException e) {
            throw unreadable(path, e);
        }
    }

    /// The type that a person means by its name: as recorded, as newer versions of the JVM call it, or by its last part
    /// alone if that is enough; in any case of letters.
    ///
    /// @return empty if there are no such events, or of more than one type
    public Optional<EventType> typeNamed(String name) throws IOException {
        List<EventType> types = types();
        Optional<EventType> exact =
                types.stream().filter(type -> type.name().equals(name)).findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        List<EventType> meant =
                types.stream().filter(type -> isMeant(type.name(), name)).toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private static boolean isMeant(String type, String name) {
        return EventNames.current(type).equalsIgnoreCase(name)
                || type.substring(type.lastIndexOf('.') + 1).equalsIgnoreCase(name);
    }

    /// Hands on the selected events in the order of the file. Needs no more memory for more events.
    ///
    /// @throws EventFilterException if the condition does not fit the type
    /// @throws java.util.concurrent.CancellationException if cancelled
    public void forEach(EventSelection selection, Cancellation cancellation, EventVisitor visitor)
            throws IOException, EventFilterException {
        try {
            EventWalk walk = new EventWalk(file, index, chunks, selection, cancellation);
            for (EventWalk.Part part : walk.parts()) {
                if (!walk.visit(part, visitor)) {
                    return;
                }
            }
        } catch (Damage damage) {
            throw new RecordingChangedException(path);
        } catch (UncheckedIOException e) {
            throw unreadable(path, e);
        }
    }

    /// Hands on the selected events in an order. Needs no more memory for more events; in the order of time more events
    /// than fit into some 50 MB take a part of the file to be read again.
    ///
    /// @throws EventFilterException if the condition does not fit the type
    /// @throws java.util.concurrent.CancellationException if cancelled
    public void forEach(EventSelection selection, EventOrder order, Cancellation cancellation, EventVisitor visitor)
            throws IOException, EventFilterException {
        switch (order) {
            case FILE -> forEach(selection, cancellation, visitor);
            case TIME -> forEachByTime(selection, MOST_HELD, cancellation, visitor);
        }
    }

    /// @param most events held at once
    void forEachByTime(EventSelection selection, int most, Cancellation cancellation, EventVisitor visitor)
            throws IOException, EventFilterException {
        try {
            new EventsByTime(part -> new EventWalk(file, index, chunks, part, cancellation), selection, most)
                    .forEach(visitor);
        } catch (Damage damage) {
            throw new RecordingChangedException(path);
        } catch (UncheckedIOException e) {
            throw unreadable(path, e);
        }
    }

    /// The selected events from number `offset` on, at most `limit`. In the order of time memory grows with
    /// `offset + limit`; many of them are better taken [one by one][#forEach].
    ///
    /// @throws EventFilterException if the condition does not fit the type
    /// @throws java.util.concurrent.CancellationException if cancelled
    public EventPage page(EventSelection selection, EventOrder order, long offset, int limit, Cancellation cancellation)
            throws IOException, EventFilterException {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("offset: %d, limit: %d; must not be negative".formatted(offset, limit));
        }
        try {
            EventWalk walk = new EventWalk(file, index, chunks, selection, cancellation);
            return switch (order) {
                case FILE -> inFileOrder(walk, selection.unconditional(), offset, limit);
                case TIME -> new EarliestEvents(walk, offset, limit, null).page();
            };
        } catch (Damage damage) {
            throw new RecordingChangedException(path);
        } catch (UncheckedIOException e) {
            throw unreadable(path, e);
        }
    }

    private static EventPage inFileOrder(EventWalk walk, boolean unconditional, long offset, int limit)
            throws Damage, IOException, EventFilterException {
        List<Event> events = new ArrayList<>();
        long[] skip = {offset};
        for (EventWalk.Part part : walk.parts()) {
            if (unconditional && part.count() <= skip[0]) {
                skip[0] -= part.count();
            } else if (!walk.visit(part, event -> {
                if (skip[0] > 0) {
                    skip[0]--;
                    return true;
                }
                events.add(event);
                return events.size() <= limit;
            })) {
                break;
            }
        }
        boolean more = events.size() > limit;
        return new EventPage(more ? events.subList(0, limit) : events, offset, more);
    }

    /// Finds where the selected events stand, in the order of the file.
    ///
    /// @param most how many are kept; of more only the first ones in the file
    /// @throws EventFilterException if the condition does not fit the type
    /// @throws java.util.concurrent.CancellationException if cancelled
    public EventRows rows(EventSelection selection, int most, Cancellation cancellation)
            throws IOException, EventFilterException {
        try {
            return new RowReading(file, index, chunks, cancellation).find(selection, most);
        } catch (Damage damage) {
            throw new RecordingChangedException(path);
        } catch (UncheckedIOException e) {
            throw unreadable(path, e);
        }
    }

    /// The whole events of some rows, in the order asked for. Takes as long as there are rows asked for, wherever they
    /// stand.
    ///
    /// @param wanted numbers of rows
    /// @throws java.util.concurrent.CancellationException if cancelled
    public List<Event> events(EventRows rows, int[] wanted, Cancellation cancellation) throws IOException {
        try {
            return new RowReading(file, index, chunks, cancellation).events(rows, wanted);
        } catch (Damage damage) {
            throw new RecordingChangedException(path);
        } catch (UncheckedIOException e) {
            throw unreadable(path, e);
        }
    }

    /// A field of all rows.
    ///
    /// @param field of the type of the rows
    /// @throws java.util.concurrent.CancellationException if cancelled
    public EventColumn column(EventRows rows, EventField field, Cancellation cancellation) throws IOException {
        try {
            return new RowReading(file, index, chunks, cancellation).column(rows, field);
        } catch (Damage damage) {
            throw new RecordingChangedException(path);
        } catch (UncheckedIOException e) {
            throw unreadable(path, e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
