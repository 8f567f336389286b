package assay.analysis.profile;

import assay.analysis.model.Symbols;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The distinct texts under which frames are merged, numbered.
final class Labels {
    /// Number of no label.
    static final int NONE = -1;
    /// Number of the root's empty label.
    static final int ROOT = 0;
    /// Number of [TreeShape#NO_STACK].
    static final int NO_STACK = 1;

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] ofFrame;

    private Labels(Symbols symbols, boolean lines) {
        number("");
        number(TreeShape.NO_STACK);
        int[] method = symbols.frames().method();
        int[] line = symbols.frames().line();
        int[] ofMethod = new int[symbols.methods().size()];
        for (int id = 0; id < ofMethod.length; id++) {
            ofMethod[id] = lines ? NONE : number(symbols.methods().qualifiedName(id));
        }
        ofFrame = new int[method.length];
        for (int frame = 0; frame < ofFrame.length; frame++) {
            ofFrame[frame] = lines
                    ? number(withLine(symbols.methods().qualifiedName(method[frame]), line[frame]))
                    : ofMethod[method[frame]];
        }
    }

    static Labels of(Symbols symbols, boolean lines) {
        return new Labels(symbols, lines);
    }

    private static String withLine(String name, int line) {
        return line > 0 ? name + ':' + line : name;
    }

    private int number(String text) {
        return numbers.computeIfAbsent(text, added -> {
            texts.add(added);
            return texts.size() - 1;
        });
    }

    int ofFrame(int frame) {
        return ofFrame[frame];
    }

    int[] ofFrames() {
        return ofFrame;
    }

    int find(String text) {
        return numbers.getOrDefault(text, NONE);
    }

    BitSet named(Set<String> wanted) {
        BitSet found = new BitSet();
        wanted.stream().mapToInt(this::find).filter(label -> label != NONE).forEach(found::set);
        return found;
    }

    String[] texts() {
        return texts.toArray(String[]::new);
    }
}
