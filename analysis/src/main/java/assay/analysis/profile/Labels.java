package assay.analysis.profile;

import assay.analysis.model.FrameTable;
import assay.analysis.model.Symbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The distinct texts under which frames are merged, numbered. The first numbers belong to nodes that are no frames;
/// a frame never gets them, whatever it is called, but for those that the recording's reader put in for merged
/// branches, and those that were put in with groups.
final class Labels {
    /// Number of no label.
    static final int NONE = -1;
    /// Number of the root's empty label.
    static final int ROOT = 0;
    /// Number of [TreeShape#NO_STACK].
    static final int NO_STACK = 1;
    /// Number of [TreeShape#TRUNCATED].
    static final int TRUNCATED = 2;
    /// Number of [TreeShape#MERGED].
    static final int MERGED = 3;
    /// Numbers from here on are frames.
    static final int FIRST_FRAME = 4;

    private final List<String> texts =
            new ArrayList<>(List.of("", TreeShape.NO_STACK, TreeShape.TRUNCATED, TreeShape.MERGED));
    private final Map<String, Integer> numbers = new HashMap<>(Map.of(TreeShape.MERGED, MERGED));
    private final String[] nameOfMethod;
    private final int[] methodOfFrame;
    private final int[] ofFrame;

    private Labels(Symbols symbols, ShapeOptions options) {
        methodOfFrame = symbols.frames().method();
        nameOfMethod = new String[symbols.methods().size()];
        for (int method = 0; method < nameOfMethod.length; method++) {
            nameOfMethod[method] = options.naming().name(symbols.methods(), method);
        }
        if (options.groupsFirst()) {
            numbers.put(TreeShape.NO_STACK, NO_STACK);
            numbers.put(TreeShape.TRUNCATED, TRUNCATED);
        }
        ofFrame = options.lines() || options.bytecode() ? withPlaces(symbols.frames(), options) : withoutLines();
    }

    static Labels of(Symbols symbols, ShapeOptions options) {
        return new Labels(symbols, options);
    }

    private int[] withoutLines() {
        int[] ofMethod = new int[nameOfMethod.length];
        for (int method = 0; method < ofMethod.length; method++) {
            ofMethod[method] = number(nameOfMethod[method]);
        }
        int[] labels = new int[methodOfFrame.length];
        for (int frame = 0; frame < labels.length; frame++) {
            labels[frame] = ofMethod[methodOfFrame[frame]];
        }
        return labels;
    }

    private int[] withPlaces(FrameTable frames, ShapeOptions options) {
        int[] labels = new int[methodOfFrame.length];
        for (int frame = 0; frame < labels.length; frame++) {
            String name = nameOfMethod[methodOfFrame[frame]];
            int line = frames.line()[frame];
            int index = frames.bytecodeIndex()[frame];
            String place = options.lines() && line > 0 ? ":" + line : "";
            labels[frame] = number(name + (options.bytecode() && index >= 0 ? place + '@' + index : place));
        }
        return labels;
    }

    private int number(String text) {
        Integer known = numbers.putIfAbsent(text, texts.size());
        if (known != null) {
            return known;
        }
        texts.add(text);
        return texts.size() - 1;
    }

    int ofFrame(int frame) {
        return ofFrame[frame];
    }

    int[] ofFrames() {
        return ofFrame;
    }

    /// The name of a label's method, without its line.
    String[] methods() {
        String[] methods = texts();
        for (int frame = 0; frame < ofFrame.length; frame++) {
            methods[ofFrame[frame]] = nameOfMethod[methodOfFrame[frame]];
        }
        return methods;
    }

    /// The labels in the order of their texts.
    int[] order() {
        Integer[] sorted = new Integer[texts.size()];
        for (int label = 0; label < sorted.length; label++) {
            sorted[label] = label;
        }
        Arrays.sort(sorted, (a, b) -> texts.get(a).compareTo(texts.get(b)));
        int[] order = new int[sorted.length];
        for (int rank = 0; rank < order.length; rank++) {
            order[rank] = sorted[rank];
        }
        return order;
    }

    String[] texts() {
        return texts.toArray(String[]::new);
    }
}
