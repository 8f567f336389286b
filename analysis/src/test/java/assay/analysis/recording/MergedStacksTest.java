package assay.analysis.recording;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.MethodTable;
import assay.analysis.model.Problem;
import assay.analysis.model.Profile;
import assay.analysis.model.Recording;
import assay.analysis.model.Samples;
import assay.analysis.model.Symbols;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Recordings with more distinct stacks than a small budget has room for.
class MergedStacksTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void record() throws IOException {
        Path first = SelfMade.record(folder.resolve("first.jfr"), 40);
        Path second = SelfMade.record(folder.resolve("second.jfr"), 70);
        file = SelfMade.concatenate(folder.resolve("both.jfr"), first, second);
    }

    private Recording read(NodeBudget budget) throws IOException {
        CollectedSamples samples = new CollectedSamples();
        return samples.complete(
                RecordingReader.stream(file, samples, budget, Progress.NONE, new Cancellation()), new Cancellation());
    }

    private static List<String> frames(Symbols symbols, int stack) {
        List<String> frames = new ArrayList<>();
        if (stack >= 0) {
            for (int frame : symbols.stacks().frames(stack)) {
                frames.addFirst(symbols.methods().qualifiedName(symbols.frames().method()[frame]));
            }
        }
        return frames;
    }

    /// Every sample is as in the whole recording, but for stacks that end early.
    ///
    /// @return samples that do
    private static long compare(Recording whole, Recording merged) {
        long ended = 0;
        assertThat(merged.profiles()).extracting(Profile::summary).isEqualTo(summaries(whole));
        for (int i = 0; i < whole.profiles().size(); i++) {
            Samples expected = whole.profiles().get(i).samples();
            Samples actual = merged.profiles().get(i).samples();
            assertThat(actual.timeNanos()).isEqualTo(expected.timeNanos());
            assertThat(actual.thread()).isEqualTo(expected.thread());
            assertThat(actual.weight()).isEqualTo(expected.weight());
            for (int row = 0; row < expected.size(); row++) {
                List<String> full = frames(whole.symbols(), expected.stack()[row]);
                List<String> kept = frames(merged.symbols(), actual.stack()[row]);
                if (!kept.isEmpty() && kept.getLast().equals(MethodTable.MERGED)) {
                    kept.removeLast();
                    ended++;
                    assertThat(full.subList(0, kept.size())).isEqualTo(kept);
                } else {
                    assertThat(kept).isEqualTo(full);
                }
            }
        }
        return ended;
    }

    private static List<Object> summaries(Recording whole) {
        return List.copyOf(whole.profiles().stream().map(Profile::summary).toList());
    }

    private static int mergedNodes(Recording recording) {
        Symbols symbols = recording.symbols();
        return (int) Arrays.stream(symbols.stacks().frame())
                .filter(frame ->
                        symbols.methods().name(symbols.frames().method()[frame]).equals(MethodTable.MERGED))
                .count();
    }

    @Test
    void mergesTheSmallestBranchesOfARunAndKeepsAllElse() throws IOException {
        Recording whole = read(NodeBudget.STANDARD);
        int nodes = whole.symbols().stacks().size();
        for (int frames : new int[] {2, nodes / 4, nodes / 2, nodes - 1}) {
            Recording merged = read(new NodeBudget(frames, frames / 2, nodes));
            long ended = compare(whole, merged);
            int mergedNodes = mergedNodes(merged);
            assertThat(mergedNodes).isBetween(1, frames / 2 + 2);
            assertThat(merged.symbols().stacks().size() - mergedNodes).isLessThanOrEqualTo(frames);
            assertThat(merged.problems()).extracting(Problem::code).containsExactly(Problem.Code.MERGED_STACKS);
            assertThat(merged.problems().getFirst().message()).startsWith(ended + " sample");
            assertThat(merged.partial()).isFalse();
        }
    }

    @Test
    void mergesWhileAPartOfAChunkIsRead() throws IOException {
        Recording whole = read(NodeBudget.STANDARD);
        Recording merged = read(new NodeBudget(30, 1000, 3));
        assertThat(compare(whole, merged)).isPositive();
        assertThat(merged.symbols().stacks().size())
                .isLessThan(whole.symbols().stacks().size());
    }

    @Test
    void mergesNothingWhileThereIsRoom() throws IOException {
        Recording whole = read(NodeBudget.STANDARD);
        int nodes = whole.symbols().stacks().size();
        Recording merged = read(new NodeBudget(2 * nodes, 0, nodes));
        assertThat(compare(whole, merged)).isZero();
        assertThat(merged.symbols().stacks().parent())
                .isEqualTo(whole.symbols().stacks().parent());
        assertThat(merged.problems()).isEmpty();
    }
}
