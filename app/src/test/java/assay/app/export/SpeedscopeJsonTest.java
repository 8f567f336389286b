package assay.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import assay.app.JsonTree;
import assay.app.SampleProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SpeedscopeJsonTest {
    private static String json(SampleProfile profile, boolean perThread) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        profile.export(perThread).write(FlameFormat.SPEEDSCOPE, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> profiles(SampleProfile profile, boolean perThread) throws IOException {
        return SpeedscopeSchema.check(JsonTree.object(json(profile, perThread)));
    }

    private static SampleProfile twoWorkers() {
        return new SampleProfile()
                .add(1, "c")
                .thread("worker")
                .add(2, "a", "b")
                .thread("main")
                .add(4, "a")
                .thread("worker")
                .add(3, "a");
    }

    @Test
    void mergesAllThreadsIntoOneProfile() throws IOException {
        assertThat(profiles(twoWorkers(), false)).containsExactly("CPU, jdk.ExecutionSample: a 7|a;b 2|c 1");
    }

    @Test
    void givesEachThreadNameAProfileHeaviestFirst() throws IOException {
        assertThat(profiles(twoWorkers(), true)).containsExactly("worker: a;b 2|a 3", "main: a 4", "(unnamed): c 1");
    }

    @Test
    void saysTheUnit() throws IOException {
        assertThat(json(new SampleProfile().inBytes().add(4096, "a"), false)).contains("\"unit\":\"bytes\"");
        assertThat(json(new SampleProfile().add(1, "a"), false)).contains("\"unit\":\"none\"");
    }

    @Test
    void staysValidWithHostileNamesAndWithoutSamples() throws IOException {
        assertThat(profiles(new SampleProfile().add(1, "\"\\\u0000\n", "</script>"), false))
                .containsExactly("CPU, jdk.ExecutionSample: \"\\\u0000\n;</script> 1");
        assertThat(profiles(new SampleProfile(), true)).containsExactly("CPU, jdk.ExecutionSample: ");
    }
}
