package assay.analysis.profile;

import assay.analysis.model.FrameType;
import assay.analysis.model.StackTable;
import assay.analysis.model.Symbols;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/// The frames of a run by the names of their methods, and frames that stand for several of them.
final class FrameNames {
    private final Symbols symbols;
    private final String[] nameOfMethod;
    private final Map<StandIn, Integer> added = new LinkedHashMap<>();

    FrameNames(Symbols symbols, MethodNaming naming) {
        this.symbols = symbols;
        this.nameOfMethod = new String[symbols.methods().size()];
        for (int method = 0; method < nameOfMethod.length; method++) {
            nameOfMethod[method] = naming.name(symbols.methods(), method);
        }
    }

    /// Number of frames, those added included.
    int size() {
        return symbols.frames().size() + added.size();
    }

    /// The frame for a method that is in no class file, made if there is none yet.
    int standIn(String className, String name) {
        return added.computeIfAbsent(new StandIn(className, name), _ -> size());
    }

    boolean isStandIn(int frame) {
        return frame >= symbols.frames().size();
    }

    /// Frames of the method with this name.
    BitSet named(String method) {
        BitSet frames = new BitSet();
        BitSet methods = methods(each -> nameOfMethod[each].equals(method));
        int[] methodOfFrame = symbols.frames().method();
        for (int frame = 0; frame < methodOfFrame.length; frame++) {
            frames.set(frame, methods.get(methodOfFrame[frame]));
        }
        added.forEach((each, frame) -> frames.set(frame, each.qualifiedName().equals(method)));
        return frames;
    }

    private BitSet methods(IntPredicate condition) {
        BitSet methods = new BitSet();
        for (int method = 0; method < nameOfMethod.length; method++) {
            methods.set(method, condition.test(method));
        }
        return methods;
    }

    /// Class of each frame in a form that is the same in every run, empty for functions without one.
    String[] classes() {
        String[] ofMethod = new String[nameOfMethod.length];
        for (int method = 0; method < ofMethod.length; method++) {
            ofMethod[method] = MethodNaming.stable(symbols.methods().className(method));
        }
        String[] classes = new String[size()];
        int[] methodOfFrame = symbols.frames().method();
        for (int frame = 0; frame < methodOfFrame.length; frame++) {
            classes[frame] = ofMethod[methodOfFrame[frame]];
        }
        added.forEach((each, frame) -> classes[frame] = each.className());
        return classes;
    }

    /// Frames that ran in one way.
    BitSet ofType(FrameType type) {
        byte[] types = symbols.frames().type();
        BitSet frames = new BitSet();
        for (int frame = 0; frame < types.length; frame++) {
            frames.set(frame, types[frame] == type.code());
        }
        frames.set(types.length, size(), type == FrameType.UNKNOWN);
        return frames;
    }

    /// The tables with the frames that were added.
    Symbols with(StackTable stacks) {
        return StandIn.append(symbols, new ArrayList<>(added.keySet()), stacks);
    }
}
