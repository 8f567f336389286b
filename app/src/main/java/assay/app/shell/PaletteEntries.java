package assay.app.shell;

import assay.app.navigate.Place;
import assay.app.palette.PaletteEntry;
import assay.app.palette.PaletteModel;
import assay.app.settings.ThemeChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What the palette offers: the actions of the view in front and of the window, the places, and what the store finds.
final class PaletteEntries implements PaletteModel.Source {
    private final Shell shell;
    private final Supplier<List<Action>> own;

    /// @param own the actions of the window
    PaletteEntries(Shell shell, Supplier<List<Action>> own) {
        this.shell = shell;
        this.own = own;
    }

    @Override
    public List<PaletteEntry> entries() {
        View front = shell.screens().frontProperty().get();
        return Stream.of(
                        front.actionsProperty().getValue().stream().map(PaletteEntries::entry),
                        own.get().stream().map(PaletteEntries::entry),
                        places(),
                        shell.settings().recent().stream().map(this::recent),
                        Stream.of(ThemeChoice.values()).map(this::theme),
                        front.letters().stream().map(PaletteEntries::letter))
                .flatMap(each -> each)
                .toList();
    }

    @Override
    public void load(Consumer<List<PaletteEntry>> found) {
        shell.stored().accept(found);
    }

    static PaletteEntry entry(Action action) {
        return new PaletteEntry(
                action.id(),
                action.menu().word(),
                action.title().getValue(),
                action.keyText(),
                action.obstacle().getValue(),
                action::run);
    }

    /// A key that works where the pointer or the keyboard is, and so nowhere else.
    private static PaletteEntry letter(Letter letter) {
        return new PaletteEntry(
                "letter " + letter.key(), "Key", letter.title(), letter.key(), "press it in the view", () -> {});
    }

    private Stream<PaletteEntry> places() {
        Stream<PaletteEntry> fixed =
                Stream.of(place("Start", new Place.Start()), place("Library", new Place.Library()));
        return Stream.concat(
                fixed,
                shell.screens().runs().stream()
                        .map(screen -> new PaletteEntry(
                                screen.place().screen(),
                                "Open",
                                screen.view().title().getValue(),
                                "",
                                "",
                                () -> shell.navigator().go(screen.place()))));
    }

    private PaletteEntry place(String title, Place place) {
        return PaletteEntry.of(
                place.screen(),
                MenuSlot.GO.word(),
                title,
                () -> shell.navigator().go(place));
    }

    private PaletteEntry recent(Path file) {
        return PaletteEntry.of(
                "recent " + file,
                "Recent",
                file.toString(),
                () -> shell.opening().open(List.of(file)));
    }

    private PaletteEntry theme(ThemeChoice choice) {
        return PaletteEntry.of(
                "view.theme." + choice.word(),
                MenuSlot.VIEW.word(),
                "Theme: " + choice.title(),
                () -> shell.settings().themeProperty().set(choice));
    }
}
