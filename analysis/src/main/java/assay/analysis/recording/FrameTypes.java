package assay.analysis.recording;

import assay.analysis.jfr.Constants;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.LongMap;
import assay.analysis.model.FrameType;
import org.jspecify.annotations.Nullable;

/// The frame types of one chunk by their keys.
final class FrameTypes {
    private final Constants constants;
    private final long type;
    private final LongMap known = new LongMap();

    /// @param type of their constants, negative if frames have no type
    FrameTypes(Constants constants, long type) {
        this.constants = constants;
        this.type = type;
    }

    /// Code of a frame type.
    int code(long key) {
        if (type < 0) {
            return FrameType.UNKNOWN.code();
        }
        long code = known.get(key);
        if (code == LongMap.ABSENT) {
            code = ofTitle(title(key)).code();
            known.put(key, code);
        }
        return (int) code;
    }

    private @Nullable String title(long key) {
        try {
            return constants.text(type, key);
        } catch (Damage unreadable) {
            return null; // the frame itself is not lost with it
        }
    }

    /// async-profiler and Datadog tell the tiers of compiled code apart.
    private static FrameType ofTitle(@Nullable String title) {
        if (title == null) {
            return FrameType.UNKNOWN;
        }
        return switch (title) {
            case "Interpreted" -> FrameType.INTERPRETED;
            case "JIT compiled", "C1 compiled", "C2 compiled" -> FrameType.JIT_COMPILED;
            case "Inlined" -> FrameType.INLINED;
            case "Native" -> FrameType.NATIVE;
            case "C++" -> FrameType.CPP;
            case "Kernel" -> FrameType.KERNEL;
            default -> FrameType.UNKNOWN;
        };
    }
}
