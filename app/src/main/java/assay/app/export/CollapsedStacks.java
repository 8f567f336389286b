package assay.app.export;

import assay.analysis.profile.CallTree;
import assay.analysis.profile.TreeShape;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/// Writes a call tree as collapsed stacks, the format of `flamegraph.pl`: `java.lang.Thread.run;com.acme.Foo.bar 42`,
/// root first, one line per stack with its self weight, lines in the order of their characters. Walks the tree
/// without recursion and without holding the lines, since stacks may be thousands of frames deep.
public final class CollapsedStacks {
    private final CallTree tree;
    private final Appendable out;
    private final StringBuilder path = new StringBuilder();
    private final Deque<Level> open = new ArrayDeque<>();

    private CollapsedStacks(CallTree tree, Appendable out) {
        this.tree = tree;
        this.out = out;
    }

    /// Writes one line per stack with weight.
    public static void write(CallTree tree, Appendable out) throws IOException {
        new CollapsedStacks(tree, out).write();
    }

    private void write() throws IOException {
        open.push(new Level(stepsBelow(0), 0));
        for (Level level = open.peek(); level != null; level = open.peek()) {
            path.setLength(level.pathLength);
            if (level.next == level.steps.size()) {
                open.pop();
            } else {
                take(level.steps.get(level.next++));
            }
        }
    }

    private void take(Step step) throws IOException {
        if (step.ends) {
            out.append(path).append(step.text).append(Long.toString(tree.self(step.node)));
            out.append('\n');
        } else {
            path.append(step.text);
            open.push(new Level(stepsBelow(step.node), path.length()));
        }
    }

    /// What comes below a node in the order of the lines it leads to: a stack's own line and the longer ones through
    /// it need not be neighbours, since `.` and `$` sort between blank and semicolon.
    private List<Step> stepsBelow(int node) {
        TreeShape shape = tree.shape();
        List<Step> steps = new ArrayList<>();
        for (int child = node + 1; child < shape.end(node); child = shape.end(child)) {
            String label = PlainText.ofFrame(shape.label(child));
            if (tree.self(child) > 0) {
                steps.add(new Step(label + ' ', child, true));
            }
            if (tree.total(child) > tree.self(child)) {
                steps.add(new Step(label + ';', child, false));
            }
        }
        steps.sort(Comparator.comparing(Step::text));
        return steps;
    }

    private record Step(String text, int node, boolean ends) {}

    private static final class Level {
        private final List<Step> steps;
        private final int pathLength;
        private int next;

        private Level(List<Step> steps, int pathLength) {
            this.steps = steps;
            this.pathLength = pathLength;
        }
    }
}
