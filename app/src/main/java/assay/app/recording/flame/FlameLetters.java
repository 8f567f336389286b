package assay.app.recording.flame;

import assay.app.shell.Letter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the page that no menu may have, since they would fire while somebody types.
final class FlameLetters {
    private final FlamePage page;
    private final FlameModel model;

    FlameLetters(FlamePage page, FlameModel model) {
        this.page = page;
        this.model = model;
    }

    void install(Node node) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean typing = event.getTarget() instanceof TextInputControl;
            if (!typing && !event.isShortcutDown() && !event.isAltDown() && !event.isConsumed() && handle(event)) {
                event.consume();
            }
        });
    }

    /// Those that no action has.
    static List<Letter> letters() {
        List<Letter> letters = new ArrayList<>();
        letters.add(new Letter("/", "Find frames"));
        letters.add(new Letter("Arrows", "Walk the frames"));
        letters.add(new Letter("Enter", "Zoom to the selected frame"));
        letters.add(new Letter("+ and -", "Zoom in and out"));
        letters.add(new Letter("Shift+Arrows", "Pan"));
        return letters;
    }

    private boolean handle(KeyEvent event) {
        Optional<FlameMode> mode = Arrays.stream(FlameMode.values())
                .filter(each -> !event.isShiftDown() && digit(event.getCode()).equals(each.digit()))
                .findFirst();
        mode.ifPresent(each -> model.modeProperty().set(each));
        return mode.isPresent() || handleLetter(event);
    }

    private static String digit(KeyCode code) {
        String name = code.getName();
        return code.isDigitKey() ? name.substring(name.length() - 1) : "";
    }

    private boolean handleLetter(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isShiftDown()) {
            return code == KeyCode.I ? reverse() : transform(code, true);
        }
        switch (code) {
            case T -> page.openThreads();
            case SLASH -> page.focusSearch();
            case N -> page.step(1);
            case P -> page.step(-1);
            default -> {
                return transform(code, false);
            }
        }
        return true;
    }

    private boolean reverse() {
        model.shape().toggleReversed();
        return true;
    }

    private boolean transform(KeyCode code, boolean upper) {
        String name = code.getName();
        if (!code.isLetterKey() || name.length() != 1) {
            return false;
        }
        char letter = (upper ? name : name.toLowerCase(Locale.ROOT)).charAt(0);
        Optional<TransformKind> kind = TransformKind.ofLetter(letter);
        kind.ifPresent(page::transform);
        return kind.isPresent();
    }
}
