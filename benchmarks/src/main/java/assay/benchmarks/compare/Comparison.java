package assay.benchmarks.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs the commands of a row in turn: all of them once, then all of them again, so that a busy minute of the machine
/// meets all alike.
final class Comparison {
    private static final double LARGE_MEGABYTES = 200;
    private final ProcessRunner runner;
    private final Totals totals;
    private final int rounds;

    Comparison(ProcessRunner runner, Totals totals, int rounds) {
        this.runner = runner;
        this.totals = totals;
        this.rounds = rounds;
    }

    RowResult run(Row row, Recording recording) throws IOException, InterruptedException {
        Map<Command, List<Outcome>> outcomes = new LinkedHashMap<>();
        List<Command> commands = row.commands().apply(recording);
        commands.forEach(command -> outcomes.put(command, new ArrayList<>()));
        boolean isLarge = recording.megabytes() > LARGE_MEGABYTES;
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<Command, List<Outcome>> entry : outcomes.entrySet()) {
                if (round == 0 || !(entry.getKey().isSlow() && isLarge)) {
                    System.err.printf(
                            "%s, %s, round %d: %s%n",
                            row.name(),
                            recording.name(),
                            round + 1,
                            entry.getKey().name());
                    entry.getValue().add(runner.run(entry.getKey()));
                }
            }
        }
        boolean counts = commands.stream().anyMatch(command -> command.samples() != SampleCount.NOT_TOLD);
        return new RowResult(row, recording, outcomes, counts ? totals.of(recording) : Map.of());
    }
}
