package assay.analysis.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Profile;
import assay.analysis.model.Recording;
import assay.analysis.model.Samples;
import assay.analysis.model.StackTable;
import assay.analysis.model.WeightUnit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is done to the bytes of a recording, reading ends soon, with a consistent recording or a refusal. To search
/// for longer, give `-Dassay.fuzz.mutations` and another `-Dassay.fuzz.seed`; an input that fails is kept in `target`.
class DamagedRecordingTest {
    private static final int MUTATIONS = Integer.getInteger("assay.fuzz.mutations", 300);
    private static final long SEED = Long.getLong("assay.fuzz.seed", 0);
    private static final long MOST_NANOS = 5_000_000_000L;

    @TempDir
    private Path folder;

    @Test
    void endsSoonAndConsistentlyOnDamagedSmallRecording() throws IOException {
        mutate(Files.readAllBytes(SelfMade.record(folder.resolve("small.jfr"), 20)), 1);
    }

    @Test
    void endsSoonAndConsistentlyOnDamagedChunks() throws IOException {
        Path first = SelfMade.record(folder.resolve("first.jfr"), 5);
        Path second = SelfMade.record(folder.resolve("second.jfr"), 9);
        mutate(Files.readAllBytes(SelfMade.concatenate(folder.resolve("both.jfr"), first, second)), 2);
    }

    @Test
    void endsSoonAndConsistentlyOnDamagedProfilerRecording() throws IOException {
        mutate(Files.readAllBytes(SharedFiles.file("ap-jdk20-matrix-fast.jfr")), 3);
    }

    @Test
    void endsSoonAndConsistentlyOnDamagedJvmRecording() throws IOException {
        mutate(Files.readAllBytes(SharedFiles.file("jdk14-hotspot-windows.jfr")), 4);
    }

    private void mutate(byte[] whole, long seed) throws IOException {
        Random random = new Random(SEED + seed);
        Path file = folder.resolve("damaged.jfr");
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] damaged = damage(whole, random);
            Files.write(file, damaged);
            long start = System.nanoTime();
            try {
                assertConsistent(RecordingReader.read(file, Progress.NONE, new Cancellation()));
            } catch (RecordingException refusal) {
                assertThat(refusal).hasMessageContaining(file.toString());
            } catch (RuntimeException | Error e) {
                Path kept = Files.write(Path.of("target", "fuzz-" + (SEED + seed) + "-" + i + ".jfr"), damaged);
                fail("read " + kept + ", of seed " + (SEED + seed) + ", mutation " + i, e);
            }
            assertThat(System.nanoTime() - start)
                    .as("seed %d, mutation %d", SEED + seed, i)
                    .isLessThan(MOST_NANOS);
        }
    }

    private static byte[] damage(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        switch (random.nextInt(5)) {
            case 0 -> flipBits(bytes, random, 1);
            case 1 -> flipBits(bytes, random, 64);
            case 2 -> {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            case 3 -> lieInHeader(bytes, random);
            default -> lieInLength(bytes, random);
        }
        return bytes;
    }

    private static void flipBits(byte[] bytes, Random random, int count) {
        for (int i = 0; i < count; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
    }

    private static void lieInHeader(byte[] bytes, Random random) {
        int field = 8 + 8 * random.nextInt(7);
        long value = random.nextBoolean() ? random.nextLong() : random.nextInt(bytes.length * 2);
        ByteBuffer.wrap(bytes).putLong(field, value);
        bytes[64] = (byte) (random.nextBoolean() ? 0 : random.nextInt(256));
    }

    /// Writes an integer of billions over whatever stands at some place.
    private static void lieInLength(byte[] bytes, Random random) {
        int place = 68 + random.nextInt(bytes.length - 68 - 5);
        byte[] billions = {-1, -1, -1, -1, (byte) (random.nextBoolean() ? 7 : -1)};
        System.arraycopy(billions, 0, bytes, place, billions.length);
    }

    private static void assertConsistent(Recording recording) {
        StackTable stacks = recording.symbols().stacks();
        int frames = recording.symbols().frames().size();
        int methods = recording.symbols().methods().size();
        assertBetween(0, stacks.frame(), frames);
        assertBetween(0, recording.symbols().frames().method(), methods);
        for (Profile profile : recording.profiles()) {
            Samples samples = profile.samples();
            assertThat(samples.timeNanos()).isSorted();
            assertBetween(Samples.NONE, samples.stack(), stacks.size());
            assertBetween(Samples.NONE, samples.thread(), recording.threads().size());
            assertThat(LongStream.of(samples.weight()).min().orElse(0)).isNotNegative();
            assertSums(profile);
        }
        assertThat(recording.facts().durationNanos()).isNotNegative();
    }

    private static void assertBetween(int least, int[] ids, int size) {
        assertThat(IntStream.of(ids).filter(id -> id < least || id >= size).count())
                .isZero();
    }

    private static void assertSums(Profile profile) {
        long weight = LongStream.of(profile.samples().weight()).sum();
        assertThat(profile.summary().weight()).isEqualTo(weight);
        assertThat(profile.summary().samples())
                .isEqualTo(
                        profile.summary().unit() == WeightUnit.SAMPLES
                                ? weight
                                : profile.samples().size());
    }
}
