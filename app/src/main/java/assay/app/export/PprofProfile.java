package assay.app.export;

import assay.analysis.model.ProfileSummary;
import assay.analysis.model.TimeRange;
import assay.analysis.model.WeightUnit;
import assay.analysis.profile.ThreadStacks;
import assay.analysis.profile.TreeShape;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// Writes samples in the format of pprof: a gzipped protocol buffer, see `proto/profile.proto` of
/// github.com/google/pprof
/// for the numbers of the fields. Each sample counts samples and, where the profile's unit is another one, its weight;
/// its thread stands in the label `thread`. Recordings hold no source files, so functions have none.
final class PprofProfile {
    private static final int CHUNK = 1 << 10;

    private final FlameExport export;
    private final TreeShape shape;
    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final Map<Integer, Integer> locationOfLabel = new LinkedHashMap<>();
    private final Map<String, Integer> functions = new LinkedHashMap<>();
    private final ProtoMessage profile = new ProtoMessage();
    private long[] path = new long[64];

    private PprofProfile(FlameExport export) {
        this.export = export;
        this.shape = export.figure().tree().shape();
        string("");
    }

    /// Writes the whole profile and leaves `out` open.
    static void write(FlameExport export, OutputStream out) throws IOException {
        GZIPOutputStream zipped = new GZIPOutputStream(out, 1 << 16);
        new PprofProfile(export).writeTo(zipped);
        zipped.finish();
    }

    private void writeTo(OutputStream out) throws IOException {
        head();
        samples(out);
        locationOfLabel.forEach((label, id) -> profile.message(4, location(label, id)));
        functions.forEach((name, id) -> profile.message(5, function(name, id)));
        strings.keySet().forEach(text -> profile.text(6, text));
        profile.drainTo(out);
    }

    private void head() {
        ProfileSummary summary = export.figure().profile();
        profile.message(1, valueType("samples", "count"));
        if (summary.unit() != WeightUnit.SAMPLES) {
            profile.message(1, valueType(summary.kind().word(), unit(summary.unit())));
            profile.number(14, string(summary.kind().word()));
        }
        TimeRange span = export.span();
        profile.number(9, span.fromNanos());
        profile.number(10, span.toNanos() - span.fromNanos());
        profile.numbers(13, string("Assay: " + export.figure().caption()));
    }

    private static String unit(WeightUnit unit) {
        return switch (unit) {
            case SAMPLES -> "count";
            case NANOSECONDS -> "nanoseconds";
            case BYTES -> "bytes";
        };
    }

    private ProtoMessage valueType(String type, String unit) {
        return new ProtoMessage().number(1, string(type)).number(2, string(unit));
    }

    private void samples(OutputStream out) throws IOException {
        boolean counted = export.figure().profile().unit() == WeightUnit.SAMPLES;
        ThreadStacks stacks = ThreadStacks.of(shape, export.data(), export.filter());
        for (int row = 0; row < stacks.size(); row++) {
            ProtoMessage sample = new ProtoMessage().numbers(1, locations(stacks.node(row)));
            if (counted) {
                sample.numbers(2, stacks.samples(row));
            } else {
                sample.numbers(2, stacks.samples(row), stacks.weight(row));
            }
            String thread = export.threadName(stacks.thread(row));
            if (!thread.isEmpty()) {
                sample.message(3, new ProtoMessage().number(1, string("thread")).number(2, string(thread)));
            }
            profile.message(2, sample);
            if (row % CHUNK == 0) {
                profile.drainTo(out);
            }
        }
    }

    /// Locations from a node to the root; pprof wants the innermost frame first.
    private long[] locations(int node) {
        int depth = 0;
        for (int each = node; each > 0; each = shape.parent(each)) {
            if (depth == path.length) {
                path = Arrays.copyOf(path, 2 * depth);
            }
            path[depth++] = locationOfLabel.computeIfAbsent(shape.labelId(each), _ -> locationOfLabel.size() + 1);
        }
        return Arrays.copyOf(path, depth);
    }

    private ProtoMessage location(int label, int id) {
        FrameLabel frame = FrameLabel.of(shape, label);
        int function = functions.computeIfAbsent(frame.method(), _ -> functions.size() + 1);
        return new ProtoMessage()
                .number(1, id)
                .message(4, new ProtoMessage().number(1, function).number(2, frame.line()));
    }

    private ProtoMessage function(String name, int id) {
        return new ProtoMessage().number(1, id).number(2, string(name)).number(3, string(name));
    }

    private int string(String text) {
        return strings.computeIfAbsent(text, _ -> strings.size());
    }
}
