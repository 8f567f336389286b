package assay.app.shell;

/// The menu that an action stands in.
public enum MenuSlot {
    FILE("_File"),
    EDIT("_Edit"),
    VIEW("_View"),
    /// How stacks are looked at and changed.
    STACKS("_Stacks"),
    GO("_Go"),
    /// Stands within the file menu.
    EXPORT("Export flame graph"),
    RUN("_Run"),
    HELP("_Help");

    private final String title;

    MenuSlot(String title) {
        this.title = title;
    }

    /// As a person reads it.
    String word() {
        return this == EXPORT ? "Export" : title.replace("_", "");
    }

    /// With the mnemonic marked by an underscore.
    String title() {
        return title;
    }
}
