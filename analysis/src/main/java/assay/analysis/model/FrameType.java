package assay.analysis.model;

import java.util.List;

/// How the code of a frame was running. The order is part of the store's format: append only.
public enum FrameType {
    UNKNOWN("Other"),
    INTERPRETED("Interpreted"),
    JIT_COMPILED("JIT compiled"),
    INLINED("Inlined"),
    NATIVE("Native"),
    CPP("C++"),
    KERNEL("Kernel");

    private static final List<FrameType> ALL = List.of(values());

    private final String title;

    FrameType(String title) {
        this.title = title;
    }

    /// The name a person reads.
    public String title() {
        return title;
    }

    /// The type with this ordinal, [#UNKNOWN] for one of a newer version.
    public static FrameType ofOrdinal(int ordinal) {
        return ordinal >= 0 && ordinal < ALL.size() ? ALL.get(ordinal) : UNKNOWN;
    }
}
