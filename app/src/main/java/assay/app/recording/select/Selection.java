package assay.app.recording.select;

import assay.analysis.model.TimeRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is looked at of a recording, by every page of it.
///
/// @param profile event type of the profile that views of samples show; empty if the recording has none
/// @param range the brushed part, open at an end that touches the axis; null if nothing is brushed
/// @param committed ranges that were gone into, outermost first, each within the one before
/// @param frames rules that drop samples, those that keep before those that drop
/// @param baseline run that values are compared with; null for none
public record Selection(
        String profile,
        @Nullable TimeRange range,
        List<TimeRange> committed,
        ThreadChoice threads,
        List<FrameRule> frames,
        @Nullable Long baseline) {
    public Selection {
        committed = List.copyOf(committed);
        frames = frames.stream()
                .distinct()
                .sorted(Comparator.comparing(FrameRule::keep).reversed())
                .toList();
    }

    /// All of a profile.
    public static Selection of(String profile) {
        return new Selection(profile, null, List.of(), ThreadChoice.ALL, List.of(), null);
    }

    /// The part of time that counts: what is brushed, else the innermost range gone into, else all.
    public TimeRange effective() {
        return range == null ? within() : range;
    }

    /// The innermost range gone into; all of time without one.
    public TimeRange within() {
        return committed.isEmpty() ? TimeRange.ALL : committed.getLast();
    }

    /// Whether nothing is left out.
    public boolean whole() {
        return range == null && committed.isEmpty() && threads.all() && frames.isEmpty();
    }

    public Selection withProfile(String profile) {
        return new Selection(profile, range, committed, threads, frames, baseline);
    }

    /// With a part of the innermost committed range brushed.
    public Selection withRange(@Nullable TimeRange range) {
        return new Selection(profile, range == null ? null : cut(range), committed, threads, frames, baseline);
    }

    private TimeRange cut(TimeRange range) {
        long from = Math.max(range.fromNanos(), within().fromNanos());
        return new TimeRange(from, Math.max(from, Math.min(range.toNanos(), within().toNanos())));
    }

    public Selection withCommitted(List<TimeRange> committed) {
        return new Selection(profile, range, committed, threads, frames, baseline);
    }

    public Selection withThreads(ThreadChoice threads) {
        return new Selection(profile, range, committed, threads, frames, baseline);
    }

    public Selection withFrames(List<FrameRule> frames) {
        return new Selection(profile, range, committed, threads, frames, baseline);
    }

    public Selection withBaseline(@Nullable Long baseline) {
        return new Selection(profile, range, committed, threads, frames, baseline);
    }

    /// Gone into what is brushed.
    public Selection commit() {
        if (range == null) {
            return this;
        }
        List<TimeRange> deeper = new ArrayList<>(committed);
        deeper.add(range);
        return withRange(null).withCommitted(deeper);
    }

    /// Back to the first `depth` committed ranges, with nothing brushed; 0 is the whole run.
    public Selection uncommit(int depth) {
        return withRange(null).withCommitted(committed.subList(0, Math.clamp(depth, 0, committed.size())));
    }

    /// The same profile and baseline with nothing left out.
    public Selection cleared() {
        return of(profile).withBaseline(baseline);
    }
}
