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

/// Which samples of a profile a command works on.
final class FilterOptions {
    private final Argument<Moment> from;
    private final Argument<Moment> to;
    private final Argument<Pattern> thread;
    private final Argument<Pattern> include;
    private final Argument<Pattern> exclude;

    FilterOptions(Syntax syntax) {
        from = syntax.option(
                "T",
                "Only samples from T on: since the start (12.5s, 500ms, 00:01:30), or an ISO instant.",
                Moment::parse,
                "--from");
        to = syntax.option("T", "Only samples before T.", Moment::parse, "--to");
        thread = syntax.option("REGEX", "Only samples of threads with such a name.", Words::pattern, "--thread");
        include = syntax.option("REGEX", "Only stacks that have such a frame.", Words::pattern, "--include");
        exclude = syntax.option("REGEX", "Only stacks that have no such frame.", Words::pattern, "--exclude");
    }

    SampleFilter filter(ProfileData data, Instant start, MethodNaming naming) {
        Pattern threads = thread.value();
        return new SampleFilter(
                range(start),
                threads == null ? null : threads(data, threads),
                stacks(data, naming, include.value()),
                stacks(data, naming, exclude.value()));
    }

    private static @Nullable BitSet stacks(ProfileData data, MethodNaming naming, @Nullable Pattern pattern) {
        return pattern == null ? null : StackMatcher.containing(data.symbols(), naming, pattern);
    }

    private TimeRange range(Instant start) {
        Moment first = from.value();
        Moment end = to.value();
        long fromNanos = first == null ? Long.MIN_VALUE : first.nanosSinceEpoch(start);
        long toNanos = end == null ? Long.MAX_VALUE : end.nanosSinceEpoch(start);
        if (toNanos < fromNanos) {
            throw new UsageException("--to %s lies before --from %s".formatted(end, first));
        }
        return new TimeRange(fromNanos, toNanos);
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
        add(clauses, "from ", from.value());
        add(clauses, "before ", to.value());
        add(clauses, "threads matching ", thread.value());
        add(clauses, "stacks with ", include.value());
        add(clauses, "stacks without ", exclude.value());
        return clauses;
    }

    private static void add(List<String> clauses, String lead, @Nullable Object value) {
        if (value != null) {
            clauses.add(lead + value);
        }
    }
}
