package assay.app.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Lz4StreamTest {
    private static final String LINKED = "linked.lz4";

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Lz4StreamTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }

    private static byte[] unpack(byte[]... frames) throws IOException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] frame : frames) {
            joined.writeBytes(frame);
        }
        return new Lz4Stream(new ByteArrayInputStream(joined.toByteArray())).readAllBytes();
    }

    /// What can be read before the stream throws.
    private static byte[] salvage(byte[] packed, Class<? extends IOException> expected) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream in = new Lz4Stream(new ByteArrayInputStream(packed));
        assertThatThrownBy(() -> in.transferTo(out)).isInstanceOf(expected);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {LINKED, "checked.lz4", "legacy.lz4"})
    void unpacksWhatTheLz4ToolPacked(String name) throws IOException {
        assertThat(unpack(resource(name))).isEqualTo(SampleText.bytes());
    }

    @Test
    void unpacksFramesOneAfterTheOther() throws IOException {
        byte[] skippable = {0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3};

        byte[] unpacked =
                unpack(skippable, resource("legacy.lz4"), resource(LINKED), skippable, resource("checked.lz4"));

        byte[] text = SampleText.bytes();
        assertThat(unpacked).hasSize(3 * text.length);
        assertThat(Arrays.copyOfRange(unpacked, 2 * text.length, unpacked.length))
                .isEqualTo(text);
    }

    @Test
    void deliversWhatStandsBeforeACut() throws IOException {
        byte[] whole = resource(LINKED);
        byte[] text = SampleText.bytes();

        byte[] got = salvage(Arrays.copyOf(whole, whole.length / 2), EOFException.class);

        assertThat(got.length).isGreaterThan(text.length / 4);
        assertThat(got).isEqualTo(Arrays.copyOf(text, got.length));
    }

    @Test
    void findsDamageByTheChecksums() throws IOException {
        byte[] block = resource("checked.lz4");
        block[block.length / 2] ^= 1;
        byte[] content = resource(LINKED);
        content[content.length - 1] ^= 1;

        salvage(block, DamagedPackingException.class);
        assertThat(salvage(content, DamagedPackingException.class)).isEqualTo(SampleText.bytes());
    }

    @Test
    void hashesAsTheSpecificationSays() {
        byte[] text = "Nobody inspects the spammish repetition".getBytes(StandardCharsets.US_ASCII);

        // Known values of xxHash32 with seed 0.
        assertThat(XxHash32.of(new byte[0], 0, 0)).isEqualTo(0x02CC5D05);
        assertThat(XxHash32.of(text, 0, text.length)).isEqualTo(0xE2293B2F);
    }

    @RepeatedTest(300)
    void neverFailsOtherwiseOnDamage(RepetitionInfo info) throws IOException {
        Random random = new Random(info.getCurrentRepetition());
        byte[] bytes = resource(info.getCurrentRepetition() % 2 == 0 ? LINKED : "legacy.lz4");
        for (int change = 1 + random.nextInt(4); change > 0; change--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try {
            assertThat(unpack(bytes).length).isLessThan(64 << 20);
        } catch (EOFException | DamagedPackingException told) {
            assertThat(told).hasMessageMatching("it .*|a .*|the .*|its .*");
        }
    }
}
