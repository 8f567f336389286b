package assay.analysis.profile;

import assay.analysis.model.Symbols;
import java.util.BitSet;
import java.util.regex.Pattern;

/// Finds stacks by the names of their frames.
public final class StackMatcher {
    private StackMatcher() {}

    /// Ids of the stacks that contain a frame in whose name, as `naming` gives it, the pattern is found.
    public static BitSet containing(Symbols symbols, MethodNaming naming, Pattern pattern) {
        BitSet methods = methodsMatching(symbols, naming, pattern);
        int[] parent = symbols.stacks().parent();
        int[] frame = symbols.stacks().frame();
        int[] methodOfFrame = symbols.frames().method();
        BitSet stacks = new BitSet(parent.length);
        for (int node = 0; node < parent.length; node++) {
            if (methods.get(methodOfFrame[frame[node]]) || parent[node] >= 0 && stacks.get(parent[node])) {
                stacks.set(node);
            }
        }
        return stacks;
    }

    private static BitSet methodsMatching(Symbols symbols, MethodNaming naming, Pattern pattern) {
        BitSet methods = new BitSet(symbols.methods().size());
        for (int method = 0; method < symbols.methods().size(); method++) {
            if (pattern.matcher(naming.name(symbols.methods(), method)).find()) {
                methods.set(method);
            }
        }
        return methods;
    }
}
