package assay.analysis.recording;

import static assay.analysis.recording.NativeMemory.ALLOCATED;
import static assay.analysis.recording.NativeMemory.FREED;
import static assay.analysis.recording.NativeMemory.NOT_FREED;
import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.jfr.Problems;
import assay.analysis.metric.UnfreedMemory;
import assay.analysis.model.Problem;
import assay.analysis.model.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NativeMemoryTest {
    private static final int STACK = 7;

    private final List<Samples> passed = new ArrayList<>();
    private final Problems problems = new Problems();

    private Optional<UnfreedMemory> settled(NativeMemory memory) {
        return memory.passTo(new RecordingBuilder(
                (event, samples) -> {
                    assertThat(event).isEqualTo(NOT_FREED);
                    passed.add(samples);
                },
                NodeBudget.STANDARD,
                0,
                problems));
    }

    private static void allocate(NativeMemory memory, long address, long nanos, long bytes) {
        memory.take(ALLOCATED, address, nanos, 3, STACK, false, bytes);
    }

    private static void free(NativeMemory memory, long address, long nanos) {
        memory.take(FREED, address, nanos, 3, Samples.NONE, false, 0);
    }

    @Test
    void keepsWhatWasAllocatedAfterItsAddressWasFreedLast() {
        NativeMemory memory = new NativeMemory();
        allocate(memory, 1, 10, 100);
        free(memory, 1, 20);
        allocate(memory, 1, 30, 400);
        allocate(memory, 2, 40, 1000);
        free(memory, 2, 50);
        free(memory, 99, 100);
        assertThat(settled(memory)).contains(new UnfreedMemory(1, 400, 1, 400));
        assertThat(passed).hasSize(1);
        assertThat(passed.getFirst().timeNanos()).containsExactly(30);
        assertThat(passed.getFirst().weight()).containsExactly(400);
        assertThat(passed.getFirst().stack()).containsExactly(STACK);
    }

    @Test
    void givesTheSameWhateverTheOrderOfTheFile() {
        NativeMemory memory = new NativeMemory();
        free(memory, 99, 100);
        free(memory, 2, 50);
        allocate(memory, 1, 30, 400);
        allocate(memory, 1, 10, 100);
        allocate(memory, 2, 40, 1000);
        free(memory, 1, 20);
        assertThat(settled(memory)).contains(new UnfreedMemory(1, 400, 1, 400));
    }

    @Test
    void takesWhatWasAllocatedInTheLastTenthForTooYoungToBeALeak() {
        NativeMemory memory = new NativeMemory();
        free(memory, 99, 0);
        allocate(memory, 1, 900, 100);
        allocate(memory, 2, 901, 20);
        allocate(memory, 3, 1000, 3);
        assertThat(settled(memory)).contains(new UnfreedMemory(3, 123, 1, 100));
    }

    @Test
    void tellsNothingWithoutReleases() {
        NativeMemory memory = new NativeMemory();
        allocate(memory, 1, 10, 100);
        assertThat(settled(memory)).isEmpty();
        assertThat(passed).isEmpty();
    }

    @Test
    void doesNotTakeAnAddressOfAnotherRunForTheSamePlace() {
        NativeMemory memory = new NativeMemory();
        memory.inRun(1);
        allocate(memory, 1, 10, 100);
        free(memory, 5, 20);
        memory.inRun(1000);
        free(memory, 1, 1010);
        allocate(memory, 2, 1020, 7);
        free(memory, 5, 2000);
        assertThat(settled(memory)).contains(new UnfreedMemory(2, 107, 2, 107));
    }

    @Test
    void forgetsEarlyReleasesRatherThanLiveMemory() {
        NativeMemory memory = new NativeMemory(64);
        allocate(memory, 1, 1, 100);
        for (int i = 2; i < 1000; i++) {
            allocate(memory, i, i * 10L, 1);
            free(memory, i, i * 10L + 5);
        }
        assertThat(settled(memory)).contains(new UnfreedMemory(1, 100, 1, 100));
        assertThat(problems.inFileOrder()).isEmpty();
    }

    @Test
    void saysHowManyAllocationsItHadNoRoomFor() {
        NativeMemory memory = new NativeMemory(64);
        free(memory, 5000, 2000);
        for (int i = 1; i < 100; i++) {
            allocate(memory, i, i, 1);
        }
        UnfreedMemory unfreed = settled(memory).orElseThrow();
        assertThat(unfreed.count()).isBetween(60L, 64L);
        assertThat(problems.inFileOrder())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .startsWith(99 - unfreed.count() + " allocations are left out");
    }
}
