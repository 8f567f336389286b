package assay.analysis.jfr;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// A chunk of two events, metadata and checkpoint, whose checkpoint ends with a copy of the header.
class HeaderFinderTest {
    private static final long METADATA = ChunkHeader.SIZE;
    private static final ByteWriter TIMES =
            new ByteWriter().integer(ByteWriter.START_TICKS).integer(0).integer(0);
    private static final long CHECKPOINT = METADATA + 2 + TIMES.size();
    private static final int END = (int) CHECKPOINT + 2 + TIMES.size() + 1 + ChunkHeader.SIZE;
    private static final ChunkHeader HEADER = ByteWriter.header(END, CHECKPOINT, METADATA);

    private static byte[] chunk() {
        ByteWriter copy =
                new ByteWriter().write(TIMES.bytes()).octet(ChunkHeader.SIZE).write(ByteWriter.bytes(HEADER));
        return new ByteWriter()
                .write(ByteWriter.bytes(HEADER))
                .event(Events.METADATA, TIMES)
                .event(Events.CHECKPOINT, copy)
                .bytes();
    }

    private static HeaderFinder in(byte... bytes) {
        return new HeaderFinder(BytePages.of(bytes), new Watch(Progress.NONE, new Cancellation(), bytes.length));
    }

    private static byte[] withoutCopy() {
        byte[] bytes = chunk();
        Arrays.fill(bytes, END - ChunkHeader.SIZE, END, (byte) 7);
        return bytes;
    }

    @Test
    void findsASoundHeader() {
        assertThat(in(chunk()).at(0)).isEqualTo(HEADER);
        assertThat(in(chunk()).at(1)).isNull();
        assertThat(in(chunk()).at(END)).isNull();
        assertThat(in(chunk()).endOf(HEADER)).isEqualTo(END);
    }

    @Test
    void repairsEveryFieldFromTheCopy() throws Damage {
        for (int octet : new int[] {0, 0x55, 0xff}) {
            for (int field = 0; field < ChunkHeader.SIZE; field += Integer.BYTES) {
                byte[] bytes = chunk();
                Arrays.fill(bytes, field, field + Integer.BYTES, (byte) octet);
                assertThat(in(bytes).repairedAt(0)).as("field at %d", field).isEqualTo(HEADER);
            }
        }
        byte[] bytes = chunk();
        Arrays.fill(bytes, 0, ChunkHeader.SIZE, (byte) 0x55);
        assertThat(in(bytes).repairedAt(0)).isEqualTo(HEADER);
    }

    @Test
    void doesWithoutTheMagicIfTheContentFits() throws Damage {
        byte[] bytes = withoutCopy();
        bytes[2] = 'X';
        assertThat(in(bytes).at(0)).isNull();
        assertThat(in(bytes).repairedAt(0)).isEqualTo(HEADER);
        bytes[15]++; // and its size
        assertThat(in(bytes).repairedAt(0)).isNull();
    }

    @Test
    void takesNoiseForNoHeader() throws Damage {
        byte[] noise = new byte[500];
        Arrays.fill(noise, (byte) 0x33);
        assertThat(in(noise).repairedAt(0)).isNull();
        assertThat(in(noise).next(0)).isEqualTo(noise.length);
    }

    @Test
    void takesTheCopyForNoChunk() throws Damage {
        byte[] two = new ByteWriter().write(chunk()).write(chunk()).bytes();
        assertThat(in(two).next(0)).isZero();
        assertThat(in(two).next(1)).isEqualTo(END);
        assertThat(in(two).next(END + 1)).isEqualTo(two.length);
    }

    @Test
    void knowsTheMagicThatTheFileEndsIn() {
        byte[] bytes =
                new ByteWriter().write(chunk()).octet('F').octet('L').octet('R').bytes();
        assertThat(in(bytes).magicAt(END)).isTrue();
        assertThat(in(bytes).magicAt(END + 1)).isFalse();
        assertThat(in(bytes).magicAt(END + 3)).isFalse();
    }
}
