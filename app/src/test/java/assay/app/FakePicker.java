package assay.app;

import assay.app.shell.FileKind;
import assay.app.shell.FilePicker;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Answers at once with what the test chose before.
final class FakePicker implements FilePicker {
    private List<Path> answer = List.of();
    private List<FileKind> offered = List.of();
    private String proposed = "";

    void willChoose(Path... files) {
        answer = List.of(files);
    }

    @Override
    public void chooseFiles(Consumer<List<Path>> chosen) {
        chosen.accept(answer);
    }

    @Override
    public void chooseFolder(Consumer<Path> chosen) {
        chosen.accept(answer.getFirst());
    }

    @Override
    public void chooseTarget(String name, List<FileKind> kinds, Consumer<Path> chosen) {
        proposed = name;
        offered = kinds;
        chosen.accept(answer.getFirst());
    }

    /// The file name proposed last.
    String proposed() {
        return proposed;
    }

    /// The kinds offered last.
    List<FileKind> offered() {
        return offered;
    }
}
