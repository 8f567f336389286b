package assay.storage;

/// What a person typed as a pattern of SQL's LIKE, whose escape character is the backslash.
final class LikePattern {
    private LikePattern() {}

    /// Matches every text that holds this one, the case of ASCII letters apart.
    static String containing(String text) {
        return '%' + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%';
    }
}
