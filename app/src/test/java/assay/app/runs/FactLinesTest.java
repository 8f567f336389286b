package assay.app.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import assay.analysis.model.Jvm;
import assay.analysis.model.Machine;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.Run;
import assay.analysis.model.RunKind;
import assay.analysis.model.SourceFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FactLinesTest {
    private static Map<String, String> lines(Jvm jvm, Machine machine) {
        RecordingFacts facts =
                new RecordingFacts(Instant.EPOCH, 1, 2, "2.1", jvm, machine, Collections.emptySortedMap());
        Run run = new Run(
                1,
                RunKind.RECORDING,
                "a",
                "",
                Instant.EPOCH,
                1,
                null,
                Collections.emptySortedMap(),
                false,
                Instant.EPOCH,
                new SourceFile(Path.of("a.jfr"), 512, "00"));
        return FactLines.of(run, facts);
    }

    @Test
    void leavesOutWhatIsUnknown() {
        assertThat(lines(Jvm.UNKNOWN, Machine.UNKNOWN))
                .containsExactly(entry("File", "a.jfr, 512 B"), entry("Format", "JFR 2.1, 2 chunks"));
    }

    @Test
    void joinsWhatBelongsTogether() {
        Machine machine = new Machine("AMD EPYC", 2, 4L << 30, "Debian GNU/Linux 12", "docker");

        assertThat(lines(Jvm.UNKNOWN, machine))
                .containsEntry("Machine", "AMD EPYC, 2 hardware threads, 4.00 GiB")
                .containsEntry("System", "Debian GNU/Linux 12, docker");
    }
}
