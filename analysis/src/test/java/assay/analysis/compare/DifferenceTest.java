package assay.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.Jvm;
import assay.analysis.model.Machine;
import assay.analysis.model.RecordingFacts;
import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static RecordingFacts facts(String version, @Nullable String arguments, Integer cpus, long seconds) {
        Jvm jvm = new Jvm("OpenJDK", version, null, arguments, null, null, null);
        Machine machine = new Machine("EPYC", cpus, 8L << 30, null, null);
        return new RecordingFacts(Instant.EPOCH, seconds * 1_000_000_000, 1, "2.1", jvm, machine, new TreeMap<>());
    }

    @Test
    void equalRecordingsHaveNone() {
        RecordingFacts facts = facts("25", "-Xmx1g", 2, 60);
        assertThat(Difference.between(facts, facts("25", "-Xmx1g", 2, 70))).isEmpty();
    }

    @Test
    void namesWhatDiffersAndOnlyThat() {
        assertThat(Difference.between(
                        facts("21", "-Xmx1g -XX:+UseG1GC", 2, 60), facts("25", "-XX:+UseZGC -Xmx1g", 4, 120)))
                .containsExactly(
                        new Difference("JVM version", "21", "25"),
                        new Difference("JVM arguments", "-XX:+UseG1GC", "-XX:+UseZGC"),
                        new Difference("hardware threads", "2", "4"),
                        new Difference("duration", "1 m 00 s", "2 m 00 s"));
    }

    @Test
    void saysWhatOneSideDoesNotTell() {
        assertThat(Difference.between(facts("25", null, 2, 60), facts("25", "-ea", 2, 60)))
                .containsExactly(new Difference("JVM arguments", "none", "-ea"));
    }
}
