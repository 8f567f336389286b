package assay.analysis.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A short campaign of the same inputs each time; `analysis/fuzz` goes on for longer, with others.
class FuzzTest {
    private static final int TRIALS = Integer.getInteger("assay.fuzz.trials", 100);
    private static final long SEED = Long.getLong("assay.fuzz.seed", 1);

    @TempDir
    private Path folder;

    @Test
    void endsWithARecordingOrARefusalWhateverTheDamage() throws IOException {
        Trial trial = new Trial(folder.resolve("trial.jfr"), Duration.ofSeconds(30));
        Campaign campaign = new Campaign(trial, SEED, Path.of("target", "fuzz"));
        Path samples = Path.of(System.getProperty("assay.root", "..")).resolve("samples/recordings");
        campaign.add(samples.resolve("cpu-hotspot-after.jfr"));
        campaign.add(samples.resolve("lock-convoy-after.jfr"));
        campaign.run(() -> campaign.trials() < TRIALS);
        assertThat(campaign.failures()).as("%s", campaign).isEmpty();
        assertThat(campaign.messages()).as("%s", campaign).isGreaterThan(10);
    }
}
