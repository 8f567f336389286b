package assay.app.recording.threads;

import assay.analysis.model.Samples;
import assay.analysis.model.StackTable;
import assay.analysis.model.Symbols;
import assay.analysis.profile.MethodNaming;
import assay.analysis.threads.ThreadSpans;
import assay.analysis.threads.ThreadState;
import assay.analysis.unit.UnitFormat;
import assay.charts.plot.TimeSpan;

/// What is known of a slice: state, time, event and where the thread was.
final class SliceWords {
    private static final int FRAMES = 3;

    private final ThreadsAnswer answer;
    private final SliceDetails details;

    SliceWords(ThreadsAnswer answer, SliceDetails details) {
        this.answer = answer;
        this.details = details;
    }

    /// The time of a slice since the start of the recording, before which it may have begun.
    TimeSpan span(int slice) {
        long start = answer.range().fromNanos();
        return new TimeSpan(
                answer.spans().fromNanos(slice) - start, answer.spans().toNanos(slice) - start);
    }

    String of(int slice, int thread) {
        ThreadSpans spans = answer.spans();
        long nanos = spans.toNanos(slice) - spans.fromNanos(slice);
        StringBuilder text = new StringBuilder(spans.state(slice).word())
                .append(" for ")
                .append(UnitFormat.duration(nanos))
                .append('\n')
                .append(span(slice).label())
                .append('\n')
                .append(spans.event(slice));
        if (spans.state(slice) == ThreadState.RUNNING) {
            text.append(", its first sample");
        }
        text.append(details.of(answer, slice, thread));
        return text.append(frames(spans.stack(slice))).toString();
    }

    private String frames(int stack) {
        Symbols symbols = answer.symbols();
        StackTable stacks = symbols.stacks();
        StringBuilder text = new StringBuilder();
        int node = stack;
        for (int frame = 0; node >= 0 && frame < FRAMES; frame++) {
            int method = symbols.frames().method()[stacks.frame()[node]];
            text.append(frame == 0 ? "\nat " : "\n    ").append(name(method));
            node = stacks.parent()[node];
        }
        return stack == Samples.NONE
                ? ""
                : text.append(node >= 0 ? "\n    …" : "").toString();
    }

    private String name(int method) {
        return MethodNaming.STABLE.name(answer.symbols().methods(), method);
    }
}
