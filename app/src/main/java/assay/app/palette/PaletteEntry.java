package assay.app.palette;

/// One line of the palette.
///
/// @param id stable, to know again what was used lately
/// @param group what stands before the title: the menu, or the kind of place
/// @param key as a person reads it; empty for none
/// @param obstacle why it cannot be chosen now, as a clause; empty if it can
public record PaletteEntry(String id, String group, String title, String key, String obstacle, Runnable effect) {
    /// Without key and obstacle.
    public static PaletteEntry of(String id, String group, String title, Runnable effect) {
        return new PaletteEntry(id, group, title, "", "", effect);
    }
}
