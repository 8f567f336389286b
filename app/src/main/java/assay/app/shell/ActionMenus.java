package assay.app.shell;

import assay.app.settings.SettingsModel;
import assay.app.settings.ThemeChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The menu bar: the window's own actions, and between them those of the view in front. A menu without any item is
/// left out.
final class ActionMenus {
    private final MenuBar bar = new MenuBar();
    private final Shell shell;
    private final ShellActions actions;

    ActionMenus(Shell shell, ShellActions actions) {
        this.shell = shell;
        this.actions = actions;
        bar.setUseSystemMenuBar(true);
        bar.setId("menu-bar");
        shell.screens().frontProperty().subscribe(this::rebuild);
    }

    MenuBar node() {
        return bar;
    }

    private void rebuild(View front) {
        List<Menu> menus = new ArrayList<>();
        for (MenuSlot slot : MenuSlot.values()) {
            Menu menu = new Menu(slot.title());
            menu.getItems().addAll(items(slot, front));
            if (!menu.getItems().isEmpty()) {
                menus.add(menu);
            }
        }
        bar.getMenus().setAll(menus);
    }

    private List<MenuItem> items(MenuSlot slot, View front) {
        List<List<MenuItem>> groups = new ArrayList<>();
        groups.add(items(slot, actions.all()));
        if (slot == MenuSlot.FILE) {
            groups.add(List.of(recent()));
        }
        if (slot == MenuSlot.VIEW) {
            groups.add(List.of(theme()));
        }
        groups.add(items(slot, front.actions()));
        if (slot == MenuSlot.FILE) {
            groups.add(List.of(ActionNodes.menuItem(actions.quit())));
        }
        return separated(groups);
    }

    private static List<MenuItem> items(MenuSlot slot, List<Action> actions) {
        return actions.stream()
                .filter(action -> action.menu() == slot)
                .map(ActionNodes::menuItem)
                .toList();
    }

    private static List<MenuItem> separated(List<List<MenuItem>> groups) {
        List<MenuItem> items = new ArrayList<>();
        for (List<MenuItem> group : groups) {
            if (!items.isEmpty() && !group.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            items.addAll(group);
        }
        return items;
    }

    private Menu recent() {
        Menu menu = new Menu("Recent");
        menu.setId("file.recent");
        Runnable refill = () -> {
            menu.getItems()
                    .setAll(shell.settings().recent().stream().map(this::recent).toList());
            menu.setVisible(!menu.getItems().isEmpty());
        };
        shell.settings().recent().subscribe(refill);
        refill.run();
        return menu;
    }

    private MenuItem recent(Path file) {
        MenuItem item = new MenuItem(file.toString());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> shell.opening().open(List.of(file)));
        return item;
    }

    private Menu theme() {
        Menu menu = new Menu("Theme");
        for (ThemeChoice choice : ThemeChoice.values()) {
            menu.getItems().add(theme(choice));
        }
        return menu;
    }

    private RadioMenuItem theme(ThemeChoice choice) {
        SettingsModel settings = shell.settings();
        RadioMenuItem item = new RadioMenuItem(choice.title());
        item.setId("view.theme." + choice.word());
        settings.themeProperty().subscribe(now -> item.setSelected(now == choice));
        item.setOnAction(_ -> {
            settings.themeProperty().set(choice);
            item.setSelected(true);
        });
        return item;
    }
}
