package assay.app.recording.threads;

import assay.analysis.model.TimeRange;
import assay.analysis.threads.ThreadSpans;
import assay.analysis.threads.ThreadState;
import assay.analysis.unit.UnitFormat;
import assay.charts.flame.LegendEntry;
import assay.charts.plot.TimeSpan;
import assay.charts.threads.StateSlice;
import assay.charts.threads.StateSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The lanes of a chart of threads. JavaFX thread only: it uses scratch memory of its own.
final class LaneSource implements StateSource {
    private static final int STATES = StateColors.ORDER.size();

    private final ThreadsAnswer answer;
    private final List<Row> rows;
    private final List<LegendEntry> states;
    private final SliceWords words;
    private final float[] scratch = new float[STATES];

    /// A lane as it stands in the chart.
    ///
    /// @param depth 1 for a thread below its pool
    record Row(ThreadLane lane, int depth, boolean expanded) {}

    LaneSource(ThreadsAnswer answer, List<Row> rows, SliceDetails details, boolean dark) {
        this.answer = answer;
        this.rows = List.copyOf(rows);
        this.states = StateColors.legend(dark);
        this.words = new SliceWords(answer, details);
    }

    List<Row> rows() {
        return rows;
    }

    ThreadLane lane(int lane) {
        return rows.get(lane).lane();
    }

    @Override
    public int lanes() {
        return rows.size();
    }

    @Override
    public long nanos() {
        return Math.max(1, answer.range().toNanos() - answer.range().fromNanos());
    }

    @Override
    public String label(int lane) {
        String title = lane(lane).title();
        return title.isEmpty() ? "unnamed" : title;
    }

    @Override
    public int threads(int lane) {
        return lane(lane).threads().length;
    }

    @Override
    public double full(int lane) {
        return lane(lane).full();
    }

    @Override
    public int depth(int lane) {
        return rows.get(lane).depth();
    }

    @Override
    public boolean isExpanded(int lane) {
        return rows.get(lane).expanded();
    }

    @Override
    public List<LegendEntry> states() {
        return states;
    }

    @Override
    public void fill(int lane, long from, long to, int pixels, float[] out) {
        long start = answer.range().fromNanos();
        lane(lane).shares().fill(start + from, start + to, pixels, out);
        for (int pixel = 0; pixel < pixels; pixel++) {
            System.arraycopy(out, pixel * STATES, scratch, 0, STATES);
            for (int place = 0; place < STATES; place++) {
                out[pixel * STATES + place] =
                        scratch[StateColors.ORDER.get(place).code()];
            }
        }
    }

    @Override
    public @Nullable StateSlice slice(int lane, long from, long to) {
        int slice = isPool(lane) ? -1 : longest(thread(lane), from, to);
        return slice < 0 ? null : slice(slice, thread(lane));
    }

    private int thread(int lane) {
        return lane(lane).threads()[0];
    }

    private int longest(int thread, long from, long to) {
        ThreadSpans spans = answer.spans();
        long start = answer.range().fromNanos();
        int longest = -1;
        long most = 0;
        for (int slice = spans.firstAfter(thread, start + from);
                slice < spans.end(thread) && spans.fromNanos(slice) < start + to;
                slice++) {
            long length = Math.min(spans.toNanos(slice), start + to) - Math.max(spans.fromNanos(slice), start + from);
            if (length > most) {
                most = length;
                longest = slice;
            }
        }
        return longest;
    }

    private StateSlice slice(int slice, int thread) {
        return new StateSlice(words.span(slice), words.of(slice, thread));
    }

    @Override
    public @Nullable StateSlice neighbour(int lane, long nanos, boolean after) {
        if (isPool(lane)) {
            return null;
        }
        ThreadSpans spans = answer.spans();
        int thread = thread(lane);
        long instant = answer.range().fromNanos() + nanos;
        int next = spans.firstAfter(thread, after ? instant : instant - 1);
        if (!after) {
            int before = next < spans.end(thread) && spans.toNanos(next) <= instant ? next : next - 1;
            return before >= spans.first(thread) ? slice(before, thread) : null;
        }
        while (next < spans.end(thread) && spans.fromNanos(next) < instant) {
            next++;
        }
        return next < spans.end(thread) ? slice(next, thread) : null;
    }

    @Override
    public String describe(int lane, long from, long to) {
        StateSlice slice = slice(lane, from, to);
        if (slice != null) {
            return label(lane) + "\n" + slice.text();
        }
        String time = new TimeSpan(from, Math.max(from + 1, to)).label();
        float[] counts = new float[STATES];
        fill(lane, from, Math.max(from + 1, to), 1, counts);
        List<String> parts = new ArrayList<>();
        for (int place = 0; place < STATES; place++) {
            if (counts[place] > 0) {
                parts.add(number(counts[place]) + " " + states.get(place).word());
            }
        }
        String what = parts.isEmpty() ? "nothing is known here" : String.join(", ", parts);
        String of = isPool(lane) ? " of " + UnitFormat.count(threads(lane)) + " threads" : "";
        return label(lane) + "\n" + what + (parts.isEmpty() ? "" : of) + "\n" + time;
    }

    private static String number(float count) {
        return count == Math.rint(count)
                ? Integer.toString(Math.round(count))
                : count < 0.01f ? "< 0.01" : String.format(Locale.ROOT, "%.2f", count);
    }

    @Override
    public String describe(int lane) {
        long[] nanos = lane(lane).nanos(TimeRange.ALL);
        List<String> parts = new ArrayList<>();
        for (ThreadState state : StateColors.ORDER) {
            if (nanos[state.code()] > 0) {
                parts.add(state.word() + " " + UnitFormat.duration(nanos[state.code()]));
            }
        }
        String threads = isPool(lane) ? ", " + UnitFormat.count(threads(lane)) + " threads" : "";
        return label(lane) + threads + "\n" + String.join(", ", parts);
    }
}
