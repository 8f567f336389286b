package assay.app.recording.flame;

/// What the colour of a frame tells.
public enum Coloring {
    TYPE("Frame type"),
    PACKAGE("Package");

    private final String title;

    Coloring(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
