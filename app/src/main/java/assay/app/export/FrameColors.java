package assay.app.export;

import assay.analysis.model.FrameType;
import assay.analysis.profile.CallTree;
import assay.charts.flame.CategoryColors;
import assay.charts.flame.FlameCategory;

/// Colours the frames of a call tree by how most of their weight was running.
public final class FrameColors {
    private FrameColors() {}

    public static CategoryColors of(CallTree tree) {
        return new CategoryColors(node -> category(tree.type(node)));
    }

    private static FlameCategory category(FrameType type) {
        return switch (type) {
            case UNKNOWN -> FlameCategory.OTHER;
            case INTERPRETED -> FlameCategory.INTERPRETED;
            case JIT_COMPILED -> FlameCategory.COMPILED;
            case INLINED -> FlameCategory.INLINED;
            case NATIVE -> FlameCategory.NATIVE;
            case CPP -> FlameCategory.CPP;
            case KERNEL -> FlameCategory.KERNEL;
        };
    }
}
