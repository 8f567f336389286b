package assay.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import assay.app.SampleProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.Test;

final class PprofProfileTest {
    private static byte[] bytes(SampleProfile profile) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        profile.export(false).write(FlameFormat.PPROF, out);
        return out.toByteArray();
    }

    @Test
    void countsSamplesPerThreadAndStackInnermostFrameFirst() throws IOException {
        PprofReader pprof = new PprofReader(bytes(new SampleProfile()
                .add(5, "a")
                .thread("main")
                .add(2, "a", "b")
                .thread("worker")
                .add(3, "a", "b")
                .add(4, "a", "b")));

        assertThat(pprof.strings().getFirst()).isEmpty();
        assertThat(pprof.sampleTypes()).containsExactly("samples/count");
        assertThat(pprof.samples()).containsExactly(": a = 5", "thread main: b < a = 2", "thread worker: b < a = 7");
        assertThat(pprof.number(9)).isZero();
        assertThat(pprof.number(10)).isEqualTo(10_000_000_000L);
        assertThat(pprof.strings().get((int) new PprofReader(bytes(new SampleProfile())).number(14)))
                .isEmpty();
    }

    @Test
    void givesBothNumberAndWeightOfSamplesInAnotherUnit() throws IOException {
        PprofReader pprof = new PprofReader(bytes(
                new SampleProfile().inBytes().thread("main").add(4096, "a").add(5_000_000_000L, "a")));

        assertThat(pprof.sampleTypes()).containsExactly("samples/count", "alloc/bytes");
        assertThat(pprof.samples()).containsExactly("thread main: a = 2, 5000004096");
        assertThat(pprof.strings().get((int) pprof.number(14))).isEqualTo("alloc");
    }

    @Test
    void keepsHostileNamesAndDeepStacksWhole() throws IOException {
        String hostile = "x;\n\u202e\"\u0000é𝄞";
        PprofReader pprof = new PprofReader(bytes(
                new SampleProfile().add(1, Collections.nCopies(3000, hostile).toArray(String[]::new))));

        assertThat(pprof.samples())
                .containsExactly(": " + String.join(" < ", Collections.nCopies(3000, hostile)) + " = 1");
    }

    @Test
    void writesTheSameBytesEachTime() throws IOException {
        SampleProfile profile =
                new SampleProfile().thread("main").add(2, "a", "b").add(1, "c");

        assertThat(bytes(profile)).isEqualTo(bytes(profile));
    }
}
