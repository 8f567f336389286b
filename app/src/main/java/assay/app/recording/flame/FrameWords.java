package assay.app.recording.flame;

import assay.analysis.model.WeightUnit;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.TreeShape;
import assay.analysis.unit.UnitFormat;

/// What a frame of a call tree is told as: details line, tip, copied stack.
///
/// @param unit of the tree's weights
/// @param scope what the shares are of, `samples in range`
public record FrameWords(CallTree tree, WeightUnit unit, String scope) {
    /// The frame's name; `all` for the root.
    public String name(int node) {
        return node == 0 ? "all" : tree.shape().label(node);
    }

    /// The method of a frame, without its line.
    public String method(int node) {
        return tree.shape().method(node);
    }

    /// One line: weight, share of all and of the caller, own part.
    public String details(int node) {
        long total = tree.total(node);
        int parent = tree.shape().parent(node);
        StringBuilder line = new StringBuilder(UnitFormat.weight(total, unit))
                .append("  ·  ")
                .append(UnitFormat.share(total, tree.total(0)))
                .append(" of ")
                .append(scope);
        if (parent > 0) {
            line.append("  ·  ")
                    .append(UnitFormat.share(total, tree.total(parent)))
                    .append(" of its parent");
        }
        if (node > 0 && !tree.shape().reversed()) {
            line.append("  ·  self ").append(UnitFormat.share(tree.self(node), tree.total(0)));
        }
        if (unit != WeightUnit.SAMPLES) {
            line.append("  ·  ").append(UnitFormat.weight(tree.samples(node), WeightUnit.SAMPLES));
        }
        if (node == 0 && tree.mergedSamples() > 0) {
            line.append("  ·  ")
                    .append(UnitFormat.weight(tree.mergedSamples(), WeightUnit.SAMPLES))
                    .append(" in ")
                    .append(TreeShape.MERGED);
        }
        return line.toString();
    }

    /// Several lines for a tip.
    public String tip(int node) {
        long total = tree.total(node);
        String text = name(node) + '\n' + UnitFormat.weight(total, unit) + "   "
                + UnitFormat.share(total, tree.total(0)) + " of " + scope;
        if (node > 0 && !tree.shape().reversed()) {
            text += "\nself " + UnitFormat.weight(tree.self(node), unit) + "   "
                    + UnitFormat.share(tree.self(node), tree.total(0));
        }
        return node > 0 && tree.shape().isFrame(node) ? text + "\nmostly " + type(node) : text;
    }

    private String type(int node) {
        return switch (tree.type(node)) {
            case UNKNOWN -> "of unknown type";
            case INTERPRETED -> "interpreted";
            case JIT_COMPILED -> "compiled";
            case INLINED -> "inlined";
            case NATIVE -> "native";
            case CPP -> "C++";
            case KERNEL -> "kernel";
        };
    }

    /// The stack that leads to a frame, innermost first, one frame a line, as a stack trace reads.
    public String stack(int node) {
        TreeShape shape = tree.shape();
        StringBuilder text = new StringBuilder();
        for (int each = node; each > 0; each = shape.parent(each)) {
            if (shape.reversed()) {
                text.insert(0, "\tat " + shape.label(each) + '\n');
            } else {
                text.append("\tat ").append(shape.label(each)).append('\n');
            }
        }
        return text.toString();
    }
}
