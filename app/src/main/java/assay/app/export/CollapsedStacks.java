package assay.app.export;

import assay.analysis.profile.CallTree;
import assay.analysis.profile.TreeShape;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Writes a call tree as collapsed stacks, the format of `flamegraph.pl`: `java.lang.Thread.run;com.acme.Foo.bar 42`,
/// root first, one line per stack with its self weight, lines in the order of their UTF-8 bytes. Walks the tree
/// without recursion and without holding the lines, since stacks may be thousands of frames deep. Hot path: a file has
/// many times more bytes than the tree has nodes, so each frame's bytes are made once and lines are only copied.
public final class CollapsedStacks {
    private final CallTree tree;
    private final OutputStream out;
    private final byte[][] labels;
    private final Deque<Level> open = new ArrayDeque<>();
    private byte[] line = new byte[1 << 10];

    private CollapsedStacks(CallTree tree, OutputStream out) {
        this.tree = tree;
        this.out = out;
        this.labels = new byte[tree.shape().labelCount()][];
    }

    /// Writes one line per stack with weight, in UTF-8; leaves `out` open.
    public static void write(CallTree tree, OutputStream out) throws IOException {
        new CollapsedStacks(tree, out).write();
    }

    private void write() throws IOException {
        open.push(new Level(stepsBelow(0), 0));
        for (Level level = open.peek(); level != null; level = open.peek()) {
            if (level.next == level.steps.length) {
                open.pop();
            } else {
                take(level.steps[level.next++], level.length);
            }
        }
    }

    private void take(Step step, int length) throws IOException {
        int end = append(length, step.label);
        if (step.ends) {
            line[end] = ' ';
            end = append(end + 1, Long.toString(tree.self(step.node)).getBytes(StandardCharsets.US_ASCII));
            line[end] = '\n';
            out.write(line, 0, end + 1);
        } else {
            line[end] = ';';
            open.push(new Level(stepsBelow(step.node), end + 1));
        }
    }

    /// Leaves room for one byte more.
    private int append(int at, byte[] text) {
        int end = at + text.length;
        if (end + 1 > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, end + 1));
        }
        System.arraycopy(text, 0, line, at, text.length);
        return end;
    }

    /// What comes below a node in the order of the lines it leads to: a stack's own line and the longer ones through
    /// it need not be neighbours, since `.` and `$` sort between blank and semicolon.
    private Step[] stepsBelow(int node) {
        TreeShape shape = tree.shape();
        Step[] steps = new Step[2];
        int count = 0;
        for (int child = node + 1; child < shape.end(node); child = shape.end(child)) {
            if (count + 2 > steps.length) {
                steps = Arrays.copyOf(steps, 2 * count + 2);
            }
            byte[] label = label(shape.labelId(child));
            if (tree.self(child) > 0) {
                steps[count++] = new Step(label, child, true);
            }
            if (tree.total(child) > tree.self(child)) {
                steps[count++] = new Step(label, child, false);
            }
        }
        Step[] ordered = Arrays.copyOf(steps, count);
        if (count > 1) {
            Arrays.sort(ordered);
        }
        return ordered;
    }

    private byte[] label(int id) {
        byte[] known = labels[id];
        if (known == null) {
            known = PlainText.ofFrame(tree.shape().labelOf(id)).getBytes(StandardCharsets.UTF_8);
            labels[id] = known;
        }
        return known;
    }

    private static final class Step implements Comparable<Step> {
        private final byte[] label;
        private final int node;
        private final boolean ends;

        private Step(byte[] label, int node, boolean ends) {
            this.label = label;
            this.node = node;
            this.ends = ends;
        }

        @Override
        public int compareTo(Step other) {
            int same = Arrays.mismatch(label, other.label);
            return same < 0
                    ? Integer.compare(end(), other.end())
                    : Integer.compare(at(same) & 0xff, other.at(same) & 0xff);
        }

        private int at(int index) {
            return index < label.length ? label[index] : end();
        }

        private int end() {
            return ends ? ' ' : ';';
        }
    }

    private static final class Level {
        private final Step[] steps;
        private final int length;
        private int next;

        private Level(Step[] steps, int length) {
            this.steps = steps;
            this.length = length;
        }
    }
}
