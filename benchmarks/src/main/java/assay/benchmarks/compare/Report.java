package assay.benchmarks.compare;

import assay.benchmarks.compare.Claim.Against;
import assay.benchmarks.compare.Claim.Ratio;
import assay.benchmarks.compare.Claim.Works;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// The results as Markdown: first how Assay stands to what it must reach, then every figure.
final class Report {
    private final StringBuilder text = new StringBuilder();

    private Report() {}

    static String of(String conditions, List<RowResult> results) throws IOException {
        Report report = new Report();
        report.text.append(conditions).append('\n');
        report.verdicts(results);
        String row = "";
        for (RowResult result : results) {
            if (!result.row().name().equals(row)) {
                row = result.row().name();
                report.heading(result.row());
            }
            report.figures(result);
        }
        return report.text.toString();
    }

    private void verdicts(List<RowResult> results) {
        text.append("### How Assay stands\n\n")
                .append("| row | recording | what | against | ratio | must | aim | |\n")
                .append("|---|---|---|---|---|---|---|---|\n");
        for (RowResult result : results) {
            for (Claim claim : result.row().claims()) {
                line("| %s | %s | %s |", result.row().name(), result.recording().name(), verdict(result, claim));
            }
        }
    }

    private static String verdict(RowResult result, Claim claim) {
        return switch (claim) {
            case Ratio ratio -> {
                OptionalDouble measured = result.ratio(ratio);
                yield format(
                        "%s, %s | %s | %s | %s | %.2f | %s",
                        ratio.subject(),
                        ratio.measure().title(),
                        against(result, ratio),
                        measured.isPresent() ? format("%.3f", measured.getAsDouble()) : "-",
                        ratio.isRequired() ? format("%.2f", ratio.must()) : "",
                        ratio.aim(),
                        measured.isPresent() ? met(measured.getAsDouble(), ratio) : "not measured");
            }
            case Works works -> {
                boolean fine = result.works(works.subject());
                yield format(
                        "%s | | %s | %s | works | %s",
                        works.subject(),
                        fine ? "works" : "fails",
                        works.must() ? "works" : "",
                        fine ? "aim met" : works.must() ? "**missed**" : "aim missed");
            }
        };
    }

    private static String against(RowResult result, Ratio ratio) {
        String peers = String.join(" + ", result.against(ratio));
        return ratio.against() == Against.FASTEST && ratio.peers().size() > 1
                ? format("%s (fastest of %d peers)", peers, ratio.peers().size())
                : peers;
    }

    private static String met(double measured, Ratio ratio) {
        if (measured <= ratio.aim()) {
            return "aim met";
        }
        if (!ratio.isRequired()) {
            return "aim missed";
        }
        return measured <= ratio.must() ? "met" : "**missed**";
    }

    private void heading(Row row) {
        text.append('\n');
        line("### %s: %s\n", row.name(), row.title());
        text.append("| recording | program | runs | CPU s | wall s | peak MB | samples |\n")
                .append("|---|---|---|---|---|---|---|\n");
    }

    private void figures(RowResult result) throws IOException {
        String recording = format(
                "%s, %.1f MB", result.recording().name(), result.recording().megabytes());
        for (Command command : result.outcomes().keySet()) {
            List<Cost> costs = result.costs(command);
            if (!costs.isEmpty()) {
                line(
                        "| %s | %s | %d | %s | %s | %s | %s |",
                        recording,
                        command.name(),
                        costs.size(),
                        Spread.of(costs, Cost::cpuSeconds).text(3),
                        Spread.of(costs, Cost::wallSeconds).text(2),
                        Spread.of(costs, Cost::peakMegabytes).text(0),
                        samples(result, command));
            }
            result.failure(command)
                    .ifPresent(why -> line("| %s | %s | failed | %s | | | |", recording, command.name(), why));
        }
    }

    /// A number other than Assay's own is what a reader must see first.
    private static String samples(RowResult result, Command command) {
        OptionalLong counted = result.samples(command);
        if (counted.isEmpty()) {
            return "";
        }
        long expected = result.expectedSamples(command);
        return counted.getAsLong() == expected
                ? format("%,d", expected)
                : format("**%,d, Assay's import: %,d**", counted.getAsLong(), expected);
    }

    private void line(String pattern, Object... values) {
        text.append(format(pattern, values)).append('\n');
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
