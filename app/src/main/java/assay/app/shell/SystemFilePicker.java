package assay.app.shell;

import assay.app.input.InputKind;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The platform's own dialogs; where the platform has none, a dialog with a field for the path.
public final class SystemFilePicker implements FilePicker {
    private final Window owner;
    private @Nullable File folder;

    public SystemFilePicker(Window owner) {
        this.owner = owner;
    }

    @Override
    public void chooseFiles(Consumer<List<Path>> chosen) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open recordings");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter("Recordings, stacks, benchmarks", InputKind.NAME_PATTERNS),
                        new ExtensionFilter("All files", "*"));
        chooser.setInitialDirectory(folder);
        ask(
                () -> chooser.showOpenMultipleDialog(owner),
                "Open recordings",
                path -> chosen.accept(List.of(path)),
                files -> {
                    remember(files.getFirst());
                    chosen.accept(files.stream().map(File::toPath).toList());
                });
    }

    @Override
    public void chooseFolder(Consumer<Path> chosen) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a folder of recordings");
        chooser.setInitialDirectory(folder);
        ask(() -> chooser.showDialog(owner), "Open a folder of recordings", chosen, file -> {
            folder = file;
            chosen.accept(file.toPath());
        });
    }

    @Override
    public void chooseTarget(String name, List<FileKind> kinds, Consumer<Path> chosen) {
        FileChooser chooser = new FileChooser();
        String title = "Save " + kinds.getFirst().title();
        chooser.setTitle(title);
        for (FileKind kind : kinds) {
            chooser.getExtensionFilters().add(new ExtensionFilter(kind.title(), kind.patterns()));
        }
        chooser.setInitialFileName(name);
        chooser.setInitialDirectory(folder);
        ask(() -> chooser.showSaveDialog(owner), title, chosen, file -> {
            remember(file);
            int chosenKind = chooser.getExtensionFilters().indexOf(chooser.getSelectedExtensionFilter());
            chosen.accept(completed(file.toPath(), kinds, Math.max(0, chosenKind)));
        });
    }

    /// Some platforms leave the ending to the person; a name that has the ending of any kind is meant so.
    private static Path completed(Path file, List<FileKind> kinds, int chosenKind) {
        boolean complete = kinds.stream().anyMatch(kind -> kind.complete(file).equals(file));
        return complete ? file : kinds.get(chosenKind).complete(file);
    }

    private <T> void ask(Supplier<@Nullable T> dialog, String title, Consumer<Path> typed, Consumer<T> chosen) {
        @Nullable T answer;
        try {
            answer = dialog.get();
        } catch (UnsupportedOperationException platformHasNone) {
            new PathFieldDialog(owner, title).ask(typed);
            return;
        }
        if (answer != null) {
            chosen.accept(answer);
        }
    }

    private void remember(File file) {
        folder = file.getAbsoluteFile().getParentFile();
    }
}
