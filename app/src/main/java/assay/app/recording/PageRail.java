package assay.app.recording;

import assay.app.recording.page.PageId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The pages of a recording on its left; one of them is always chosen. Where there is little room, icons alone.
final class PageRail extends VBox {
    private final Map<PageId, ToggleButton> buttons = new EnumMap<>(PageId.class);
    private final ToggleGroup group = new ToggleGroup();

    PageRail(List<PageId> pages, Consumer<PageId> open) {
        getStyleClass().add("page-rail");
        for (PageId page : pages) {
            ToggleButton button = button(page);
            button.setOnAction(_ -> {
                button.setSelected(true);
                open.accept(page);
            });
            buttons.put(page, button);
            getChildren().add(button);
        }
    }

    private ToggleButton button(PageId page) {
        ToggleButton button = new ToggleButton(page.title(), new FontIcon(page.icon()));
        button.setId("show-" + page.word());
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("page-button");
        String key = page.digit().map(digit -> " (Ctrl+" + digit + ")").orElse("");
        button.setTooltip(new Tooltip(page.title() + key));
        button.setAccessibleText(page.title());
        return button;
    }

    void select(PageId page) {
        group.selectToggle(buttons.get(page));
    }

    /// Leaves the words out, or not.
    void setNarrow(boolean narrow) {
        buttons.values()
                .forEach(
                        button -> button.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    }
}
