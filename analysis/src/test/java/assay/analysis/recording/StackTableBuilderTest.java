package assay.analysis.recording;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.StackTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class StackTableBuilderTest {
    private record Edge(int parent, int frame) {}

    @RepeatedTest(5)
    void givesEachDistinctStackOneNodeFromWhichItsFramesCanBeRead(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StackTableBuilder builder = new StackTableBuilder();
        Map<List<Integer>, Integer> nodes = new HashMap<>();
        for (int i = 0; i < 2_000; i++) {
            int depth = 1 + random.nextInt(200);
            int[] path = new int[256];
            for (int level = 0; level < depth; level++) {
                path[level] = random.nextInt(level < 190 ? 2 : 40) + level * 1000 / depth % 3;
            }
            int root = random.nextInt(4) == 0 ? StackTable.TRUNCATED : StackTable.COMPLETE;
            int node = builder.intern(root, path, depth);
            List<Integer> key = new ArrayList<>(List.of(root));
            for (int level = 0; level < depth; level++) {
                key.add(path[level]);
            }
            assertThat(nodes.computeIfAbsent(key, added -> node)).isEqualTo(node);
        }
        StackTable table = builder.build();
        nodes.forEach((key, node) -> {
            List<Integer> frames = new ArrayList<>(List.of(table.truncated(node) ? StackTable.TRUNCATED : -1));
            for (int frame : table.frames(node)) {
                frames.add(frame);
            }
            assertThat(frames).isEqualTo(key);
        });
        Map<Edge, Integer> edges = new HashMap<>();
        for (int node = 0; node < table.size(); node++) {
            assertThat(edges.put(new Edge(table.parent()[node], table.frame()[node]), node))
                    .isNull();
        }
    }
}
