package assay.analysis.profile;

import assay.analysis.model.Symbols;
import java.util.BitSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Finds stacks by the names of their frames.
public final class StackMatcher {
    private StackMatcher() {}

    /// Ids of the stacks that contain a frame in whose name, as `naming` gives it, the pattern is found.
    public static BitSet containing(Symbols symbols, MethodNaming naming, Pattern pattern) {
        return containing(
                symbols, naming, (String label) -> pattern.matcher(label).find());
    }

    /// As for a pattern, but bounded in time, for patterns that a person is still typing.
    ///
    /// @throws SlowPatternException if the pattern backtracks without end on these names
    public static BitSet containingSoon(Symbols symbols, MethodNaming naming, Pattern pattern) {
        BoundedMatcher matcher = new BoundedMatcher(pattern, symbols.methods().size());
        return containing(symbols, naming, matcher::finds);
    }

    private static BitSet containing(Symbols symbols, MethodNaming naming, Predicate<String> matches) {
        BitSet methods = methodsMatching(symbols, naming, matches);
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

    private static BitSet methodsMatching(Symbols symbols, MethodNaming naming, Predicate<String> matches) {
        BitSet methods = new BitSet(symbols.methods().size());
        for (int method = 0; method < symbols.methods().size(); method++) {
            if (matches.test(naming.name(symbols.methods(), method))) {
                methods.set(method);
            }
        }
        return methods;
    }
}
