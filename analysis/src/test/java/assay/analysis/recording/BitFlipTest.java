package assay.analysis.recording;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Single flipped bits in each zone of a recording: reading ends with a recording or a refusal, and a change that is
/// not
/// told is one that no check can see, because what stands there now could as well have been written.
class BitFlipTest {
    private static final int FLIPS = Integer.getInteger("assay.fuzz.flips", 50);
    private static final int HEADER = 68;
    private static final int CLOCK = 32;
    private static final int STATE = 64;

    @TempDir
    private Path folder;

    /// A flip whose effect was not told.
    ///
    /// @param lost samples of the undamaged recording that are not in the damaged one as they were
    /// @param gained samples that were not in the undamaged one
    record Silent(int position, int bit, List<Sampled> lost, List<Sampled> gained) {
        /// A name, a line or another method that exists: frames differ, but neither their number nor anything else.
        boolean changesOnlyFrames() {
            return depths(lost).equals(depths(gained));
        }

        private static Map<Sampled, Long> depths(List<Sampled> samples) {
            return samples.stream()
                    .map(sample -> new Sampled(
                            sample.event(),
                            sample.timeNanos(),
                            sample.weight(),
                            Long.toString(sample.stack().lines().count())))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        }

        /// A value that the event could have had. A type of which no event had a stack so far becomes a profile.
        boolean changesOneEvent() {
            return lost.size() <= 1
                    && gained.stream()
                                    .filter(sample -> !sample.equals(sample.withoutStack()))
                                    .count()
                            <= 1;
        }

        /// Its name or what its numbers mean.
        boolean changesOneType() {
            return Stream.of(lost, gained)
                    .allMatch(samples ->
                            samples.stream().map(Sampled::event).distinct().count() <= 1);
        }
    }

    @Test
    void tellsAllButPlausibleChangesOfOwnRecording() throws IOException {
        flipAllZones(SelfMade.record(folder.resolve("own.jfr"), 40));
    }

    @Test
    void tellsAllButPlausibleChangesOfProfilerRecording() throws IOException {
        flipAllZones(SharedFiles.file("ap-jdk20-matrix-fast.jfr"));
    }

    private void flipAllZones(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        List<EventPlace> places = EventPlace.of(whole);
        List<Sampled> expected = Sampled.ofReader(read(file));
        int[] header = IntStream.range(0, HEADER).toArray();
        flip(whole, header, expected, silent -> silent.position() >= CLOCK && silent.position() < STATE);
        flip(whole, zone(places, 0, 0), expected, Silent::changesOneType);
        flip(whole, zone(places, 1, 1), expected, Silent::changesOnlyFrames);
        flip(whole, zone(places, 2, Long.MAX_VALUE), expected, Silent::changesOneEvent);
    }

    private static int[] zone(List<EventPlace> places, long least, long most) {
        return places.stream()
                .filter(place -> place.type() >= least && place.type() <= most)
                .flatMapToInt(place -> IntStream.range(place.start(), place.end()))
                .toArray();
    }

    private void flip(byte[] whole, int[] zone, List<Sampled> expected, Predicate<Silent> plausible)
            throws IOException {
        Random random = new Random(17);
        for (int i = 0; i < FLIPS; i++) {
            int position = zone[random.nextInt(zone.length)];
            int bit = random.nextInt(8);
            byte[] flipped = whole.clone();
            flipped[position] ^= (byte) (1 << bit);
            try {
                Recording recording = read(Files.write(folder.resolve("flipped.jfr"), flipped));
                List<Sampled> actual = Sampled.ofReader(recording);
                if (recording.problems().isEmpty() && !actual.equals(expected)) {
                    assertThat(new Silent(position, bit, without(expected, actual), without(actual, expected)))
                            .matches(plausible);
                }
            } catch (RecordingException refusal) {
                assertThat(refusal).hasMessageContaining("flipped.jfr");
            }
        }
    }

    private static List<Sampled> without(List<Sampled> all, List<Sampled> some) {
        Map<Sampled, Integer> counts = new HashMap<>();
        some.forEach(sample -> counts.merge(sample, 1, Integer::sum));
        return all.stream()
                .filter(sample -> counts.merge(sample, -1, Integer::sum) < 0)
                .toList();
    }

    private static Recording read(Path file) throws IOException {
        return RecordingReader.read(file, Progress.NONE, new Cancellation());
    }
}
