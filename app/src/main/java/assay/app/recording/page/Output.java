package assay.app.recording.page;

import assay.app.export.CopyForm;
import assay.app.export.DataTable;
import assay.app.shell.FileKind;
import assay.app.shell.Toast;
import assay.app.shell.Toasts;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Where pages put what a person takes away: the clipboard, and files.
public final class Output {
    private static final FileKind CSV = new FileKind("Comma-separated values", List.of(".csv"));
    private static final FileKind TSV = new FileKind("Tab-separated values", List.of(".tsv"));
    private static final FileKind MARKDOWN = new FileKind("Markdown", List.of(".md"));
    private static final FileKind TEXT = new FileKind("Text", List.of(".txt"));

    private final FileExport files;
    private final Toasts toasts;

    public Output(FileExport files, Toasts toasts) {
        this.files = files;
        this.toasts = toasts;
    }

    /// For what is written in forms of its own.
    public FileExport files() {
        return files;
    }

    /// Puts a text on the clipboard.
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Puts a table on the clipboard and says so.
    public void copy(DataTable table, CopyForm form) {
        copy(table.text(form));
        toasts.show(Toast.of("Copied “" + table.title() + "” as " + form.title() + "."));
    }

    /// Asks where a table should go; the ending of the name decides its form.
    public void save(DataTable table) {
        files.export(table.title(), List.of(CSV, TSV, MARKDOWN, TEXT), (out, target) -> {
            OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            table.write(CopyForm.ofFile(String.valueOf(target.getFileName())), writer);
            writer.flush();
        });
    }
}
