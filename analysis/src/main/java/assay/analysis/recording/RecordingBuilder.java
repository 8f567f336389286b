package assay.analysis.recording;

import assay.analysis.jfr.ChunkSpan;
import assay.analysis.jfr.Problems;
import assay.analysis.metric.Measuring;
import assay.analysis.metric.UnfreedMemory;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.RecordingFacts;
import assay.analysis.model.SampleSink;
import assay.analysis.model.Samples;
import assay.analysis.model.StreamedRecording;
import assay.analysis.model.WeightUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the chunks of a recording add up to.
final class RecordingBuilder {
    private final SampleSink sink;
    private final SymbolsBuilder symbols = new SymbolsBuilder();
    private final RunStacks stacks;
    private final Threads threads = new Threads();
    private final Map<String, ProfileTotals> profiles = new TreeMap<>();
    private final TreeMap<String, Long> counts = new TreeMap<>();
    private final FactsBuilder facts = new FactsBuilder();
    private final NativeMemory nativeMemory = new NativeMemory();
    private final Problems problems;

    /// @param fileBytes size of the recording
    RecordingBuilder(SampleSink sink, NodeBudget budget, long fileBytes, Problems problems) {
        this.stacks = new RunStacks(budget, fileBytes, symbols);
        this.sink = sink;
        this.problems = problems;
    }

    SymbolsBuilder symbols() {
        return symbols;
    }

    RunStacks stacks() {
        return stacks;
    }

    Threads threads() {
        return threads;
    }

    FactsBuilder facts() {
        return facts;
    }

    NativeMemory nativeMemory() {
        return nativeMemory;
    }

    Problems problems() {
        return problems;
    }

    /// The totals of an event type; types of the same name are one.
    ///
    /// @param unit the unit of its samples here
    ProfileTotals totals(String event, WeightUnit unit) {
        return profiles.computeIfAbsent(event, added -> new ProfileTotals(event, unit));
    }

    /// Passes samples on, which are in the order of the file.
    void pass(String event, Samples samples) {
        sink.accept(event, samples);
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

    /// Of each kind. Not composed of the comparators that Java makes: those are serializable, and no cache of classes
    /// takes them.
    private static int biggestFirst(ProfileSummary one, ProfileSummary other) {
        int byKind = one.kind().compareTo(other.kind());
        int bySamples = Long.compare(other.samples(), one.samples());
        return byKind != 0 ? byKind : bySamples != 0 ? bySamples : one.event().compareTo(other.event());
    }

    StreamedRecording build(List<ChunkSpan> chunks, Measuring measuring) {
        Optional<UnfreedMemory> unfreed = nativeMemory.passTo(this);
        List<ProfileTotals> sampled =
                profiles.values().stream().filter(ProfileTotals::hasStacks).toList();
        if (chunks.stream().anyMatch(ChunkSpan::cut)) {
            sampled.forEach(profile -> facts.seen(profile.lastNanos()));
        }
        stacks.report(problems);
        RecordingFacts told = facts.build(chunks, counts);
        List<ProfileSummary> summaries = sampled.stream()
                .map(ProfileTotals::summary)
                .sorted(RecordingBuilder::biggestFirst)
                .toList();
        return new StreamedRecording(
                told,
                symbols.build(),
                threads.all(),
                summaries,
                measuring.measurements(told, summaries, unfreed),
                problems.inFileOrder());
    }
}
