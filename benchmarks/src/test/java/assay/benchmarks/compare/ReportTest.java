package assay.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import assay.benchmarks.compare.Claim.Against;
import assay.benchmarks.compare.Claim.Ratio;
import assay.benchmarks.compare.Claim.Works;
import assay.benchmarks.compare.Outcome.Failed;
import assay.benchmarks.compare.Outcome.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportTest {
    private static final Command OURS = new Command("ours").counting(SampleCount.PRINTED, List.of("jdk.A", "jdk.B"));
    private static final Command FAST = new Command("fast");
    private static final Command SLOW = new Command("slow");

    @TempDir
    private Path folder;

    private Recording recording = new Recording("jdk-x", Path.of(""), "jdk.A");

    @BeforeEach
    void writeRecording() throws IOException {
        recording = new Recording("jdk-x", Files.write(folder.resolve("x.jfr"), new byte[1_500_000]), "jdk.A");
    }

    @Test
    void comparesMediansWithTheFastestPeer() throws IOException {
        assertThat(report(ratio(Against.FASTEST, 0.5, 0.2), finished(0.3, 7), finished(1, 7), finished(3, 7)))
                .contains("| ours, CPU | fast (fastest of 2 peers) | 0.300 | 0.50 | 0.20 | met |");
    }

    @Test
    void comparesWithTheSumOfPeers() throws IOException {
        assertThat(report(ratio(Against.SUM, 0.25, 0.15), finished(0.4, 7), finished(1, 7), finished(3, 7)))
                .contains("| ours, CPU | fast + slow | 0.100 | 0.25 | 0.15 | aim met |");
    }

    @Test
    void saysWhatIsMissed() throws IOException {
        assertThat(report(ratio(Against.FASTEST, 0.33, 0.2), finished(0.5, 7), finished(1, 7), finished(3, 7)))
                .contains("| 0.500 | 0.33 | 0.20 | **missed** |");
    }

    @Test
    void missesOnlyAnAimWhereNothingIsRequired() throws IOException {
        assertThat(report(
                        ratio(Against.FASTEST, Ratio.NOTHING_REQUIRED, 0.2),
                        finished(0.5, 7),
                        finished(1, 7),
                        finished(3, 7)))
                .contains("| 0.500 |  | 0.20 | aim missed |");
    }

    @Test
    void hasNoSumWithoutAllPeers() throws IOException {
        assertThat(report(ratio(Against.SUM, 0.25, 0.15), finished(0.4, 7), new Failed("exit code 1"), finished(3, 7)))
                .contains("| - | 0.25 | 0.15 | not measured |")
                .contains("| fast | failed | exit code 1 |");
    }

    @Test
    void leavesAFailedPeerOutOfTheFastest() throws IOException {
        assertThat(report(
                        ratio(Against.FASTEST, 0.33, 0.2), finished(0.3, 7), new Failed("exit code 1"), finished(3, 7)))
                .contains("| 0.100 | 0.33 | 0.20 | aim met |");
    }

    @Test
    void flagsAnotherNumberOfSamples() throws IOException {
        assertThat(report(new Works("ours", true), finished(0.3, 6), finished(1, 7), finished(3, 7)))
                .contains("| jdk-x, 1.5 MB | ours | 1 | 0.300 [0.300-0.300] |")
                .contains("| **6, Assay's import: 7** |");
    }

    @Test
    void saysWhetherAProgramWorks() throws IOException {
        assertThat(report(new Works("ours", true), new Failed("out of memory"), finished(1, 7), finished(3, 7)))
                .contains("| ours | | fails | works | works | **missed** |");
    }

    private String report(Claim claim, Outcome ours, Outcome fast, Outcome slow) throws IOException {
        Map<Command, List<Outcome>> outcomes = new LinkedHashMap<>();
        outcomes.put(OURS, List.of(ours));
        outcomes.put(FAST, List.of(fast));
        outcomes.put(SLOW, List.of(slow));
        Row row = new Row("row", "A row", List.of(), recorded -> List.of(OURS, FAST, SLOW), List.of(claim));
        return Report.of(
                "conditions", List.of(new RowResult(row, recording, outcomes, Map.of("jdk.A", 4L, "jdk.B", 3L))));
    }

    private static Claim ratio(Against against, double must, double aim) {
        return new Ratio("ours", against, List.of("fast", "slow"), Measure.CPU, must, aim);
    }

    private static Outcome finished(double cpuSeconds, long samples) {
        return new Finished(new Cost(cpuSeconds, 9, 50), OptionalLong.of(samples));
    }
}
