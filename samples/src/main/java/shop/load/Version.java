package shop.load;

/// Which form of a program runs: with its planted defect or with the repair.
public enum Version {
    BEFORE,
    AFTER;

    /// Reads the only argument of a program.
    ///
    /// @throws IllegalArgumentException when it is neither `before` nor `after`
    public static Version of(String[] arguments) {
        return switch (arguments.length == 1 ? arguments[0] : "") {
            case "before" -> BEFORE;
            case "after" -> AFTER;
            default -> throw new IllegalArgumentException("arguments: one of before, after is required");
        };
    }
}
