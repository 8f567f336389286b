package assay.analysis.jfr;

/// Reads the constants of one type where they stand, instead of having their positions kept.
@FunctionalInterface
public interface PoolReader {
    /// Reads the next constants, each a key and its content.
    ///
    /// @param content at the key of the first
    void read(Cursor content, int count) throws Damage;
}
