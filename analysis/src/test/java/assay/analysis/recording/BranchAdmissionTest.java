package assay.analysis.recording;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.jfr.Watch;
import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.StackTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BranchAdmissionTest {
    private static final int MERGED = BranchAdmission.MERGED;

    private final Watch watch = new Watch(Progress.NONE, new Cancellation(), 1);
    private final StackTableBuilder from = new StackTableBuilder();
    private final StackTableBuilder into = new StackTableBuilder();

    private static int[] path(int... outermostFirst) {
        return IntStream.rangeClosed(1, outermostFirst.length)
                .map(i -> outermostFirst[outermostFirst.length - i])
                .toArray();
    }

    private static int add(StackTableBuilder trie, int... outermostFirst) {
        return trie.intern(StackTable.COMPLETE, path(outermostFirst), outermostFirst.length);
    }

    private static List<Integer> frames(StackTableBuilder trie, int node) {
        List<Integer> frames = new ArrayList<>();
        int each = node;
        for (; each >= 0; each = trie.parent(each)) {
            frames.addFirst(trie.frame(each));
        }
        frames.addFirst(each == StackTable.TRUNCATED ? -20 : -10);
        return frames;
    }

    private int[] admit(int[] ends, int room, int mergedRoom) {
        BranchAdmission.addCallees(from, ends);
        return new BranchAdmission(from, into, IntUnaryOperator.identity(), watch).admit(ends, room, mergedRoom);
    }

    @Test
    void endsTheLightestStacksBelowTheirLastAdmittedCaller() {
        int heavy = add(from, 1, 2, 3);
        int light = add(from, 1, 4, 5);
        int other = add(from, 6);
        int[] ends = new int[from.size()];
        ends[heavy] = 10;
        ends[light] = 2;
        ends[other] = 1;
        int[] nodes = admit(ends, 3, 100);
        assertThat(frames(into, nodes[heavy])).containsExactly(-10, 1, 2, 3);
        assertThat(frames(into, nodes[light])).containsExactly(-10, 1, MERGED);
        assertThat(frames(into, nodes[other])).containsExactly(-10, MERGED);
    }

    @Test
    void takesNodesThatAreThereAlreadyForNothing() {
        add(into, 6, 7);
        int known = add(from, 6, 7);
        int heavier = add(from, 8);
        int[] ends = new int[from.size()];
        ends[known] = 1;
        ends[heavier] = 5;
        int[] nodes = admit(ends, 1, 0);
        assertThat(frames(into, nodes[known])).containsExactly(-10, 6, 7);
        assertThat(frames(into, nodes[heavier])).containsExactly(-10, 8);
    }

    @RepeatedTest(30)
    void admitsNoBranchLighterThanOneThatItMergesAndStaysWithinItsRoom(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        fill(into, random, 50);
        int[] stacks = fill(from, random, 400);
        int[] ends = new int[from.size()];
        Arrays.stream(stacks).forEach(stack -> ends[stack] += 1 + random.nextInt(4));
        int before = into.size();
        int room = random.nextInt(from.size());
        int mergedRoom = random.nextInt(3) * 40;
        boolean[] known = known();
        int[] nodes = admit(ends, room, mergedRoom);
        int merged = 0;
        for (int node = before; node < into.size(); node++) {
            merged += into.frame(node) == MERGED ? 1 : 0;
        }
        assertThat(into.size() - before - merged).isLessThanOrEqualTo(room);
        assertThat(merged).isLessThanOrEqualTo(mergedRoom + 2);
        int lightestAdmitted = Integer.MAX_VALUE;
        int heaviestMerged = 0;
        for (int node = 0; node < nodes.length; node++) {
            List<Integer> full = frames(from, node);
            List<Integer> kept = frames(into, nodes[node]);
            if (into.frame(nodes[node]) == MERGED) {
                assertThat(kept.removeLast()).isEqualTo(MERGED);
                assertThat(full.subList(0, kept.size())).isEqualTo(kept);
                heaviestMerged = Math.max(heaviestMerged, ends[node]);
            } else {
                assertThat(kept).isEqualTo(full);
                lightestAdmitted = known[node] ? lightestAdmitted : Math.min(lightestAdmitted, ends[node]);
            }
        }
        assertThat(lightestAdmitted).isGreaterThanOrEqualTo(heaviestMerged);
    }

    private boolean[] known() {
        List<List<Integer>> all = IntStream.range(0, into.size())
                .mapToObj(node -> frames(into, node))
                .toList();
        boolean[] known = new boolean[from.size()];
        for (int node = 0; node < known.length; node++) {
            known[node] = all.contains(frames(from, node));
        }
        return known;
    }

    private static int[] fill(StackTableBuilder trie, Random random, int stacks) {
        int[] nodes = new int[stacks];
        for (int i = 0; i < stacks; i++) {
            int depth = 1 + random.nextInt(12);
            int[] path = IntStream.range(0, depth).map(_ -> random.nextInt(3)).toArray();
            int root = random.nextInt(4) == 0 ? StackTable.TRUNCATED : StackTable.COMPLETE;
            nodes[i] = trie.intern(root, path, depth);
        }
        return nodes;
    }
}
