package assay.app.edit;

/// A change that can be taken back.
public interface Edit {
    /// What it does, as it stands after `Undo `: `delete of checkout`.
    String label();

    void apply();

    /// The exact inverse of [#apply()].
    void revert();
}
