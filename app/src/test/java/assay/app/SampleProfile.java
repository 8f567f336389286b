package assay.app;

import assay.analysis.model.FrameTable;
import assay.analysis.model.FrameType;
import assay.analysis.model.MethodTable;
import assay.analysis.model.Profile;
import assay.analysis.model.ProfileData;
import assay.analysis.model.ProfileKind;
import assay.analysis.model.ProfileSummary;
import assay.analysis.model.Samples;
import assay.analysis.model.StackTable;
import assay.analysis.model.Symbols;
import assay.analysis.model.ThreadInfo;
import assay.analysis.model.TimeRange;
import assay.analysis.model.WeightUnit;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.SampleFilter;
import assay.analysis.profile.ShapeOptions;
import assay.analysis.profile.TreeShapeBuilder;
import assay.app.export.FlameExport;
import assay.app.export.FlameFigure;
import assay.app.export.PictureOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A profile written down stack by stack, root first.
public final class SampleProfile {
    private final List<String> methods = new ArrayList<>();
    private final List<int[]> trie = new ArrayList<>();
    private final List<long[]> samples = new ArrayList<>();
    private final List<ThreadInfo> threads = new ArrayList<>();
    private WeightUnit unit = WeightUnit.SAMPLES;
    private ProfileKind kind = ProfileKind.CPU;
    private int thread = Samples.NONE;
    private long stackless;

    /// What is added from now on belongs to a thread of this name, a new one each time.
    public SampleProfile thread(String name) {
        thread = threads.size();
        threads.add(new ThreadInfo(name, thread + 1, thread + 1, false));
        return this;
    }

    /// Weights are bytes allocated.
    public SampleProfile inBytes() {
        unit = WeightUnit.BYTES;
        kind = ProfileKind.ALLOCATION;
        return this;
    }

    /// Adds samples of one stack; no frame at all is a sample without a stack.
    public SampleProfile add(long weight, String... frames) {
        int stack = frames.length == 0 ? Samples.NONE : StackTable.COMPLETE;
        for (String frame : frames) {
            stack = child(stack, method(frame));
        }
        stackless += stack == Samples.NONE ? weight : 0;
        samples.add(new long[] {stack, weight, thread});
        return this;
    }

    private int method(String name) {
        if (!methods.contains(name)) {
            methods.add(name);
        }
        return methods.indexOf(name);
    }

    private int child(int parent, int method) {
        for (int node = 0; node < trie.size(); node++) {
            if (trie.get(node)[0] == parent && trie.get(node)[1] == method) {
                return node;
            }
        }
        trie.add(new int[] {parent, method});
        return trie.size() - 1;
    }

    public ProfileData data() {
        int count = samples.size();
        long[] times = new long[count];
        int[] threadOfSample = new int[count];
        int[] stacks = new int[count];
        long[] weights = new long[count];
        long total = 0;
        for (int row = 0; row < count; row++) {
            times[row] = row;
            threadOfSample[row] = (int) samples.get(row)[2];
            stacks[row] = (int) samples.get(row)[0];
            weights[row] = samples.get(row)[1];
            total += weights[row];
        }
        ProfileSummary summary = new ProfileSummary(
                kind, "jdk.ExecutionSample", unit, unit == WeightUnit.SAMPLES ? total : count, total, 0, stackless);
        Profile profile = new Profile(summary, new Samples(times, threadOfSample, stacks, weights));
        return new ProfileData(profile, symbols(), List.copyOf(threads));
    }

    private Symbols symbols() {
        int count = methods.size();
        String[] names = methods.toArray(String[]::new);
        String[] empty = new String[count];
        Arrays.fill(empty, "");
        int[] method = new int[count];
        byte[] type = new byte[count];
        int[] unknown = new int[count];
        for (int index = 0; index < count; index++) {
            method[index] = index;
            type[index] = FrameType.JIT_COMPILED.code();
            unknown[index] = FrameTable.UNKNOWN;
        }
        return new Symbols(
                new MethodTable(empty, names, empty),
                new FrameTable(method, unknown, unknown, type),
                new StackTable(
                        trie.stream().mapToInt(node -> node[0]).toArray(),
                        trie.stream().mapToInt(node -> node[1]).toArray()));
    }

    public CallTree tree() {
        ProfileData data = data();
        return CallTree.weigh(
                TreeShapeBuilder.build(data.symbols(), data.profile().samples(), ShapeOptions.AS_RECORDED),
                data,
                SampleFilter.ALL);
    }

    public FlameFigure figure(String run) {
        return FlameFigure.whole(run, data().profile().summary(), tree(), List.of());
    }

    /// All samples of a recording of ten seconds from the epoch on.
    public FlameExport export(boolean perThread) {
        return new FlameExport(
                figure("checkout"),
                data(),
                SampleFilter.ALL,
                new TimeRange(0, 10_000_000_000L),
                perThread,
                PictureOptions.USUAL);
    }
}
