package assay.storage;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Samples;
import assay.analysis.model.TimeOrder;
import assay.analysis.recording.SampleSink;
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

    private final Path folder;
    private final Cancellation cancellation;
    private final Map<String, Spooled> profiles = new HashMap<>();
    private long inMemory;
    private @Nullable FileChannel overflow;

    /// @param folder where the temporary file is made
    SampleSpool(Path folder, Cancellation cancellation) {
        this.folder = folder;
        this.cancellation = cancellation;
    }

    /// What was taken of one profile.
    static final class Spooled {
        private static final Samples NOTHING = new Samples(new long[0], new int[0], new int[0], new long[0]);

        private final List<SampleBlock> blocks = new ArrayList<>();
        private Samples waiting = NOTHING;
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
            for (int row = 0; row < samples.size(); row++) {
                weight += samples.weight()[row];
                mostThread = Math.max(mostThread, samples.thread()[row]);
                mostStack = Math.max(mostStack, samples.stack()[row]);
            }
            rows += samples.size();
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
        int most = BlockKind.PACKED_SAMPLES.maxRows();
        int from = 0;
        while (profile.waiting.size() + samples.size() - from >= most) {
            int to = from + most - profile.waiting.size();
            Samples full = join(profile.waiting, samples, from, to);
            profile.waiting = Spooled.NOTHING;
            write(profile, full);
            from = to;
        }
        profile.waiting = join(profile.waiting, samples, from, samples.size());
    }

    private static Samples join(Samples first, Samples second, int from, int to) {
        int size = first.size() + to - from;
        Samples joined = new Samples(new long[size], new int[size], new int[size], new long[size]);
        copy(first, 0, first.size(), joined, 0);
        copy(second, from, to, joined, first.size());
        return joined;
    }

    private static void copy(Samples source, int from, int to, Samples target, int at) {
        System.arraycopy(source.timeNanos(), from, target.timeNanos(), at, to - from);
        System.arraycopy(source.thread(), from, target.thread(), at, to - from);
        System.arraycopy(source.stack(), from, target.stack(), at, to - from);
        System.arraycopy(source.weight(), from, target.weight(), at, to - from);
    }

    private void write(Spooled profile, Samples rows) {
        cancellation.check();
        Samples ordered = TimeOrder.sort(rows, cancellation);
        SealedBlock sealed = BlockFormat.store(BlockKind.PACKED_SAMPLES, ordered.size(), PackedSamples.encode(ordered));
        long weight = SampleColumns.weight(ordered, 0, ordered.size());
        long[] time = ordered.timeNanos();
        profile.blocks.add(new SampleBlock(
                profile.blocks.size(), ordered.size(), time[0], time[time.length - 1], weight, keep(sealed.bytes())));
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
        if (profile.waiting.size() > 0) {
            Samples rest = profile.waiting;
            profile.waiting = Spooled.NOTHING;
            write(profile, rest);
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
