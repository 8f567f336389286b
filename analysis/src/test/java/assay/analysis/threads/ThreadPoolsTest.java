package assay.analysis.threads;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.model.ThreadInfo;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThreadPoolsTest {
    private static List<ThreadInfo> threads(String... names) {
        return IntStream.range(0, names.length)
                .mapToObj(index -> new ThreadInfo(
                        names[index].replace("virtual:", ""), index, index, names[index].startsWith("virtual:")))
                .toList();
    }

    private static List<String> pools(String... names) {
        return ThreadPools.of(threads(names), _ -> true).stream()
                .map(pool -> pool.title() + " " + java.util.Arrays.toString(pool.threads()))
                .toList();
    }

    @Test
    void namesThatDifferInATrailingNumberShareALane() {
        assertThat(pools("main", "worker-1", "pool-1-thread-7", "worker-22", "pool-2-thread-7", "pool-1-thread-8"))
                .containsExactly("main [0]", "worker-* [1, 3]", "pool-1-thread-* [2, 5]", "pool-2-thread-7 [4]");
    }

    @Test
    void equalNamesShareALaneUnderTheirName() {
        assertThat(pools("Signal", "x", "Signal")).containsExactly("Signal [0, 2]", "x [1]");
    }

    @Test
    void virtualThreadsAreOneLaneWhateverTheyAreCalled() {
        assertThat(pools("virtual:", "worker-1", "virtual:worker-2"))
                .containsExactly("worker-1 [1]", "Virtual threads [0, 2]");
        assertThat(ThreadPools.of(threads("virtual:"), _ -> true).getFirst().virtual())
                .isTrue();
    }

    @Test
    void threadsWithoutNameAreSaidToBeUnnamed() {
        assertThat(pools("", "")).containsExactly("unnamed [0, 1]");
        assertThat(pools("12", "13")).containsExactly("* [0, 1]");
    }

    @Test
    void onlyChosenThreadsAreGrouped() {
        List<ThreadPool> pools = ThreadPools.of(threads("a-1", "a-2", "b"), thread -> thread == 1);

        assertThat(pools).extracting(ThreadPool::title).containsExactly("a-2");
    }
}
