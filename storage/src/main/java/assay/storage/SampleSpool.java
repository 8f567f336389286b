package assay.storage;

import assay.analysis.job.Cancellation;
import assay.analysis.model.SampleSink;
import assay.analysis.model.Samples;
import assay.analysis.model.TimeOrder;
import assay.storage.EncodedRecording.SampleBlock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The samples of a run on their way into the store: encoded as they come, held in memory up to some megabytes and in a
/// temporary file beyond that, until the rest of the run is known and all of it can be stored at once.
///
/// All methods throw [UncheckedIOException] if the temporary file cannot be written or read.
public final class SampleSpool implements SampleSink, AutoCloseable {
    private static final long MOST_IN_MEMORY = 16L << 20;
    private static final int MOST_ROWS = BlockKind.PACKED_SAMPLES.maxRows();

    private final Path folder;
    private final Cancellation cancellation;
    private final Map<String, Spooled> profiles = new HashMap<>();
    private final TimeOrder order;
    private final PackedSamples packed = new PackedSamples();
    private long inMemory;
    private @Nullable FileChannel overflow;

    /// @param folder where the temporary file is made
    SampleSpool(Path folder, Cancellation cancellation) {
        this.folder = folder;
        this.cancellation = cancellation;
        this.order = new TimeOrder(cancellation);
    }

    /// What was taken of one profile.
    static final class Spooled {
        private static final int FIRST_ROWS = 256;

        private final List<SampleBlock> blocks = new ArrayList<>();
        private Samples waiting = columns(FIRST_ROWS);
        private int waitingRows;
        private long rows;
        private long weight;
        private int mostThread = Samples.NONE;
        private int mostStack = Samples.NONE;

        List<SampleBlock> blocks() {
            return blocks;
        }

        long rows() {
            return rows;
        }

        long weight() {
            return weight;
        }

        private void takeIn(Samples samples) {
            long[] weights = samples.weight();
            int[] threads = samples.thread();
            int[] stacks = samples.stack();
            for (int row = 0; row < weights.length; row++) {
                weight += weights[row];
                mostThread = Math.max(mostThread, threads[row]);
                mostStack = Math.max(mostStack, stacks[row]);
            }
            rows += weights.length;
        }

        private void makeRoom(int more) {
            if (waitingRows + more > waiting.size()) {
                Samples larger = columns(Math.min(MOST_ROWS, Math.max(waitingRows + more, 4 * waiting.size())));
                copy(waiting, 0, waitingRows, larger, 0);
                waiting = larger;
            }
        }

        /// What waits to be written as a block; nothing waits then.
        private Samples take() {
            Samples taken = waiting;
            if (waitingRows < waiting.size()) {
                taken = columns(waitingRows);
                copy(waiting, 0, waitingRows, taken, 0);
            }
            waitingRows = 0;
            return taken;
        }

        /// @throws IllegalArgumentException if a sample refers to a thread or a stack that the run does not have
        void requireIds(String event, int threads, int stacks) {
            if (mostThread >= threads || mostStack >= stacks) {
                throw new IllegalArgumentException("samples of %s: thread %d and stack %d; must be below %d and %d"
                        .formatted(event, mostThread, mostStack, threads, stacks));
            }
        }
    }

    @Override
    public void accept(String event, Samples samples) {
        Spooled profile = profiles.computeIfAbsent(event, added -> new Spooled());
        profile.takeIn(samples);
        int from = 0;
        while (from < samples.size()) {
            int rows = Math.min(samples.size() - from, MOST_ROWS - profile.waitingRows);
            profile.makeRoom(rows);
            copy(samples, from, from + rows, profile.waiting, profile.waitingRows);
            profile.waitingRows += rows;
            from += rows;
            if (profile.waitingRows == MOST_ROWS) {
                write(profile, profile.take());
            }
        }
    }

    private static Samples columns(int rows) {
        return new Samples(new long[rows], new int[rows], new int[rows], new long[rows]);
    }

    private static void copy(Samples source, int from, int to, Samples target, int at) {
        System.arraycopy(source.timeNanos(), from, target.timeNanos(), at, to - from);
        System.arraycopy(source.thread(), from, target.thread(), at, to - from);
        System.arraycopy(source.stack(), from, target.stack(), at, to - from);
        System.arraycopy(source.weight(), from, target.weight(), at, to - from);
    }

    private void write(Spooled profile, Samples rows) {
        cancellation.check();
        order.sort(rows);
        SealedBlock sealed = BlockFormat.store(BlockKind.PACKED_SAMPLES, rows.size(), packed.encode(rows));
        long weight = SampleColumns.weight(rows, 0, rows.size());
        long[] time = rows.timeNanos();
        profile.blocks.add(new SampleBlock(
                profile.blocks.size(), rows.size(), time[0], time[time.length - 1], weight, keep(sealed.bytes())));
    }

    private SampleBlock.Bytes keep(byte[] bytes) {
        if (inMemory + bytes.length <= MOST_IN_MEMORY) {
            inMemory += bytes.length;
            return () -> bytes;
        }
        try {
            FileChannel file = overflow();
            long place = file.size();
            ByteBuffer source = ByteBuffer.wrap(bytes);
            while (source.hasRemaining()) {
                file.write(source, place + source.position());
            }
            return () -> readBack(file, place, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel overflow() throws IOException {
        if (overflow == null) {
            Path file = Files.createTempFile(folder, "assay-samples-", ".tmp");
            overflow = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        return overflow;
    }

    private static byte[] readBack(FileChannel file, long place, int length) {
        ByteBuffer target = ByteBuffer.allocate(length);
        try {
            while (target.hasRemaining()) {
                if (file.read(target, place + target.position()) < 0) {
                    throw new IOException("the temporary file with samples was cut short");
                }
            }
            return target.array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All that was taken of a profile.
    ///
    /// @throws IllegalArgumentException if nothing was
    Spooled finish(String event) {
        Spooled profile = profiles.get(event);
        if (profile == null) {
            throw new IllegalArgumentException("profile: " + event + "; no samples of it were taken");
        }
        if (profile.waitingRows > 0) {
            write(profile, profile.take());
        }
        return profile;
    }

    /// Lets go of what was taken.
    @Override
    public void close() {
        if (overflow != null) {
            try {
                overflow.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
