package assay.app.shell;

import assay.app.palette.PaletteModel;
import assay.app.palette.PaletteView;
import assay.app.settings.WindowSize;
import assay.app.theme.AppIcon;
import assay.app.theme.ThemeControl;
import assay.app.trace.FrameOverlay;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// The window: menus and breadcrumb above, rail on the left, the view in front, the status bar below.
public final class MainView {
    /// Property of the process that switches frame times on from the start.
    private static final String FRAMES = "assay.frames";

    private static final KeyCombination ALSO_PALETTE = KeyCombination.valueOf("Shortcut+Shift+P");

    private final Shell shell;
    private final Stage stage;
    private final Scene scene;
    private final StackPane front = new StackPane();
    private final FrameOverlay frames;
    private final PaletteView palette;
    private final ShellActions actions;

    public MainView(Shell shell, Stage stage, ThemeControl theme) {
        this.shell = shell;
        this.stage = stage;
        frames = new FrameOverlay(shell.thread());
        palette = new PaletteView(new PaletteModel(new PaletteEntries(shell, this::ownActions)));
        actions = new ShellActions(shell, stage, palette::toggle, frames::toggle);
        HeaderBar header = new HeaderBar(shell);
        Rail rail = new Rail(shell.screens());
        StatusBar status = new StatusBar(shell);
        DropOverlay drop = new DropOverlay(shell.opening());
        front.setId("front");
        BorderPane frame = new BorderPane(new StackPane(front, new ToastBox(shell.toasts()), drop));
        frame.setTop(new VBox(new ActionMenus(shell, actions).node(), header));
        frame.setLeft(rail);
        frame.setBottom(status);
        StackPane root = new StackPane(frame, palette, frames);
        root.getStyleClass().add("assay");
        WindowSize size = shell.settings().window();
        scene = new Scene(root, size.width(), size.height());
        theme.follow(scene);
        drop.listenTo(scene);
        new Regions(List.of(header, rail, front, status)).listenTo(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::openPalette);
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::helpOnQuestionMark);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::navigateByMouse);
        shell.screens().frontProperty().subscribe(this::show);
        stage.setOnCloseRequest(this::askBeforeClosing);
    }

    private List<Action> ownActions() {
        List<Action> own = new ArrayList<>(actions.all());
        own.add(actions.quit());
        return own;
    }

    /// The second key of the palette, which many know from elsewhere; a menu item has one only.
    private void openPalette(KeyEvent event) {
        if (ALSO_PALETTE.match(event)) {
            palette.toggle();
            event.consume();
        }
    }

    private void askBeforeClosing(WindowEvent request) {
        int running = shell.jobs().runningProperty().get();
        if (running > 0 && !new QuitQuestion(stage).mayQuit(running)) {
            request.consume();
        }
    }

    /// Shows the window as it was when it was closed.
    public void open() {
        WindowSize size = shell.settings().window();
        stage.setScene(scene);
        stage.setMinWidth(WindowSize.MIN_WIDTH);
        stage.setMinHeight(WindowSize.MIN_HEIGHT);
        stage.setMaximized(size.maximized());
        stage.getIcons().setAll(AppIcon.images());
        stage.titleProperty()
                .bind(shell.screens().frontProperty().flatMap(View::title).map(title -> title + " \u2013 Assay"));
        stage.show();
        if (Boolean.getBoolean(FRAMES)) {
            frames.toggle();
        }
        shell.screens().frontProperty().get().focus();
    }

    /// The size to open with next time.
    public void rememberSize() {
        WindowSize before = shell.settings().window();
        boolean free = !stage.isMaximized() && !stage.isFullScreen();
        shell.settings()
                .setWindow(new WindowSize(
                        free ? scene.getWidth() : before.width(),
                        free ? scene.getHeight() : before.height(),
                        stage.isMaximized()));
    }

    private void show(View view) {
        front.getChildren().setAll(view.node());
        if (stage.isShowing()) {
            view.focus();
        }
    }

    private void helpOnQuestionMark(KeyEvent event) {
        if ("?".equals(event.getCharacter()) && !(event.getTarget() instanceof TextInputControl)) {
            actions.showKeyboard();
            event.consume();
        }
    }

    private void navigateByMouse(MouseEvent event) {
        if (event.getButton() == MouseButton.BACK) {
            shell.navigator().back();
            event.consume();
        } else if (event.getButton() == MouseButton.FORWARD) {
            shell.navigator().forward();
            event.consume();
        }
    }
}
