package assay.analysis.jfr;

import assay.analysis.model.Problem.Code;
import java.util.ArrayList;
import java.util.List;

/// Sorts the bytes of a damaged chunk into runs of sound events and gaps. After a gap reading goes on at the first
/// place
/// where two sound events stand in a row, or one in front of a checkpoint or of the end: not only at the next
/// checkpoint, and not in the middle of some event. Cost: every place of a gap is tried, within a bound.
public final class SoundEvents {
    private static final int CHECK_MASK = 0xfff;
    /// Bytes that may be looked at in gaps: a few seconds. After that, reading resumes at checkpoints only.
    private static final long MOST_LOOKS = 1 << 25;

    private final Pages file;
    private final ChunkSpan span;
    private final EventCheck check;
    private final Anchors anchors;
    private final Problems problems;
    private final Watch watch;
    private final List<Run> runs = new ArrayList<>();
    private long looksLeft = MOST_LOOKS;

    /// Events that follow each other without a gap.
    public record Run(long from, long to) {}

    private SoundEvents(Pages file, ChunkSpan span, Layouts layouts, Problems problems, Watch watch) {
        this.file = file;
        this.span = span;
        this.check = new EventCheck(file, span, layouts);
        this.anchors = Anchors.of(file, span);
        this.problems = problems;
        this.watch = watch;
    }

    /// The runs in file order; each gap is told.
    public static List<Run> of(Pages file, ChunkSpan span, Layouts layouts, Problems problems, Watch watch) {
        SoundEvents events = new SoundEvents(file, span, layouts, problems, watch);
        long next = span.firstEvent();
        while (next < span.end()) {
            next = events.addRun(next);
        }
        return events.runs;
    }

    /// Adds the run that starts there, if any, and finds the next one behind the gap.
    private long addRun(long from) {
        long at = from;
        int count = 0;
        try {
            while (at < span.end()) {
                at = check.end(at);
                if ((++count & CHECK_MASK) == 0) {
                    watch.at(at);
                }
            }
            runs.add(new Run(from, at));
            return at;
        } catch (Damage damage) {
            if (at > from) {
                runs.add(new Run(from, at));
            }
            long next = next(at);
            report(at, next, damage);
            return next;
        }
    }

    private long next(long damaged) {
        long anchor = anchors.after(damaged);
        long border = anchor == LongMap.ABSENT ? span.end() : anchor;
        long bySize = bySize(damaged);
        if (bySize != LongMap.ABSENT && bySize <= border && starts(bySize, border)) {
            return bySize;
        }
        for (long place = damaged + 1; place < border && looksLeft > 0; place++) {
            if (starts(place, border)) {
                return place;
            }
            if ((place & CHECK_MASK) == 0) {
                watch.at(place);
            }
        }
        return border;
    }

    /// Where the damaged event ends if its size is right.
    private long bySize(long damaged) {
        try {
            return Events.readEnd(new Cursor(file).within(damaged, span.end()));
        } catch (Damage wrongSize) {
            return LongMap.ABSENT; // the size is what is damaged
        }
    }

    private boolean starts(long place, long border) {
        looksLeft--;
        if (place == border || !check.mayStart(place)) {
            return place == border;
        }
        try {
            long end = check.end(place);
            looksLeft -= end - place;
            if (end != border && end < span.end()) {
                looksLeft -= check.end(end) - end;
            }
            return true;
        } catch (Damage none) {
            looksLeft -= Math.max(0, none.position() - place);
            return false; // no event starts there
        }
    }

    private void report(long from, long to, Damage damage) {
        if (!span.cut() || to < span.end()) {
            problems.add(
                    Code.BAD_EVENT,
                    from,
                    "%s up to byte %d of the file cannot be read because %s."
                            .formatted(Count.of(to - from, "byte"), to, damage.what()));
        }
    }
}
