package assay.app.recording.overview;

import assay.analysis.model.Problem;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.RecordingSummary;
import assay.analysis.model.Unit;
import assay.analysis.unit.UnitFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How far what is shown can be trusted: how it was sampled, what was lost, cut or damaged.
///
/// @param text one short statement
/// @param help what it means for the reader
/// @param good whether nothing is wrong
record Quality(String text, String help, boolean good) {
    private static final long FEW = 100;
    private static final List<String> INTERVALS = List.of("period", "throttle", "interval");

    /// @param profile the one that is shown; null if there is none
    /// @param baseline of the run's project; null if it has none
    static List<Quality> of(
            OverviewData data,
            RecordingSummary summary,
            @Nullable ProfileSummary profile,
            @Nullable Baseline baseline) {
        List<Quality> all = new ArrayList<>();
        if (profile != null) {
            all.add(samples(data, profile));
            all.add(stacks(profile));
        }
        if (summary.facts().chunks() > 0) {
            all.add(lost(data));
        }
        all.add(damage(summary));
        if (baseline != null) {
            all.add(against(baseline));
        }
        return all;
    }

    private static Quality against(Baseline baseline) {
        return baseline.own()
                ? new Quality("baseline of its project", "Other runs of the project are compared with this one.", true)
                : new Quality(
                        "against \u201c" + baseline.name() + "\u201d",
                        "Changes on the tiles are against this run, the project's baseline. Two runs show a difference, "
                                + "not whether it would show again; less than "
                                + Math.round(TileChange.SAME_PERCENT) + " % is called the same.",
                        true);
    }

    private static Quality samples(OverviewData data, ProfileSummary profile) {
        String count = UnitFormat.count(profile.samples()) + (profile.samples() == 1 ? " sample" : " samples");
        String interval = INTERVALS.stream()
                .flatMap(setting -> data.setting(profile.event(), setting).stream())
                .filter(value -> !value.isBlank() && !value.equals("0") && !value.equals("off"))
                .findFirst()
                .map(value -> value.contains("/") ? ", at most " + value : ", one every " + value)
                .orElse("");
        boolean enough = profile.samples() >= FEW;
        return new Quality(
                count + interval,
                enough
                        ? profile.event() + " as recorded."
                        : "Fewer than " + FEW + " samples of " + profile.event() + ": shares are rough.",
                enough);
    }

    private static Quality stacks(ProfileSummary profile) {
        if (profile.truncatedSamples() == 0) {
            return new Quality("no stack cut", "All stacks are complete down to the thread's root.", true);
        }
        return new Quality(
                UnitFormat.share(profile.truncatedSamples(), profile.samples()) + " of stacks cut",
                "The recording's depth limit cut them, so their outer callers are missing. "
                        + "Record with a larger -XX:FlightRecorderOptions=stackdepth.",
                false);
    }

    private static Quality lost(OverviewData data) {
        double samples = data.valueOrZero("sample.cputime.lost.amount");
        double bytes = data.valueOrZero("recording.lost.bytes");
        String text = Stream.of(
                        samples > 0 ? UnitFormat.count(Math.round(samples)) + " samples lost" : "",
                        bytes > 0 ? UnitFormat.value(bytes, Unit.BYTES) + " of events lost" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return text.isEmpty()
                ? new Quality("nothing reported lost", "The JVM reported no lost events or samples.", true)
                : new Quality(
                        text, "The JVM could not write them in time; what is shown is less than there was.", false);
    }

    private static Quality damage(RecordingSummary summary) {
        List<Problem> damaged = summary.problems().stream()
                .filter(problem -> problem.code().isDamage())
                .toList();
        int chunks = summary.facts().chunks();
        if (damaged.isEmpty()) {
            return new Quality(
                    chunks < 1 ? "file undamaged" : chunks == 1 ? "1 chunk, undamaged" : chunks + " chunks, undamaged",
                    "Everything in the file could be read.",
                    true);
        }
        Optional<Problem> first = damaged.stream().findFirst();
        return new Quality(
                damaged.size() == 1 ? "1 damaged part" : damaged.size() + " damaged parts",
                first.map(Problem::message).orElse(""),
                false);
    }
}
