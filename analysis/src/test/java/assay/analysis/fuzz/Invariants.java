package assay.analysis.fuzz;

import assay.analysis.model.FrameTable;
import assay.analysis.model.FrameType;
import assay.analysis.model.Problem;
import assay.analysis.model.Profile;
import assay.analysis.model.Recording;
import assay.analysis.model.Samples;
import assay.analysis.model.Series;
import assay.analysis.model.StackTable;
import assay.analysis.model.WeightUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// What is true of every recording that was read, however damaged its file.
final class Invariants {
    private Invariants() {}

    /// @param size of the file in bytes
    /// @throws IllegalStateException if anything does not hold
    static void check(Recording recording, long size) {
        symbols(recording);
        recording.profiles().forEach(profile -> profile(profile, recording));
        recording.measurements().series().forEach(Invariants::series);
        require(recording.facts().durationNanos() >= 0, "the duration is negative");
        require(
                recording.facts().eventCounts().values().stream().allMatch(count -> count > 0),
                "a count of events is not positive");
        long before = 0;
        for (Problem problem : recording.problems()) {
            require(problem.offset() >= before && problem.offset() <= size, "out of place: " + problem);
            require(problem.chunk() < recording.facts().chunks(), "no such chunk: " + problem);
            before = problem.offset();
        }
    }

    private static void symbols(Recording recording) {
        StackTable stacks = recording.symbols().stacks();
        FrameTable frames = recording.symbols().frames();
        between(0, stacks.frame(), frames.size(), "frame");
        between(0, frames.method(), recording.symbols().methods().size(), "method");
        for (byte type : frames.type()) {
            require(FrameType.ofCode(type) != null, "a frame has no type");
        }
    }

    private static void profile(Profile profile, Recording recording) {
        Samples samples = profile.samples();
        String event = profile.summary().event();
        sorted(samples.timeNanos(), event);
        between(Samples.NONE, samples.stack(), recording.symbols().stacks().size(), "stack");
        between(Samples.NONE, samples.thread(), recording.threads().size(), "thread");
        require(LongStream.of(samples.weight()).min().orElse(0) >= 0, event + " has a negative weight");
        long weight = LongStream.of(samples.weight()).sum();
        require(profile.summary().weight() == weight, event + " has another weight than its samples");
        long expected = profile.summary().unit() == WeightUnit.SAMPLES ? weight : samples.size();
        require(profile.summary().samples() == expected, event + " has another number of samples");
        long counted = recording.facts().eventCounts().getOrDefault(event, 0L);
        require(samples.size() == counted, event + " has " + samples.size() + " samples of " + counted + " events");
    }

    private static void series(Series series) {
        sorted(series.timeNanos(), series.name());
        require(series.values().length == series.size(), series.name() + " has values without a time");
    }

    private static void sorted(long[] times, String what) {
        for (int i = 1; i < times.length; i++) {
            require(times[i - 1] <= times[i], what + " is not ordered by time");
        }
    }

    private static void between(int least, int[] ids, int size, String what) {
        require(IntStream.of(ids).allMatch(id -> id >= least && id < size), "a " + what + " id is outside its table");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
