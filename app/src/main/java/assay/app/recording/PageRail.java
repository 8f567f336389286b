package assay.app.recording;

import assay.analysis.model.NamedPage;
import assay.app.recording.page.PageId;
import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The pages of a recording on its left; one of them is always chosen. Where there is little room, icons alone.
final class PageRail extends VBox {
    private static final double KEPT_WIDTH = 150;

    private final Map<PageId, ToggleButton> buttons = new EnumMap<>(PageId.class);
    private final ToggleGroup group = new ToggleGroup();
    private final VBox kept = new VBox();
    private final Label keptHeading = new Label("Kept views");
    private final NamedViews views;
    private boolean narrow;

    /// @param views kept under a name; they stand below the pages
    PageRail(List<PageId> pages, Consumer<PageId> open, NamedViews views) {
        this.views = views;
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
        kept.setId("kept-views");
        kept.getStyleClass().add("kept-views");
        keptHeading.getStyleClass().addAll("rail-heading", Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        getChildren().add(kept);
        views.all().subscribe(this::showKept);
        showKept();
    }

    private void showKept() {
        kept.getChildren().setAll(keptHeading);
        views.all().forEach(view -> kept.getChildren().add(button(view)));
        kept.setVisible(!views.all().isEmpty());
        kept.setManaged(kept.isVisible());
        fitKept();
    }

    private Button button(NamedPage view) {
        Button button = new Button(view.name(), new FontIcon(Feather.BOOKMARK));
        button.setMaxWidth(KEPT_WIDTH);
        button.setMnemonicParsing(false);
        button.getStyleClass().add("page-button");
        button.setTooltip(new Tooltip("Opens “" + view.name() + "”"));
        button.setAccessibleText("Kept view " + view.name());
        button.setOnAction(_ -> views.open(view));
        MenuItem remove = new MenuItem("Remove");
        remove.setOnAction(_ -> views.remove(view));
        button.setContextMenu(new ContextMenu(remove));
        button.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                views.remove(view);
                event.consume();
            }
        });
        return button;
    }

    /// Icons alone where the pages are, too.
    private void fitKept() {
        keptHeading.setVisible(!narrow);
        keptHeading.setManaged(!narrow);
        kept.getChildren().stream()
                .filter(Button.class::isInstance)
                .forEach(button -> ((Button) button).setContentDisplay(display()));
    }

    private ContentDisplay display() {
        return narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
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
    void setNarrow(boolean now) {
        narrow = now;
        fitKept();
        buttons.values().forEach(button -> button.setContentDisplay(display()));
    }
}
