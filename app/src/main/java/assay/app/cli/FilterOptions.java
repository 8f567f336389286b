package assay.app.cli;

import assay.analysis.model.ProfileData;
import assay.analysis.model.TimeRange;
import assay.analysis.profile.MethodNaming;
import assay.analysis.profile.SampleFilter;
import assay.analysis.profile.StackMatcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which samples of a profile a command works on.
final class FilterOptions {
    @Option(
            names = "--from",
            paramLabel = "T",
            description = "Only samples from T on: since the start (12.5s, 500ms, 00:01:30), or an ISO instant.")
    private @Nullable Moment from;

    @Option(names = "--to", paramLabel = "T", description = "Only samples before T.")
    private @Nullable Moment to;

    @Option(names = "--thread", paramLabel = "REGEX", description = "Only samples of threads with such a name.")
    private @Nullable Pattern thread;

    @Option(names = "--include", paramLabel = "REGEX", description = "Only stacks that have such a frame.")
    private @Nullable Pattern include;

    @Option(names = "--exclude", paramLabel = "REGEX", description = "Only stacks that have no such frame.")
    private @Nullable Pattern exclude;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec mixee;

    SampleFilter filter(ProfileData data, Instant start, MethodNaming naming) {
        return new SampleFilter(
                range(start),
                thread == null ? null : threads(data, thread),
                include == null ? null : StackMatcher.containing(data.symbols(), naming, include),
                exclude == null ? null : StackMatcher.containing(data.symbols(), naming, exclude));
    }

    private TimeRange range(Instant start) {
        long fromNanos = from == null ? Long.MIN_VALUE : from.nanosSinceEpoch(start);
        long toNanos = to == null ? Long.MAX_VALUE : to.nanosSinceEpoch(start);
        if (toNanos < fromNanos) {
            throw new ParameterException(mixee().commandLine(), "--to %s lies before --from %s".formatted(to, from));
        }
        return new TimeRange(fromNanos, toNanos);
    }

    private CommandSpec mixee() {
        if (mixee == null) {
            throw new IllegalStateException("mixee: null; the command must be run by picocli");
        }
        return mixee;
    }

    private static BitSet threads(ProfileData data, Pattern pattern) {
        BitSet threads = new BitSet();
        for (int thread = 0; thread < data.threads().size(); thread++) {
            if (pattern.matcher(data.threads().get(thread).name()).find()) {
                threads.set(thread);
            }
        }
        return threads;
    }

    /// Each restriction as a clause for a person.
    List<String> clauses() {
        List<String> clauses = new ArrayList<>();
        add(clauses, "from ", from);
        add(clauses, "before ", to);
        add(clauses, "threads matching ", thread);
        add(clauses, "stacks with ", include);
        add(clauses, "stacks without ", exclude);
        return clauses;
    }

    private static void add(List<String> clauses, String lead, @Nullable Object value) {
        if (value != null) {
            clauses.add(lead + value);
        }
    }
}
