package assay.analysis.recording;

import assay.analysis.jfr.ChunkSpan;
import assay.analysis.jfr.Problems;
import assay.analysis.jfr.Watch;
import assay.analysis.metric.Measuring;
import assay.analysis.model.Profile;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Recording;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.Samples;
import assay.analysis.model.Symbols;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the chunks of a recording add up to.
final class RecordingBuilder {
    private static final Comparator<Profile> BIGGEST_FIRST = Comparator.comparing(
            Profile::summary,
            Comparator.comparing(ProfileSummary::kind)
                    .thenComparing(
                            Comparator.comparingLong(ProfileSummary::samples).reversed())
                    .thenComparing(ProfileSummary::event));

    private final SymbolsBuilder symbols = new SymbolsBuilder();
    private final Threads threads = new Threads();
    private final Map<String, ProfileBuilder> profiles = new TreeMap<>();
    private final TreeMap<String, Long> counts = new TreeMap<>();
    private final FactsBuilder facts = new FactsBuilder();
    private final Problems problems;

    RecordingBuilder(Problems problems) {
        this.problems = problems;
    }

    SymbolsBuilder symbols() {
        return symbols;
    }

    Threads threads() {
        return threads;
    }

    FactsBuilder facts() {
        return facts;
    }

    Problems problems() {
        return problems;
    }

    /// The samples of an event type; types of the same name are one.
    ProfileBuilder profile(String event) {
        return profiles.computeIfAbsent(event, ProfileBuilder::new);
    }

    void count(String event, long events) {
        if (events > 0) {
            counts.merge(event, events, Long::sum);
        }
    }

    /// Whether not a single event was read.
    boolean isEmpty() {
        return counts.isEmpty();
    }

    Recording build(List<ChunkSpan> chunks, Measuring measuring, Watch watch) {
        Symbols tables = symbols.build();
        List<Profile> built = profiles.values().stream()
                .filter(ProfileBuilder::hasStacks)
                .map(profile -> profile.build(tables.stacks(), watch))
                .sorted(BIGGEST_FIRST)
                .toList();
        if (chunks.stream().anyMatch(ChunkSpan::cut)) {
            built.forEach(profile -> facts.seen(lastNanos(profile.samples())));
        }
        RecordingFacts told = facts.build(chunks, counts);
        return new Recording(told, tables, threads.all(), built, measuring.measurements(told), problems.inFileOrder());
    }

    private static long lastNanos(Samples samples) {
        return samples.timeNanos()[samples.size() - 1];
    }
}
