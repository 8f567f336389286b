package assay.analysis.jfr;

/// Reads the constants of one type where they stand, instead of having their positions kept.
public interface PoolReader {
    /// A checkpoint begins, all of which may have to be undone.
    void begin();

    /// Reads the next constants, each a key and its content.
    ///
    /// @param content at the key of the first
    void read(Cursor content, int count) throws Damage;

    /// Reads one constant.
    ///
    /// @param content at its content
    void readOne(long key, Cursor content) throws Damage;

    /// Forgets what was read since [#begin]: it was read across damage and may be wrong.
    void undo();
}
