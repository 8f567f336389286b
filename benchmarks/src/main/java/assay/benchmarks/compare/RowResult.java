package assay.benchmarks.compare;

import assay.benchmarks.compare.Claim.Against;
import assay.benchmarks.compare.Claim.Ratio;
import assay.benchmarks.compare.Outcome.Failed;
import assay.benchmarks.compare.Outcome.Finished;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;

/// All runs of one row on one recording.
///
/// @param outcomes by command, in the order of the row
/// @param expected samples with a stack per event type, as Assay's import counts them
record RowResult(Row row, Recording recording, Map<Command, List<Outcome>> outcomes, Map<String, Long> expected) {
    List<Cost> costs(Command command) {
        return outcomes.getOrDefault(command, List.of()).stream()
                .filter(Finished.class::isInstance)
                .map(outcome -> ((Finished) outcome).cost())
                .toList();
    }

    Optional<String> failure(Command command) {
        return outcomes.getOrDefault(command, List.of()).stream()
                .filter(Failed.class::isInstance)
                .map(outcome -> ((Failed) outcome).why())
                .findFirst();
    }

    OptionalLong samples(Command command) {
        return outcomes.getOrDefault(command, List.of()).stream()
                .filter(Finished.class::isInstance)
                .map(outcome -> ((Finished) outcome).samples())
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .findFirst();
    }

    /// What the command should have counted.
    long expectedSamples(Command command) {
        return command.events().stream()
                .mapToLong(event -> expected.getOrDefault(event, 0L))
                .sum();
    }

    boolean works(String command) {
        return named(command)
                .filter(found -> !costs(found).isEmpty() && failure(found).isEmpty())
                .isPresent();
    }

    /// Of the medians; empty if the subject failed, or a peer that cannot be left out.
    OptionalDouble ratio(Ratio claim) {
        OptionalDouble subject = median(claim.subject(), claim.measure());
        OptionalDouble peers =
                claim.against() == Against.SUM ? sum(claim) : medians(claim).min();
        return subject.isPresent() && peers.isPresent()
                ? OptionalDouble.of(subject.getAsDouble() / peers.getAsDouble())
                : OptionalDouble.empty();
    }

    /// The peers that the ratio is to: of several that stand for each other only the fastest.
    List<String> against(Ratio claim) {
        return claim.against() == Against.SUM
                ? claim.peers()
                : claim.peers().stream()
                        .filter(peer -> median(peer, claim.measure()).isPresent())
                        .min(Comparator.comparingDouble(
                                peer -> median(peer, claim.measure()).orElseThrow()))
                        .map(List::of)
                        .orElse(claim.peers());
    }

    private OptionalDouble sum(Ratio claim) {
        return medians(claim).count() < claim.peers().size()
                ? OptionalDouble.empty()
                : OptionalDouble.of(medians(claim).sum());
    }

    private DoubleStream medians(Ratio claim) {
        return claim.peers().stream()
                .map(peer -> median(peer, claim.measure()))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble);
    }

    private OptionalDouble median(String command, Measure measure) {
        return named(command)
                .map(this::costs)
                .filter(costs -> !costs.isEmpty())
                .map(costs -> OptionalDouble.of(measure.median(costs)))
                .orElse(OptionalDouble.empty());
    }

    private Optional<Command> named(String name) {
        return outcomes.keySet().stream()
                .filter(command -> command.name().equals(name))
                .findFirst();
    }
}
