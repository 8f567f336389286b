package assay.app.recording;

import assay.app.export.CopyForm;
import assay.app.export.DataTable;
import assay.app.recording.page.Output;
import assay.app.recording.page.RecordingPage;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// Asks as what a page's table is copied; of several tables, which one.
final class CopyMenu {
    private CopyMenu() {}

    static void show(RecordingPage page, Output output) {
        ContextMenu menu = new ContextMenu();
        menu.setId("copy-menu");
        for (DataTable table : page.copyables()) {
            Menu forms = new Menu(table.title());
            forms.setMnemonicParsing(false);
            for (CopyForm form : CopyForm.values()) {
                forms.getItems().add(item("Copy as " + form.title(), () -> output.copy(table, form)));
            }
            forms.getItems().add(item("Save…", () -> output.save(table)));
            menu.getItems().add(forms);
        }
        if (menu.getItems().size() == 1) {
            Menu only = (Menu) menu.getItems().getFirst();
            menu.getItems().setAll(only.getItems());
        }
        Node over = page.node();
        Bounds bounds = over.localToScreen(over.getLayoutBounds());
        menu.show(over, bounds.getCenterX(), bounds.getMinY());
    }

    private static MenuItem item(String text, Runnable effect) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> effect.run());
        return item;
    }
}
