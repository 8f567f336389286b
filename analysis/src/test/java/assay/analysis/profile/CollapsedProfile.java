package assay.analysis.profile;

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
import assay.analysis.model.WeightUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes a profile for tests from lines such as `a;b;c 5`: one sample each, one nanosecond apart from time 0, thread 0
/// unless the line starts with `thread/`. A frame may end in `:line` or, after that, in `~K` for kernel code, `~N` for
/// native code or `~C` for C++; it is JIT compiled otherwise. What stands before the last dot is the class. A stack
/// that
/// starts with `...` was cut there.
public final class CollapsedProfile {
    private final Map<String, Integer> methods = new LinkedHashMap<>();
    private final Map<String, Integer> frames = new LinkedHashMap<>();
    private final Map<List<Integer>, Integer> nodes = new LinkedHashMap<>();
    private final Map<String, Integer> threads = new LinkedHashMap<>();
    private final WeightUnit unit;

    private CollapsedProfile(WeightUnit unit) {
        this.unit = unit;
    }

    public static ProfileData of(String... lines) {
        return of(WeightUnit.BYTES, lines);
    }

    public static ProfileData of(WeightUnit unit, String... lines) {
        return new CollapsedProfile(unit).build(lines);
    }

    private ProfileData build(String... lines) {
        int count = lines.length;
        long[] time = new long[count];
        int[] thread = new int[count];
        int[] stack = new int[count];
        long[] weight = new long[count];
        for (int row = 0; row < count; row++) {
            String line = lines[row];
            int slash = line.indexOf('/');
            String threadName = slash < 0 ? "main" : line.substring(0, slash);
            int space = line.lastIndexOf(' ');
            time[row] = row;
            thread[row] = threads.computeIfAbsent(threadName, _ -> threads.size());
            stack[row] = stack(line.substring(slash + 1, space));
            weight[row] = Long.parseLong(line.substring(space + 1));
        }
        long total = Arrays.stream(weight).sum();
        var summary = new ProfileSummary(
                ProfileKind.OTHER, "test.Sample", unit, unit == WeightUnit.SAMPLES ? total : count, total, 0, 0);
        List<ThreadInfo> infos = threads.keySet().stream()
                .map(name -> new ThreadInfo(name, 1, 1, false))
                .toList();
        return new ProfileData(new Profile(summary, new Samples(time, thread, stack, weight)), symbols(), infos);
    }

    private int stack(String text) {
        int node = StackTable.COMPLETE;
        if (text.isEmpty()) {
            return Samples.NONE;
        }
        for (String frame : text.split(";")) {
            if (frame.equals("...")) {
                node = StackTable.TRUNCATED;
                continue;
            }
            int above = node;
            int id = frames.computeIfAbsent(frame, _ -> frames.size());
            methods.computeIfAbsent(method(frame), _ -> methods.size());
            node = nodes.computeIfAbsent(List.of(above, id), _ -> nodes.size());
        }
        return node;
    }

    private static String method(String frame) {
        return frame.split("[:~]")[0];
    }

    private static int line(String frame) {
        return frame.contains(":") ? Integer.parseInt(frame.split("[:~]")[1]) : FrameTable.UNKNOWN;
    }

    private static FrameType type(String frame) {
        return switch (frame.substring(frame.indexOf('~') + 1)) {
            case "K" -> FrameType.KERNEL;
            case "N" -> FrameType.NATIVE;
            case "C" -> FrameType.CPP;
            default -> FrameType.JIT_COMPILED;
        };
    }

    private Symbols symbols() {
        String[] names = methods.keySet().toArray(String[]::new);
        String[] classes = new String[names.length];
        String[] descriptors = new String[names.length];
        Arrays.fill(descriptors, "()V");
        for (int each = 0; each < names.length; each++) {
            int dot = names[each].lastIndexOf('.');
            classes[each] = dot < 0 ? "" : names[each].substring(0, dot);
            names[each] = names[each].substring(dot + 1);
        }
        List<String> frameTexts = new ArrayList<>(frames.keySet());
        int[] method =
                frameTexts.stream().mapToInt(text -> methods.get(method(text))).toArray();
        int[] line = frameTexts.stream().mapToInt(CollapsedProfile::line).toArray();
        int[] index = new int[method.length];
        Arrays.fill(index, FrameTable.UNKNOWN);
        byte[] type = new byte[method.length];
        for (int each = 0; each < type.length; each++) {
            type[each] = type(frameTexts.get(each)).code();
        }
        int[] parent = nodes.keySet().stream().mapToInt(List::getFirst).toArray();
        int[] frame = nodes.keySet().stream().mapToInt(List::getLast).toArray();
        return new Symbols(
                new MethodTable(classes, names, descriptors),
                new FrameTable(method, line, index, type),
                new StackTable(parent, frame));
    }
}
