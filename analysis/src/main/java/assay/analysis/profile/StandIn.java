package assay.analysis.profile;

import assay.analysis.model.FrameTable;
import assay.analysis.model.FrameType;
import assay.analysis.model.MethodTable;
import assay.analysis.model.StackTable;
import assay.analysis.model.Symbols;
import java.util.Arrays;
import java.util.List;

/// A frame that stands for others and is in no class file.
record StandIn(String className, String name) {
    String qualifiedName() {
        return className.isEmpty() ? name : className + '.' + name;
    }

    /// The tables with a method and a frame more for each of `added`, in this order.
    static Symbols append(Symbols symbols, List<StandIn> added, StackTable stacks) {
        return added.isEmpty()
                ? new Symbols(symbols.methods(), symbols.frames(), stacks)
                : new Symbols(methods(symbols.methods(), added), frames(symbols, added.size()), stacks);
    }

    private static MethodTable methods(MethodTable before, List<StandIn> added) {
        List<String[]> columns = before.columns();
        return new MethodTable(
                extended(columns.get(0), added.stream().map(StandIn::className).toList()),
                extended(columns.get(1), added.stream().map(StandIn::name).toList()),
                extended(columns.get(2), added.stream().map(_ -> "").toList()));
    }

    private static String[] extended(String[] column, List<String> more) {
        String[] all = Arrays.copyOf(column, column.length + more.size());
        for (int index = 0; index < more.size(); index++) {
            all[column.length + index] = more.get(index);
        }
        return all;
    }

    private static FrameTable frames(Symbols symbols, int added) {
        FrameTable before = symbols.frames();
        int size = before.size() + added;
        int[] method = Arrays.copyOf(before.method(), size);
        int[] line = Arrays.copyOf(before.line(), size);
        int[] index = Arrays.copyOf(before.bytecodeIndex(), size);
        byte[] type = Arrays.copyOf(before.type(), size);
        Arrays.setAll(
                method,
                frame -> frame < before.size()
                        ? method[frame]
                        : symbols.methods().size() + frame - before.size());
        Arrays.fill(line, before.size(), size, FrameTable.UNKNOWN);
        Arrays.fill(index, before.size(), size, FrameTable.UNKNOWN);
        Arrays.fill(type, before.size(), size, FrameType.UNKNOWN.code());
        return new FrameTable(method, line, index, type);
    }
}
