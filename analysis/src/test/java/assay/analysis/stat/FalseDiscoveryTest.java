package assay.analysis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class FalseDiscoveryTest {
    /// R 4.3: `p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.5), "BH")` is 0.05 0.05 0.05 0.05 0.50;
    /// `p.adjust(c(0.001, 0.8, 0.03), "BH")` is 0.003 0.800 0.045.
    @Test
    void adjustsAsBenjaminiAndHochberg() {
        assertThat(FalseDiscovery.adjust(new double[] {0.01, 0.02, 0.03, 0.04, 0.5}))
                .containsExactly(new double[] {0.05, 0.05, 0.05, 0.05, 0.5}, within(1e-12));
        assertThat(FalseDiscovery.adjust(new double[] {0.001, 0.8, 0.03}))
                .containsExactly(new double[] {0.003, 0.8, 0.045}, within(1e-12));
    }
}
