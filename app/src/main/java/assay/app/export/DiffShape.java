package assay.app.export;

/// Whose shares the widths of a differential flame graph are.
public enum DiffShape {
    UNION("A and B"),
    CANDIDATE("B"),
    BASE("A");

    private final String title;

    DiffShape(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
