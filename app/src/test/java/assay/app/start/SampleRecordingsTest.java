package assay.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleRecordingsTest {
    @TempDir
    private Path folder;

    @Test
    void listsEachSampleWithItsTexts() throws IOException {
        assertThat(new SampleRecordings(folder).list())
                .extracting(SampleRecording::id)
                .containsExactly("cpu-hotspot-before", "cpu-hotspot-after", "lock-convoy-before", "lock-convoy-after");
        assertThat(new SampleRecordings(folder).list()).allSatisfy(sample -> {
            assertThat(sample.title()).isNotBlank();
            assertThat(sample.description()).endsWith(".");
        });
    }

    @Test
    void copiesTheBytesOfTheShippedFile() throws IOException {
        SampleRecordings samples = new SampleRecordings(folder.resolve("samples"));
        for (SampleRecording sample : samples.list()) {
            Path shipped = Path.of(System.getProperty("assay.root"), "samples", "recordings", sample.file());
            assertThat(Files.mismatch(samples.copy(sample), shipped)).isEqualTo(-1);
        }
    }
}
