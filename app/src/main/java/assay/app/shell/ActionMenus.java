package assay.app.shell;

import assay.app.settings.SettingsModel;
import assay.app.settings.ThemeChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Map<MenuSlot, Menu> menus = new EnumMap<>(MenuSlot.class);
    private final Map<MenuSlot, List<List<MenuItem>>> own = new EnumMap<>(MenuSlot.class);
    private final MenuItem quit;
    private List<MenuItem> ofView = List.of();

    ActionMenus(Shell shell, ShellActions actions) {
        this.shell = shell;
        List<Action> all = actions.all();
        quit = ActionNodes.menuItem(actions.quit());
        for (MenuSlot slot : MenuSlot.values()) {
            menus.put(slot, new Menu(slot.title()));
            own.put(slot, own(slot, all));
        }
        bar.setUseSystemMenuBar(true);
        bar.setId("menu-bar");
        shell.screens().frontProperty().flatMap(View::actionsProperty).subscribe(this::rebuild);
    }

    MenuBar node() {
        return bar;
    }

    /// The items that every view has, in groups; made once.
    private List<List<MenuItem>> own(MenuSlot slot, List<Action> all) {
        List<MenuItem> items = all.stream()
                .filter(action -> action.menu() == slot)
                .map(ActionNodes::menuItem)
                .toList();
        return switch (slot) {
            case FILE -> List.of(items, List.of(recent()));
            case VIEW -> List.of(items, List.of(theme()));
            case EDIT, STACKS, GO, EXPORT, RUN, HELP -> List.of(items);
        };
    }

    private void rebuild(List<Action> actions) {
        ofView.forEach(ActionNodes::release);
        ofView = new ArrayList<>();
        menus.forEach((slot, menu) -> menu.getItems().setAll(items(slot, actions)));
        List<Menu> filled = menus.entrySet().stream()
                .filter(entry -> entry.getKey() != MenuSlot.EXPORT)
                .map(Map.Entry::getValue)
                .filter(menu -> !menu.getItems().isEmpty())
                .toList();
        if (!filled.equals(bar.getMenus())) {
            bar.getMenus().setAll(filled); // which styles and lays out the whole bar anew
        }
    }

    private List<MenuItem> items(MenuSlot slot, List<Action> actions) {
        List<MenuItem> viewItems = actions.stream()
                .filter(action -> action.menu() == slot)
                .map(ActionNodes::menuItem)
                .toList();
        ofView.addAll(viewItems);
        List<List<MenuItem>> groups = new ArrayList<>(own.getOrDefault(slot, List.of()));
        groups.add(viewItems);
        if (slot == MenuSlot.FILE) {
            groups.add(exports(actions));
            groups.add(List.of(quit));
        }
        return separated(groups);
    }

    /// The menu of exports, if the view has any.
    private List<MenuItem> exports(List<Action> actions) {
        boolean any = actions.stream().anyMatch(action -> action.menu() == MenuSlot.EXPORT);
        return any ? List.of(Objects.requireNonNull(menus.get(MenuSlot.EXPORT))) : List.of();
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
