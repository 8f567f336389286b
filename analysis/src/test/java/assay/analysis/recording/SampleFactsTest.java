package assay.analysis.recording;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.RecordingFacts;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SampleFactsTest {
    /// `jfr print --events jdk.OSInformation,jdk.JVMInformation,jdk.CPUInformation` of the same file.
    @Test
    void saysWhereARecordingComesFromInAFewWords() throws IOException {
        Path file = Path.of(System.getProperty("assay.root"), "samples", "recordings", "cpu-hotspot-before.jfr");
        RecordingFacts facts =
                RecordingReader.read(file, Progress.NONE, new Cancellation()).facts();
        assertThat(facts.machine().operatingSystem()).startsWith("Debian GNU/Linux 12 (bookworm), Linux ");
        assertThat(facts.machine().cpu()).startsWith("AMD EPYC");
        assertThat(facts.machine().hardwareThreads()).isEqualTo(2);
        assertThat(facts.jvm().version()).isEqualTo("25.0.3+9-LTS");
        assertThat(facts.version()).isEqualTo("2.1");
    }
}
