package assay.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import assay.app.SampleProfile;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collections;
import org.junit.jupiter.api.Test;

final class FlameJsonTest {
    private static String json(SampleProfile profile) throws IOException {
        StringWriter out = new StringWriter();
        FlameJson.write(profile.figure("run"), out);
        return out.toString();
    }

    @Test
    void nestsCalleesInTheirCallers() throws IOException {
        SampleProfile profile = new SampleProfile().add(2, "a", "b").add(3, "a").add(1, "c");

        assertThat(json(profile)).isEqualTo("""
                {"profile":"jdk.ExecutionSample","unit":"samples","total":6,"samples":6,"root":\
                {"name":"all","value":6,"self":0,"children":[\
                {"name":"a","value":5,"self":3,"children":[{"name":"b","value":2,"self":2,"children":[]}]},\
                {"name":"c","value":1,"self":1,"children":[]}]}}
                """);
    }

    @Test
    void closesEveryObjectOfAVeryDeepStack() throws IOException {
        String[] frames = Collections.nCopies(2_000, "deep").toArray(String[]::new);

        String json = json(new SampleProfile().add(1, frames));

        assertThat(json.chars().filter(c -> c == '{').count()).isEqualTo(2_002);
        assertThat(json.chars().filter(c -> c == '}').count()).isEqualTo(2_002);
        assertThat(json).endsWith("]}".repeat(2_001) + "}\n");
    }
}
