package assay.analysis.model;

/// How the code of a frame was running.
public enum FrameType {
    UNKNOWN(0, "Other"),
    INTERPRETED(1, "Interpreted"),
    JIT_COMPILED(2, "JIT compiled"),
    INLINED(3, "Inlined"),
    NATIVE(4, "Native"),
    CPP(5, "C++"),
    KERNEL(6, "Kernel");

    private static final FrameType[] BY_CODE = values();

    private final byte code;
    private final String title;

    FrameType(int code, String title) {
        this.code = (byte) code;
        this.title = title;
    }

    /// Number in frame columns and in the store; stable, never reused.
    public byte code() {
        return code;
    }

    /// The name a person reads.
    public String title() {
        return title;
    }

    /// The type with this code, [#UNKNOWN] for one of a newer version.
    public static FrameType ofCode(int code) {
        return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : UNKNOWN;
    }
}
