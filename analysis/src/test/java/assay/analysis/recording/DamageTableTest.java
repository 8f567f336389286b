package assay.analysis.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Problem;
import assay.analysis.model.Problem.Code;
import assay.analysis.model.Recording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Damaged, unfinished and foreign files that parsers are known to lose, to hang on or to read wrongly without a word:
/// what could be kept is kept, with its own stack or none, and what is lost is told with its chunk.
@TestInstance(Lifecycle.PER_CLASS)
class DamageTableTest {
    private static final String EVENT = "assay.EveryField";
    private static final int HEADER = 68;
    private static final int SIZE_FIELD = 8;
    private static final int CHECKPOINT_FIELD = 16;
    private static final int STATE_FIELD = 64;
    private static final int FLAGS_FIELD = 67;

    private Path folder = Path.of("");
    private byte[] own = {};
    private List<Sampled> ownSamples = List.of();
    private Picture ownPicture = new Picture();
    /// Another JVM's chunk, in which type, method and stack ids mean other things, written in several flushes.
    private byte[] other = {};

    private List<EventPlace> places = List.of();
    private List<Sampled> events = List.of();
    private Picture otherPicture = new Picture();
    private Path live = Path.of("");

    @BeforeAll
    void record(@TempDir Path shared) throws IOException {
        folder = shared;
        Path file = SelfMade.record(folder.resolve("own.jfr"), 30);
        own = Files.readAllBytes(file);
        ownSamples = samples(Sampled.ofOracle(file));
        ownPicture = Picture.ofOracle(file);
        List<Path> chunks = KilledRun.run(folder);
        other = Files.readAllBytes(chunks.getFirst());
        live = chunks.getLast();
        places = EventPlace.of(other);
        events = Sampled.ofOracle(chunks.getFirst());
        otherPicture = Picture.ofOracle(chunks.getFirst());
        assertThat(places.stream().filter(EventPlace::counts)).hasSameSizeAs(events);
    }

    private static List<Sampled> samples(List<Sampled> all) {
        return all.stream().filter(sampled -> sampled.event().equals(EVENT)).toList();
    }

    private Recording read(byte[]... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.write(part);
        }
        return read(Files.write(folder.resolve("read.jfr"), bytes.toByteArray()));
    }

    private static Recording read(Path file) throws IOException {
        return RecordingReader.read(file, Progress.NONE, new Cancellation());
    }

    private static byte[] with(byte[] chunk, int position, long value) {
        byte[] changed = chunk.clone();
        ByteBuffer.wrap(changed).putLong(position, value);
        return changed;
    }

    private static byte[] with(byte[] chunk, int position, int octet) {
        byte[] changed = chunk.clone();
        changed[position] = (byte) octet;
        return changed;
    }

    private static List<Code> codes(Recording recording) {
        return recording.problems().stream().map(Problem::code).toList();
    }

    /// The samples of the other chunk among these places.
    private List<Sampled> samplesAt(Predicate<EventPlace> kept) {
        List<EventPlace> counted = places.stream().filter(EventPlace::counts).toList();
        return samples(IntStream.range(0, counted.size())
                .filter(i -> kept.test(counted.get(i)))
                .mapToObj(events::get)
                .toList());
    }

    /// Exactly these samples were kept, each with its stack or, in `stackless` cases, with none.
    private static void assertKept(Recording recording, List<Sampled> expected, long stackless) {
        List<Sampled> kept = samples(Sampled.ofReader(recording));
        assertThat(kept.stream().map(Sampled::withoutStack))
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(Sampled::withoutStack).toList());
        List<Sampled> lost = kept.stream()
                .filter(sample -> sample.equals(sample.withoutStack()))
                .toList();
        assertThat(lost).hasSize((int) stackless);
        assertThat(expected)
                .containsAll(
                        kept.stream().filter(sample -> !lost.contains(sample)).toList());
    }

    /// Those with a stack of which no name is lost.
    private static List<Sampled> withWholeStack(List<Sampled> all) {
        return all.stream()
                .filter(sample -> !sample.equals(sample.withoutStack()))
                .filter(sample -> sample.stack().lines().noneMatch(DamageTableTest::hasLostName))
                .toList();
    }

    private static boolean hasLostName(String frame) {
        return frame.startsWith(".") || frame.contains(MethodReader.UNKNOWN) || frame.contains(".:");
    }

    private static List<Sampled> plus(List<Sampled> first, List<Sampled> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    @Test
    void joinsRunsWhoseIdsRepeatWithOtherMeanings() throws IOException {
        Recording recording = read(own, other, own);
        assertThat(Picture.ofReader(recording))
                .isEqualTo(ownPicture.plus(otherPicture).plus(ownPicture));
        assertThat(recording.problems()).isEmpty();
    }

    @Test
    void readsTheChunkThatAKilledJvmLeaves() throws IOException {
        Recording recording = read(live);
        List<Sampled> kept = samples(Sampled.ofReader(recording));
        assertThat(kept).hasSize(KilledRun.FLUSHES * KilledRun.EVENTS_PER_FLUSH);
        assertThat(samplesAt(place -> true).stream().map(Sampled::stack))
                .containsAll(kept.stream().map(Sampled::stack).toList());
        assertThat(codes(recording)).containsExactly(Code.UNFINISHED);
    }

    @Test
    void readsAChunkWhoseHeaderIsBeingUpdated() throws IOException {
        byte[] updating = with(with(other, SIZE_FIELD, 0), STATE_FIELD, 255);
        updating = with(updating, updating.length - HEADER + STATE_FIELD, 255);
        for (byte[][] order : new byte[][][] {{own, updating}, {updating, own}}) {
            Recording recording = read(order);
            assertThat(Picture.ofReader(recording)).isEqualTo(ownPicture.plus(otherPicture));
            assertThat(codes(recording)).containsExactly(Code.UNFINISHED);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {35, 50, 75, 90, 99})
    void keepsWhatStandsBeforeTheCutOfAnyChunk(int percent) throws IOException {
        int cut = other.length * percent / 100;
        List<Sampled> whole = samplesAt(place -> place.end() <= cut);
        boolean declared = places.stream().anyMatch(place -> place.type() == 0 && place.end() <= cut);
        List<Sampled> expected = declared ? whole : List.of();
        Recording second = read(own, Arrays.copyOf(other, cut));
        assertKept(second, plus(ownSamples, expected), 0);
        assertThat(second.problems()).extracting(Problem::chunk).contains(1);
        assertThat(codes(second)).contains(Code.TRUNCATED);
        if (declared) {
            Recording first = read(Arrays.copyOf(other, cut));
            assertKept(first, expected, 0);
            assertThat(codes(first)).contains(Code.TRUNCATED);
        }
    }

    @Test
    void saysThatACutFirstChunkHasNoEventTypes() {
        int metadata = places.stream()
                .filter(place -> place.type() == 0)
                .mapToInt(EventPlace::start)
                .min()
                .orElseThrow();
        assertThatThrownBy(() -> read(Arrays.copyOf(other, metadata)))
                .isInstanceOf(RecordingException.Damaged.class)
                .hasMessageContaining("damaged at byte");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 40, 67})
    void tellsThatTheSecondHeaderIsCut(int left) throws IOException {
        Recording recording = read(own, Arrays.copyOf(other, left));
        assertThat(Picture.ofReader(recording)).isEqualTo(ownPicture);
        assertThat(recording.problems())
                .containsExactly(new Problem(
                        Code.TRUNCATED,
                        0,
                        own.length,
                        "The file ends inside the header of chunk 2, whose events are lost."));
    }

    @Test
    void needsNoCheckpointPosition() throws IOException {
        byte[] bytes = with(with(other, CHECKPOINT_FIELD, 0), other.length - HEADER, 0);
        Recording recording = read(own, bytes);
        assertThat(Picture.ofReader(recording)).isEqualTo(ownPicture.plus(otherPicture));
        assertThat(recording.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0xff})
    void keepsTheConstantsAroundDamagedOnes(int octet) throws IOException {
        EventPlace checkpoint = places.stream()
                .filter(place -> place.type() == 1)
                .max(Comparator.comparingInt(EventPlace::size))
                .orElseThrow();
        List<Sampled> all = samplesAt(place -> true);
        for (int part = 1; part < 8; part++) {
            int from = checkpoint.start() + checkpoint.size() * part / 8;
            byte[] bytes = other.clone();
            Arrays.fill(bytes, from, Math.min(from + 64, checkpoint.end()), (byte) octet);
            Recording recording = read(own, bytes);
            List<Sampled> kept = samples(Sampled.ofReader(recording));
            assertThat(kept.stream().map(Sampled::withoutStack))
                    .containsExactlyInAnyOrderElementsOf(plus(ownSamples, all).stream()
                            .map(Sampled::withoutStack)
                            .toList());
            assertThat(plus(ownSamples, all)).as("part %d", part).containsAll(withWholeStack(kept));
            assertThat(recording.problems()).as("part %d", part).isNotEmpty().allMatch(problem -> problem.chunk() == 1);
        }
    }

    @Test
    void losesOnlyTheEventWhoseSizeIsZero() throws IOException {
        for (EventPlace lost : sampledPlaces(7)) {
            byte[] bytes = other.clone();
            Arrays.fill(bytes, lost.start(), lost.typeAt() - 1, (byte) 0x80);
            bytes[lost.typeAt() - 1] = 0;
            Recording recording = read(own, bytes);
            assertKept(recording, plus(ownSamples, samplesAt(place -> !place.equals(lost))), 0);
            assertThat(recording.problems())
                    .allMatch(problem -> problem.chunk() == 1)
                    .extracting(Problem::offset)
                    .contains((long) own.length + lost.start());
        }
    }

    @Test
    void losesOnlyTheEventOfUnknownType() throws IOException {
        for (EventPlace lost : sampledPlaces(11)) {
            byte[] bytes = with(other, lost.typeAt() + EventPlace.length(other, lost.typeAt()) - 1, 0x7f);
            Recording recording = read(own, bytes);
            assertKept(recording, plus(ownSamples, samplesAt(place -> !place.equals(lost))), 0);
            assertThat(codes(recording)).containsExactly(Code.BAD_EVENT);
        }
    }

    /// Every so many of the other chunk's sampled events.
    private List<EventPlace> sampledPlaces(int step) {
        List<EventPlace> counted = places.stream().filter(EventPlace::counts).toList();
        return IntStream.range(0, counted.size())
                .filter(i -> i % step == 3 && events.get(i).event().equals(EVENT))
                .mapToObj(counted::get)
                .limit(4)
                .toList();
    }

    @Test
    void readsAChunkWithoutItsMagic() throws IOException {
        for (byte[][] order : new byte[][][] {{own, with(other, 1, 'X')}, {with(other, 1, 'X'), own}}) {
            Recording recording = read(order);
            assertThat(Picture.ofReader(recording)).isEqualTo(ownPicture.plus(otherPicture));
            assertThat(codes(recording)).containsExactly(Code.BAD_HEADER);
        }
    }

    @Test
    void tellsWhatIsBehindTheEnd() throws IOException {
        byte[] garbage = new byte[5000];
        new Random(1).nextBytes(garbage);
        Recording recording = read(own, other, garbage);
        assertThat(Picture.ofReader(recording)).isEqualTo(ownPicture.plus(otherPicture));
        assertThat(recording.problems())
                .containsExactly(new Problem(
                        Code.GARBAGE, 1, own.length + other.length, "5000 bytes after the chunk belong to no chunk."));
    }

    @Test
    void ignoresThatIntegersAreSaidNotToBeCompressed() throws IOException {
        Recording recording = read(own, with(other, FLAGS_FIELD, 0));
        assertThat(Picture.ofReader(recording)).isEqualTo(ownPicture.plus(otherPicture));
    }

    @Test
    void saysThatItDoesNotReadIntegersWithoutCompression() throws IOException {
        byte[] bytes = with(Arrays.copyOf(other, other.length - HEADER), FLAGS_FIELD, 0);
        Arrays.fill(bytes, HEADER, HEADER + 3, (byte) 0);
        Recording recording = read(own, bytes);
        assertThat(samples(Sampled.ofReader(recording))).containsAll(ownSamples);
        assertThat(recording.problems()).anyMatch(problem -> problem.message().contains("not compressed"));
    }

    @Test
    void refusesOrLeavesOutOtherVersions() throws IOException {
        for (int major : new int[] {0, 3}) {
            byte[] version = withVersion(major, other);
            assertThatThrownBy(() -> read(version)).isInstanceOf(RecordingException.UnsupportedVersion.class);
            Recording recording = read(own, version);
            assertThat(Picture.ofReader(recording)).isEqualTo(ownPicture);
            assertThat(recording.problems())
                    .hasSize(1)
                    .allMatch(problem -> problem.message().contains("format " + major + ".1"));
        }
        assertThat(Picture.ofReader(read(withVersion(1, other)))).isEqualTo(otherPicture);
    }

    private static byte[] withVersion(int major, byte[] chunk) {
        return with(with(chunk, 5, major), chunk.length - HEADER + 5, major);
    }

    @Test
    void readsToTheTrueEndWhateverTheSizeSays() throws IOException {
        for (long size :
                new long[] {0, 69, 5_000, other.length - 1, other.length + 1, 8_000_000_000L, Long.MAX_VALUE}) {
            for (byte[] bytes : List.of(with(other, SIZE_FIELD, size), withoutCopy(with(other, SIZE_FIELD, size)))) {
                Recording last = read(own, bytes);
                assertThat(Picture.ofReader(last)).as("size %d", size).isEqualTo(ownPicture.plus(otherPicture));
                assertThat(codes(last)).as("size %d", size).containsExactly(Code.BAD_HEADER);
                Recording first = read(bytes, own);
                assertThat(Picture.ofReader(first)).as("size %d", size).isEqualTo(ownPicture.plus(otherPicture));
                assertThat(codes(first)).as("size %d", size).containsExactly(Code.BAD_HEADER);
            }
        }
    }

    private static byte[] withoutCopy(byte[] chunk) {
        return with(chunk, chunk.length - HEADER, 0);
    }

    @Test
    void readsChunksOfMoreThanTwoGigabytes() throws IOException {
        long filling = (1L << 28) - 1; // the most that four bytes can say
        byte[] metadata = {-1, -1, -1, 0x7f, 0}; // one that nobody asks for
        int events = 9;
        Path file = folder.resolve("huge.jfr");
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            ByteBuffer start = ByteBuffer.wrap(Arrays.copyOf(other, HEADER));
            for (int field = SIZE_FIELD; field <= CHECKPOINT_FIELD + 8; field += 8) {
                start.putLong(field, start.getLong(field) + events * filling);
            }
            channel.write(start.rewind(), 0);
            for (int i = 0; i < events; i++) {
                channel.write(ByteBuffer.wrap(metadata), HEADER + i * filling);
            }
            channel.write(
                    ByteBuffer.wrap(withoutCopy(other), HEADER, other.length - HEADER), HEADER + events * filling);
        }
        Recording recording = read(file);
        assertThat(Picture.ofReader(recording)).isEqualTo(otherPicture);
        assertThat(recording.problems()).isEmpty();
        Files.delete(file);
    }
}
