package assay.analysis.jfr;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.jfr.SoundEvents.Run;
import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SoundEventsTest {
    private static final int EVENTS = 30;
    private static final int FARTHEST = 127;

    private final List<Integer> starts = new ArrayList<>();
    private final byte[] chunk = write();

    private byte[] write() {
        ByteWriter writer = new ByteWriter().write(new byte[ChunkHeader.SIZE]);
        for (int i = 0; i < EVENTS; i++) {
            starts.add(writer.size());
            writer.event(ByteWriter.START_TICKS + 100L * i, "event " + i);
        }
        starts.add(writer.size());
        return writer.bytes();
    }

    private record Found(List<Run> runs, List<Problem> problems) {
        boolean contains(int from, int to) {
            return runs.stream().anyMatch(run -> run.from() <= from && run.to() >= to);
        }
    }

    private static Found find(byte... bytes) {
        Pages file = BytePages.of(bytes);
        ChunkSpan span = new ChunkSpan(0, ByteWriter.header(bytes.length, 0, 0), bytes.length, false);
        Problems problems = new Problems();
        problems.inChunk(0);
        Watch watch = new Watch(Progress.NONE, new Cancellation(), bytes.length);
        List<Run> runs = SoundEvents.of(file, span, ByteWriter.layouts(), problems, watch);
        return new Found(runs, problems.inFileOrder());
    }

    private Run run(int first, int behindLast) {
        return new Run(starts.get(first), starts.get(behindLast));
    }

    @Test
    void findsOneRunWithoutDamage() {
        assertThat(find(chunk)).isEqualTo(new Found(List.of(run(0, EVENTS)), List.of()));
    }

    @Test
    void losesOnlyTheEventWithoutASize() {
        for (int lost = 1; lost < EVENTS - 1; lost++) {
            byte[] bytes = chunk.clone();
            bytes[starts.get(lost)] = 0;
            Found found = find(bytes);
            assertThat(found.runs()).containsExactly(run(0, lost), run(lost + 1, EVENTS));
            assertThat(found.problems())
                    .singleElement()
                    .extracting(Problem::offset)
                    .isEqualTo((long) starts.get(lost));
        }
    }

    /// Two more events stand in what its size says is one.
    @Test
    void givesBackTheEventsThatAnotherSwallowed() {
        byte[] bytes = chunk.clone();
        bytes[starts.get(7)] = (byte) (starts.get(10) - starts.get(7));
        Found found = find(bytes);
        assertThat(found.contains(starts.get(0), starts.get(7))).isTrue();
        assertThat(found.contains(starts.get(10), starts.get(EVENTS))).isTrue();
        assertThat(found.problems()).hasSize(1);
    }

    @Test
    void goesOnBehindBytesThatAreNoEvents() {
        ByteWriter writer = new ByteWriter();
        byte[] noise = {-1, 0, 1, 2, 3, -1, -1, -1, 0, 0};
        writer.write(Arrays.copyOf(chunk, starts.get(12))).write(noise);
        writer.write(Arrays.copyOfRange(chunk, starts.get(12), chunk.length));
        assertThat(find(writer.bytes()).runs())
                .containsExactly(run(0, 12), new Run(starts.get(12) + noise.length, starts.get(EVENTS) + noise.length));
    }

    /// A size that the noise made may reach the start of a later event by chance: then those between are lost.
    @Test
    void keepsWhatStandsClearOfNoise() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] noise = new byte[random.nextInt(1, 12)];
            random.nextBytes(noise);
            int from = random.nextInt(starts.getFirst(), chunk.length - noise.length);
            byte[] bytes = chunk.clone();
            System.arraycopy(noise, 0, bytes, from, noise.length);
            Found found = find(bytes);
            for (int i = 0; i < EVENTS; i++) {
                boolean clear = starts.get(i + 1) <= from || starts.get(i) >= from + noise.length + FARTHEST;
                if (clear) {
                    assertThat(found.contains(starts.get(i), starts.get(i + 1)))
                            .as("seed %d, event %d", seed, i)
                            .isTrue();
                }
            }
        }
    }
}
