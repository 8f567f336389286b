package assay.app.recording.notes;

import assay.analysis.model.Note;
import assay.analysis.model.NoteTarget;
import assay.app.export.DataTable;
import assay.app.job.JobState;
import assay.app.recording.page.Notice;
import assay.app.recording.page.PageContext;
import assay.app.recording.page.PageId;
import assay.app.recording.page.PageNotice;
import assay.app.recording.page.RecordingPage;
import assay.app.shell.Letter;
import assay.app.theme.Icons;
import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// All notes of a recording; each leads to what it is about.
public final class NotesPage implements RecordingPage {
    private static final String SEARCH = "search";
    private static final Pattern NEEDS_ESCAPE = Pattern.compile("[$()\\[\\]{}*+?|^\\\\]");

    private final PageContext context;
    private final ObservableList<Note> all = FXCollections.observableArrayList();
    private final FilteredList<Note> shown = new FilteredList<>(all);
    private final CustomTextField search = new CustomTextField();
    private final ListView<Note> list = new ListView<>(shown);
    private final PageNotice notice = new PageNotice();
    private final VBox node = new VBox();

    public NotesPage(PageContext context) {
        this.context = context;
        search.setId("notes-search");
        search.setPromptText("Search notes");
        search.setAccessibleText("Search notes");
        search.setLeft(Icons.of(Feather.SEARCH));
        search.textProperty().subscribe((_, text) -> search(text));
        HBox.setHgrow(search, Priority.ALWAYS);
        Button add = new Button("Add note…", Icons.of(Feather.PLUS));
        add.setId("notes-add");
        add.setOnAction(_ -> context.notes()
                .ask(List.of(new NoteTarget.WholeRun(context.run().id()))));
        HBox bar = new HBox(search, add);
        bar.getStyleClass().add("view-toolbar");
        list.setId("notes-list");
        list.getStyleClass().add("notes-list");
        list.setAccessibleText("Notes");
        list.setCellFactory(_ -> new NoteCell(context.notes(), context.zone(), this::open));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        StackPane content = new StackPane(list, notice);
        VBox.setVgrow(content, Priority.ALWAYS);
        node.setId("notes");
        node.getChildren().addAll(bar, content);
        take(context.notes().stateProperty().get());
        context.notes().stateProperty().addListener((_, _, now) -> {
            take(now);
            context.links().changed();
        });
    }

    private void take(JobState<List<Note>> state) {
        switch (state) {
            case JobState.Done<List<Note>>(List<Note> notes) -> {
                all.setAll(notes);
                showNotice();
            }
            case JobState.Failed<List<Note>>(Throwable failure) ->
                notice.show(new Notice.Said("The notes cannot be read", String.valueOf(failure.getMessage())));
            case JobState.Idle<List<Note>> _, JobState.Running<List<Note>> _, JobState.Cancelled<List<Note>> _ -> {}
        }
    }

    private void showNotice() {
        if (all.isEmpty()) {
            notice.show(new Notice.Said(
                    "No notes yet",
                    "Select a frame, brush a time or choose an event type, then press Ctrl+Shift+N to write down what"
                            + " you found."));
        } else if (shown.isEmpty()) {
            notice.show(new Notice.Said("No note holds these words", "Search for others."));
        } else {
            notice.show(new Notice.None());
        }
    }

    private void search(String words) {
        List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
        shown.setPredicate(note -> {
            String text = (context.notes().title(note.target()) + ' ' + note.text()).toLowerCase(Locale.ROOT);
            return wanted.stream().allMatch(text::contains);
        });
        if (context.notes().stateProperty().get() instanceof JobState.Done) {
            showNotice();
        }
        context.links().remember(words.isBlank() ? Map.of() : Map.of(SEARCH, words), false);
    }

    private void key(KeyEvent event) {
        Note note = list.getSelectionModel().getSelectedItem();
        if (note != null) {
            switch (event.getCode()) {
                case ENTER -> open(note);
                case F2 -> context.notes().edit(note);
                case DELETE -> context.notes().delete(note);
                default -> {
                    return;
                }
            }
            event.consume();
        }
    }

    /// Shows what a note is about.
    private void open(@Nullable Note note) {
        if (note != null) {
            switch (note.target()) {
                case NoteTarget.WholeRun _ -> context.links().open(PageId.FLAME, UnaryOperator.identity(), Map.of());
                case NoteTarget.Span time ->
                    context.links().open(PageId.FLAME, now -> now.uncommit(0).withRange(time.range()), Map.of());
                case NoteTarget.Frame frame ->
                    context.links()
                            .open(PageId.FLAME, UnaryOperator.identity(), Map.of(SEARCH, quoted(frame.method())));
                case NoteTarget.Events events ->
                    context.links().open(PageId.EVENTS, UnaryOperator.identity(), Map.of("type", events.event()));
            }
        }
    }

    /// As a search of the flame graph finds it. Dots stay, which stand for themselves among others.
    private static String quoted(String method) {
        return NEEDS_ESCAPE.matcher(method).replaceAll("\\\\$0");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(SortedMap<String, String> state) {
        search.setText(state.getOrDefault(SEARCH, ""));
        context.notes().read();
    }

    @Override
    public List<Letter> letters() {
        return List.of(
                new Letter("Enter", "Show what the note is about"),
                new Letter("F2", "Change note"),
                new Letter("Delete", "Delete note"));
    }

    @Override
    public List<DataTable> copyables() {
        List<Note> notes = List.copyOf(shown);
        return notes.isEmpty()
                ? List.of()
                : List.of(new DataTable(
                        "Notes",
                        context.run().name(),
                        notes.size(),
                        List.of(
                                new DataTable.Texts(
                                        "About",
                                        row -> context.notes()
                                                .title(notes.get(row).target())),
                                new DataTable.Texts(
                                        "Note", row -> notes.get(row).text()),
                                new DataTable.Texts(
                                        "Written",
                                        row -> notes.get(row).changed().toString()))));
    }

    @Override
    public void focus() {
        if (shown.isEmpty()) {
            search.requestFocus();
        } else {
            list.requestFocus();
        }
    }
}
