package assay.app.settings;

/// The size of the window in logical pixels while it is not maximised.
public record WindowSize(double width, double height, boolean maximized) {
    public static final WindowSize DEFAULT = new WindowSize(1280, 800, false);
    public static final double MIN_WIDTH = 1024;
    public static final double MIN_HEIGHT = 700;

    /// Not below the smallest size at which no view is cut.
    WindowSize atLeastMinimum() {
        return new WindowSize(Math.max(width, MIN_WIDTH), Math.max(height, MIN_HEIGHT), maximized);
    }
}
