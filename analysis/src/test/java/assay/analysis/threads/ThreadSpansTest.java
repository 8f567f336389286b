package assay.analysis.threads;

import static assay.analysis.threads.ThreadProfiles.row;
import static assay.analysis.threads.ThreadProfiles.ticks;
import static assay.analysis.threads.ThreadProfiles.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.job.Cancellation;
import assay.analysis.model.Profile;
import assay.analysis.model.TimeRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ThreadSpansTest {
    private static final long MS = 1_000_000;

    private static ThreadSpans spans(int threads, Profile... profiles) {
        return ThreadSpans.of(List.of(profiles), threads, new Cancellation());
    }

    private static List<String> slices(ThreadSpans spans, int thread) {
        return IntStream.range(spans.first(thread), spans.end(thread))
                .mapToObj(slice -> "%d-%d %s %s %d"
                        .formatted(
                                spans.fromNanos(slice),
                                spans.toNanos(slice),
                                spans.state(slice).word(),
                                spans.event(slice),
                                spans.row(slice)))
                .toList();
    }

    @Test
    void aPinnedThreadIsNotParkedAndAnEventGoesOnAfterTheOther() {
        ThreadSpans spans = spans(
                2,
                timed("jdk.ThreadPark", row(10, 1, 90), row(200, 1, 10)),
                timed("jdk.VirtualThreadPinned", row(20, 1, 30)),
                timed("test.Other", row(0, 1, 500)));

        assertThat(slices(spans, 0)).isEmpty();
        assertThat(slices(spans, 1))
                .containsExactly(
                        "10-20 parked jdk.ThreadPark 0",
                        "20-50 pinned jdk.VirtualThreadPinned 0",
                        "50-100 parked jdk.ThreadPark 0",
                        "200-210 parked jdk.ThreadPark 1");
        assertThat(spans.nanos(1, new TimeRange(15, 205))).containsExactly(30, 0, 0, 0, 60, 0, 0);
        assertThat(spans.nanos(new int[] {0, 1}, TimeRange.ALL)).containsExactly(30, 0, 0, 0, 70, 0, 0);
    }

    @Test
    void namesOfTheFirstFormatAreKnown() {
        assertThat(slices(spans(1, timed("com.oracle.jdk.ThreadSleep", row(5, 0, 5))), 0))
                .containsExactly("5-10 sleeping com.oracle.jdk.ThreadSleep 0");
    }

    @Test
    void samplesOfABusyThreadAreOneSliceAndAPauseEndsIt() {
        long[][] rows = new long[20][];
        for (int tick = 0; tick < rows.length; tick++) {
            rows[tick] = row(10 * MS * (tick < 10 ? tick : tick + 5), 0, 1);
        }

        ThreadSpans spans = spans(1, ticks("jdk.ExecutionSample", rows));

        assertThat(spans.tickNanos()).isEqualTo(10 * MS);
        assertThat(slices(spans, 0))
                .containsExactly(
                        "0-100000000 running jdk.ExecutionSample 0",
                        "150000000-250000000 running jdk.ExecutionSample 10");
    }

    @Test
    void aSleepingThreadIsNotRunningBecauseItWasSampledBefore() {
        ThreadSpans spans = spans(
                1, ticks("jdk.ExecutionSample", row(0, 0, 1)), timed("jdk.ThreadSleep", row(5 * MS, 0, 100 * MS)));

        assertThat(slices(spans, 0))
                .containsExactly(
                        "0-5000000 running jdk.ExecutionSample 0", "5000000-105000000 sleeping jdk.ThreadSleep 0");
    }

    @Test
    void samplesOfTheWallClockTellNoState() {
        assertThat(spans(1, ticks("profiler.WallClockSample", row(0, 0, 1))).size())
                .isZero();
    }

    @Test
    void eventsWithoutThreadOrLengthMakeNoSlice() {
        assertThat(spans(1, timed("jdk.ThreadPark", row(0, -1, 10), row(5, 0, 0)))
                        .size())
                .isZero();
    }

    @RepeatedTest(20)
    void eachMomentHasTheFirstOfTheStatesThatHoldThen(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int end = 300;
        String[] events = {
            "jdk.ThreadPark", "jdk.JavaMonitorEnter", "jdk.FileRead", "jdk.SocketRead", "jdk.VirtualThreadPinned"
        };
        ThreadState[] states = {
            ThreadState.PARKED, ThreadState.BLOCKED, ThreadState.IO, ThreadState.IO, ThreadState.PINNED
        };
        int[] expected = new int[end];
        Arrays.fill(expected, -1);
        List<Profile> profiles = new ArrayList<>();
        for (int each = 0; each < events.length; each++) {
            long[][] rows = new long[random.nextInt(12)][];
            for (int index = 0; index < rows.length; index++) {
                int start = random.nextInt(end - 60);
                int length = random.nextInt(1, 60);
                rows[index] = row(start, 2, length);
                for (int at = start; at < start + length; at++) {
                    int code = states[each].code();
                    expected[at] = expected[at] < 0 ? code : Math.min(expected[at], code);
                }
            }
            profiles.add(timed(events[each], rows));
        }

        ThreadSpans spans = ThreadSpans.of(profiles, 4, new Cancellation());

        int[] found = new int[end];
        Arrays.fill(found, -1);
        for (int slice = spans.first(2); slice < spans.end(2); slice++) {
            for (long at = spans.fromNanos(slice); at < spans.toNanos(slice); at++) {
                assertThat(found[(int) at]).isEqualTo(-1);
                found[(int) at] = spans.state(slice).code();
            }
        }
        assertThat(found).isEqualTo(expected);
        for (long at = -1; at <= end; at++) {
            long nanos = at;
            int first = IntStream.range(spans.first(2), spans.end(2))
                    .filter(slice -> spans.toNanos(slice) > nanos)
                    .findFirst()
                    .orElse(spans.end(2));
            assertThat(spans.firstAfter(2, at)).isEqualTo(first);
        }
    }

    @Test
    void aSliceHasTheStackOfItsEvent() {
        Profile parks = timed("jdk.ThreadPark", row(10, 0, 20), row(40, 0, 5));
        parks.samples().stack()[1] = 77;
        ThreadSpans spans = spans(1, parks, timed("jdk.FileRead", row(15, 0, 5)));

        assertThat(IntStream.range(0, spans.size()).map(spans::stack)).containsExactly(-1, -1, -1, 77);
        assertThat(spans.states()).containsExactly(ThreadState.IO, ThreadState.PARKED);
    }

    @Test
    void stopsWhenCancelled() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();

        assertThatThrownBy(() -> ThreadSpans.of(List.of(), 1, cancellation)).isInstanceOf(CancellationException.class);
    }
}
