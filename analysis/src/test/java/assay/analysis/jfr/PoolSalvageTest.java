package assay.analysis.jfr;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.jfr.PoolSalvage.Entry;
import assay.analysis.jfr.PoolSalvage.Pool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two pools of constants whose places are known, damaged here and there.
class PoolSalvageTest {
    private static final int NAMES = 40;
    private static final int PLACES = 60;
    /// Entries next to the damage that may be lost with it.
    private static final int NEXT_TO_DAMAGE = 4;

    private final List<Constant> written = new ArrayList<>();
    private final byte[] checkpoint = write();

    /// A constant with the places of its key, its content and its end.
    private record Constant(long type, long key, int at, long content, int end) {
        boolean meets(int from, int to) {
            return at < to && end > from;
        }
    }

    private byte[] write() {
        ByteWriter writer = new ByteWriter().integer(ByteWriter.NAME).integer(NAMES);
        for (int i = 0; i < NAMES; i++) {
            add(
                    writer,
                    ByteWriter.NAME,
                    1000 + i,
                    new ByteWriter().text("name" + i).octet(i & 1));
        }
        writer.integer(ByteWriter.PLACE).integer(PLACES);
        for (int i = 0; i < PLACES; i++) {
            add(
                    writer,
                    ByteWriter.PLACE,
                    5000 + i,
                    new ByteWriter().integer(1000 + i % NAMES).integer(300 + i));
        }
        return writer.bytes();
    }

    private void add(ByteWriter writer, long type, long key, ByteWriter content) {
        int at = writer.size();
        int contentAt = writer.integer(key).size();
        written.add(new Constant(
                type, key, at, contentAt, writer.write(content.bytes()).size()));
    }

    private static List<Entry> entries(List<Pool> pools, long type) {
        return pools.stream()
                .filter(pool -> pool.type() == type)
                .flatMap(pool -> pool.entries().stream())
                .toList();
    }

    private List<Entry> written(long type) {
        return written.stream()
                .filter(constant -> constant.type() == type)
                .map(constant -> new Entry(constant.key(), constant.content()))
                .toList();
    }

    private List<Entry> written() {
        return written.stream()
                .map(constant -> new Entry(constant.key(), constant.content()))
                .toList();
    }

    /// Whether the content is in the damage, or of a constant that meets it: that cannot always be seen.
    private boolean touches(Entry entry, int from, int to) {
        return entry.position() > from && entry.position() <= to
                || written.stream()
                        .anyMatch(constant -> constant.meets(from, to)
                                && entry.position() >= constant.at()
                                && entry.position() <= constant.end());
    }

    private static List<Pool> find(byte... bytes) throws Damage {
        return PoolSalvage.find(ByteWriter.layouts(), new Cursor(BytePages.of(bytes)).within(0, bytes.length));
    }

    @Test
    void findsAllOfWhatIsWhole() throws Damage {
        List<Pool> pools = find(checkpoint);
        assertThat(pools).hasSize(2).allMatch(Pool::whole);
        assertThat(entries(pools, ByteWriter.NAME)).isEqualTo(written(ByteWriter.NAME));
        assertThat(entries(pools, ByteWriter.PLACE)).isEqualTo(written(ByteWriter.PLACE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x80, 0xff})
    void losesOnlyTheConstantsNextToTheDamage(int octet) throws Damage {
        for (Constant damaged : written.subList(10, 30)) {
            byte[] bytes = checkpoint.clone();
            Arrays.fill(bytes, damaged.at(), damaged.end(), (byte) octet);
            List<Pool> pools = find(bytes);
            assertThat(entries(pools, ByteWriter.PLACE)).isEqualTo(written(ByteWriter.PLACE));
            int lost = written.indexOf(damaged);
            assertThat(entries(pools, ByteWriter.NAME))
                    .isSubsetOf(written(ByteWriter.NAME))
                    .containsAll(written(ByteWriter.NAME).subList(0, lost - NEXT_TO_DAMAGE))
                    .containsAll(written(ByteWriter.NAME).subList(lost + 2 * NEXT_TO_DAMAGE, NAMES));
        }
    }

    @Test
    void findsThePoolBehindADamagedType() throws Damage {
        byte[] bytes = checkpoint.clone();
        bytes[0] = 0x7f; // no such type
        List<Pool> pools = find(bytes);
        assertThat(entries(pools, ByteWriter.NAME)).isEmpty();
        assertThat(entries(pools, ByteWriter.PLACE)).isEqualTo(written(ByteWriter.PLACE));
    }

    @Test
    void takesNothingElseForConstants() throws Damage {
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] noise = new byte[random.nextInt(1, 40)];
            random.nextBytes(noise);
            int from = random.nextInt(checkpoint.length - noise.length);
            byte[] bytes = checkpoint.clone();
            System.arraycopy(noise, 0, bytes, from, noise.length);
            List<Entry> found = new ArrayList<>(entries(find(bytes), ByteWriter.NAME));
            found.addAll(entries(find(bytes), ByteWriter.PLACE));
            found.removeIf(entry -> touches(entry, from, from + noise.length));
            assertThat(found).as("seed %d", seed).isSubsetOf(written());
        }
    }
}
