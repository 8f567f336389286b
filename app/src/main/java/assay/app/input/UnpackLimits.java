package assay.app.input;

/// How much an archive may become.
///
/// @param bytes most bytes of one unpacked file
/// @param ratio most times the packed size, from `freely` bytes on
/// @param freely bytes that may be unpacked whatever the ratio
/// @param entries most entries of an archive that are looked at
record UnpackLimits(long bytes, long ratio, long freely, int entries) {
    static final UnpackLimits DEFAULT = new UnpackLimits(64L << 30, 200, 256L << 20, 10_000);

    /// Most bytes that a file of this packed size may become.
    long of(long packedBytes) {
        long byRatio = packedBytes > bytes / ratio ? bytes : Math.max(freely, packedBytes * ratio);
        return Math.min(bytes, byRatio);
    }
}
