package assay.app.failure;

/// What a person can do after a failure; each is a button.
public enum NextStep {
    CHOOSE_ANOTHER_FILE("Choose another file…"),
    TRY_AGAIN("Try again"),
    OPEN_FOLDER("Open its folder"),
    OPEN_LOG_FOLDER("Open log folder");

    private final String title;

    NextStep(String title) {
        this.title = title;
    }

    /// The text of the button.
    public String title() {
        return title;
    }
}
