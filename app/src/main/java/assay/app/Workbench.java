package assay.app;

import assay.app.baseline.Baselines;
import assay.app.compare.CompareScreen;
import assay.app.edit.EditHistory;
import assay.app.failure.FailureMessages;
import assay.app.failure.NextStep;
import assay.app.failure.UncaughtFailures;
import assay.app.input.Inputs;
import assay.app.input.Scratch;
import assay.app.job.JobsModel;
import assay.app.library.LibraryView;
import assay.app.library.LibraryViewModel;
import assay.app.library.RunCatalog;
import assay.app.library.RunEditing;
import assay.app.navigate.Navigator;
import assay.app.navigate.Place;
import assay.app.recording.RecordingScreen;
import assay.app.recording.RecordingServices;
import assay.app.recording.notes.NoteBook;
import assay.app.recording.page.FileExport;
import assay.app.recording.page.PdfExport;
import assay.app.runs.RunImporter;
import assay.app.settings.Settings;
import assay.app.settings.SettingsFile;
import assay.app.settings.SettingsModel;
import assay.app.shell.FileOpening;
import assay.app.shell.MainView;
import assay.app.shell.Screens;
import assay.app.shell.Shell;
import assay.app.shell.Toasts;
import assay.app.shell.View;
import assay.app.start.SampleRecordings;
import assay.app.start.StartView;
import assay.app.start.StartViewModel;
import assay.app.theme.ThemeControl;
import assay.charts.paint.Theme;
import assay.storage.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The composition root of the window: the only place that makes services and hands them to each other.
final class Workbench implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);

    private final WindowPlatform platform;
    private final RunStore store;
    private final FailureMessages failures = new FailureMessages(Version.text());
    private final UncaughtFailures uncaught;
    private final SettingsModel settings;
    private final Navigator navigator = new Navigator(new Place.Start());
    private final Toasts toasts;
    private final EditHistory history = new EditHistory();
    private final RunCatalog catalog;
    private final FileOpening opening;
    private final ThemeControl theme;
    private final ObservableValue<Theme> chartTheme;
    private final FileExport files;
    private final PdfExport export;
    private final NoteBook notes;
    private final Baselines baselines;
    private final Screens screens;
    private final MainView window;
    private final Instant started;

    /// @throws assay.storage.StoreException if the store cannot be opened
    Workbench(Path storeFile, WindowPlatform platform) {
        this.platform = platform;
        started = platform.clock().instant();
        store = RunStore.open(storeFile, platform.clock());
        uncaught = UncaughtFailures.tell(platform.failureWindow(), failures, platform.thread(), this::openLogFolder);
        settings = settings(storeFile.resolveSibling("settings.properties"));
        toasts = new Toasts(platform.delay());
        catalog = new RunCatalog(store, platform.runner());
        JobsModel jobs = new JobsModel(platform.runner(), failures, platform.delay(), System::nanoTime);
        opening = new FileOpening(
                jobs,
                new RunImporter(store, platform.clock()),
                navigator,
                settings,
                toasts,
                failures,
                platform.failureWindow(),
                this::follow,
                catalog::refresh);
        theme = new ThemeControl(settings.themeProperty(), settings.zoomPercentProperty());
        chartTheme = theme.darkProperty().map(dark -> dark ? Theme.DARK : Theme.LIGHT);
        files = new FileExport(jobs, platform.picker(), platform.folders());
        export = new PdfExport(files, platform.clock(), platform.zone());
        notes = new NoteBook(store, platform.runner(), history, failures, platform.failureWindow());
        baselines = new Baselines(store, platform.runner(), history, toasts, failures, platform.failureWindow());
        baselines.changesProperty().addListener(_ -> catalog.refresh());
        screens = new Screens(navigator, this::open);
        window = window(jobs);
        catalog.refresh();
    }

    /// Unreadable settings are told in the log only: the window works without them.
    private SettingsModel settings(Path file) {
        SettingsFile stored = new SettingsFile(file);
        Settings loaded;
        try {
            loaded = stored.load();
        } catch (IOException e) {
            LOG.warn("settings cannot be read: {}", file, e);
            loaded = Settings.DEFAULT;
        }
        return new SettingsModel(stored, loaded, e -> LOG.warn("settings cannot be written: {}", file, e));
    }

    private MainView window(JobsModel jobs) {
        Shell shell = new Shell(
                navigator,
                screens,
                settings,
                jobs,
                toasts,
                history,
                opening,
                platform.picker(),
                platform.thread(),
                this::openLogFolder,
                new StoredEntries(store, platform.runner(), navigator)::load,
                storeText(),
                platform.zone().getId(),
                Version.text());
        return new MainView(shell, platform.stage(), theme);
    }

    private ObservableValue<String> storeText() {
        String name = store.file().getFileName().toString();
        return Bindings.createStringBinding(
                () -> name + "  \u00b7  " + catalog.countProperty().get()
                        + (catalog.countProperty().get() == 1 ? " run" : " runs"),
                catalog.countProperty());
    }

    /// Which view shows a place.
    private View open(Place place) {
        return switch (place) {
            case Place.Start _ -> startView();
            case Place.Library _ -> libraryView();
            case Place.Recording recording -> new RecordingScreen(recording.id(), recordingServices());
            case Place.Compare compare ->
                new CompareScreen(compare, store, platform.runner(), failures, chartTheme, export);
        };
    }

    private RecordingServices recordingServices() {
        return new RecordingServices(
                store,
                new Inputs(Scratch.beside(store.file(), platform.clock())),
                platform.runner(),
                navigator,
                toasts,
                history,
                failures,
                chartTheme,
                platform.zone(),
                System::nanoTime,
                notes,
                baselines,
                export,
                files,
                settings,
                platform.picker());
    }

    private StartView startView() {
        Path samples = store.file().resolveSibling("samples");
        StartViewModel model = new StartViewModel(
                settings,
                new SampleRecordings(samples),
                opening,
                platform.runner(),
                failures,
                platform.failureWindow(),
                platform.clock());
        return new StartView(model, platform.picker(), this::openFiles, this::openFolder);
    }

    private LibraryView libraryView() {
        RunEditing editing = new RunEditing(
                store,
                platform.runner(),
                catalog,
                history,
                toasts,
                failures,
                platform.failureWindow(),
                this::closeRun);
        return new LibraryView(
                new LibraryViewModel(catalog, editing, baselines, navigator), platform.zone(), this::openFiles);
    }

    private void openFiles() {
        platform.picker().chooseFiles(opening::open);
    }

    private void openFolder() {
        platform.picker().chooseFolder(folder -> opening.open(List.of(folder)));
    }

    /// Does what a person chose after a failure.
    private void follow(NextStep step, Path file) {
        switch (step) {
            case CHOOSE_ANOTHER_FILE -> openFiles();
            case TRY_AGAIN -> opening.open(List.of(file));
            case OPEN_FOLDER -> platform.folders().accept(file.toAbsolutePath().getParent());
            case OPEN_LOG_FOLDER -> openLogFolder();
        }
    }

    private void openLogFolder() {
        platform.folders().accept(platform.logFolder());
    }

    /// Shows the window, and in it the files.
    void open(List<Path> files) {
        window.open();
        opening.open(files);
    }

    /// Closes the screens that show a run.
    void closeRun(long run) {
        screens.closeRun(run);
    }

    FileOpening opening() {
        return opening;
    }

    Navigator navigator() {
        return navigator;
    }

    RunCatalog catalog() {
        return catalog;
    }

    SettingsModel settings() {
        return settings;
    }

    /// Runs deleted in earlier sessions are removed for good; those of this one stay in the bin until the next.
    @Override
    public void close() {
        window.rememberSize();
        screens.closeAll();
        platform.runner().close();
        store.purge(started);
        store.close();
        uncaught.close();
    }
}
