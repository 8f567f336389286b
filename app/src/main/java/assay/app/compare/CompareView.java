package assay.app.compare;

import assay.analysis.compare.Difference;
import assay.analysis.model.ProfileSummary;
import assay.analysis.profile.SlowPatternException;
import assay.analysis.unit.UnitFormat;
import assay.app.failure.FailureMessages;
import assay.app.job.JobState;
import assay.app.recording.RecordingStyle;
import assay.charts.control.FlameChart;
import assay.charts.paint.Theme;
import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Two recordings: what makes them unlike, both flame graphs in step, their difference, and the frames that changed.
public final class CompareView extends VBox {
    /// Characters up to which a difference is told in full; longer ones, such as JVM arguments, are in the tip.
    private static final int LONGEST_DIFFERENCE = 60;

    private final CompareViewModel model;
    private final FailureMessages failures;
    private final SidePane base;
    private final SidePane candidate;
    private final DiffPane diff;
    private final LinkedCharts links;
    private final Label verdict = new Label();
    private final Label unlike = new Label();
    private final Label found = new Label();
    private final CustomTextField search = new CustomTextField();
    private final TabPane tabs = new TabPane();

    /// @param theme colours around the data, following the window's theme
    public CompareView(CompareViewModel model, ObservableValue<Theme> theme, FailureMessages failures) {
        this.model = model;
        this.failures = failures;
        getStyleClass().add("compare-view");
        getStylesheets().add(RecordingStyle.sheet());
        base = new SidePane("a", theme);
        candidate = new SidePane("b", theme);
        links = new LinkedCharts(base.chart(), candidate.chart(), model.linkedProperty());
        diff = new DiffPane(model, theme);
        verdict.setId("verdict");
        verdict.getStyleClass().add(Styles.TITLE_4);
        verdict.setMinWidth(0);
        unlike.setId("differences");
        unlike.getStyleClass().addAll("differences", Styles.TEXT_MUTED);
        unlike.setWrapText(true);
        SplitPane sides = new SplitPane(base, candidate);
        sides.setId("sides");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs()
                .setAll(
                        tab("Side by side", "tab-sides", sides),
                        tab("Differential", "tab-diff", diff),
                        tab("Frames", "tab-frames", new FrameTable(model)));
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().addAll(verdict, unlike, toolbar(), tabs);
        model.comparisonProperty().addListener(_ -> show());
        model.stateProperty().addListener(_ -> say());
        model.searchTextProperty().addListener(_ -> find());
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        show();
    }

    private static Tab tab(String title, String id, Node content) {
        Tab tab = new Tab(title, content);
        tab.setId(id);
        return tab;
    }

    private HBox toolbar() {
        ComboBox<ProfilePair> pairs = new ComboBox<>();
        pairs.setId("pair");
        pairs.setAccessibleText("Profile");
        pairs.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable ProfilePair pair) {
                return pair == null ? "" : pair.title();
            }

            @Override
            public ProfilePair fromString(String text) {
                throw new IllegalStateException("text: " + text + "; the box is not edited");
            }
        });
        model.pairsProperty()
                .addListener(_ -> pairs.getItems().setAll(model.pairsProperty().get()));
        pairs.getItems().setAll(model.pairsProperty().get());
        pairs.valueProperty().bindBidirectional(model.pairProperty());
        Button swap = new Button("Swap A and B", new FontIcon(Feather.REPEAT));
        swap.setId("swap");
        swap.getStyleClass().add(Styles.FLAT);
        swap.setTooltip(new Tooltip("Make B the baseline (x)"));
        swap.setOnAction(_ -> model.swap());
        ToggleButton linked = new ToggleButton("Linked", new FontIcon(Feather.LINK));
        linked.setId("linked");
        linked.getStyleClass().add(Styles.FLAT);
        linked.setTooltip(new Tooltip("Zoom and selection on one side follow the other (l)"));
        linked.selectedProperty().bindBidirectional(model.linkedProperty());
        search.setId("compare-search");
        search.setPromptText("Search frames (regex)");
        search.setLeft(new FontIcon(Feather.SEARCH));
        search.textProperty().bindBidirectional(model.searchTextProperty());
        found.setId("compare-found");
        found.getStyleClass().add(Styles.TEXT_MUTED);
        HBox bar = new HBox(pairs, swap, linked, new Spacer(), search, found);
        bar.getStyleClass().add("flame-toolbar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || search.isFocused()) {
            return;
        }
        if (event.getCode() == KeyCode.X) {
            model.swap();
            event.consume();
        } else if (event.getCode() == KeyCode.L) {
            model.linkedProperty().set(!model.linkedProperty().get());
            event.consume();
        } else if (event.getCode() == KeyCode.SLASH && !event.isShiftDown()) {
            focusSearch();
            event.consume();
        }
    }

    private void show() {
        Comparison shown = model.comparisonProperty().get();
        say();
        if (shown != null) {
            showConditions(shown);
            links.show(shown);
            base.show(
                    "A  " + model.baseProperty().get().run().name(),
                    shown.runs().baseData(),
                    shown.baseTree());
            candidate.show(
                    "B  " + model.candidateProperty().get().run().name(),
                    shown.runs().candidateData(),
                    shown.candidateTree());
            find();
        }
    }

    /// What the shares are of, since less of the total need not be less, and what else differs.
    private void showConditions(Comparison shown) {
        List<Difference> differences = shown.runs().differences();
        String scale = "Shares of the total: A is " + size(shown.runs().baseProfile()) + ", B is "
                + size(shown.runs().candidateProfile());
        unlike.setText(
                differences.isEmpty()
                        ? scale
                        : scale
                                + differences.stream()
                                        .map(CompareView::brief)
                                        .collect(Collectors.joining("   ·   ", "\nNot alike: ", "")));
        unlike.setTooltip(
                differences.isEmpty()
                        ? null
                        : new Tooltip(
                                differences.stream().map(CompareView::text).collect(Collectors.joining("\n"))));
    }

    private static String brief(Difference difference) {
        String text = text(difference);
        return text.length() <= LONGEST_DIFFERENCE ? text : difference.what();
    }

    private static String size(ProfileSummary profile) {
        return UnitFormat.weight(profile.weight(), profile.unit());
    }

    private static String text(Difference difference) {
        return difference.what() + " " + difference.base() + " → " + difference.candidate();
    }

    private void say() {
        Comparison shown = model.comparisonProperty().get();
        String names = model.baseProperty().get().run().name() + "  →  "
                + model.candidateProperty().get().run().name() + ":  ";
        verdict.setText(
                switch (model.stateProperty().get()) {
                    case JobState.Idle<Comparison> _ -> names + "no profile in common";
                    case JobState.Running<Comparison> _ -> names + "comparing…";
                    case JobState.Cancelled<Comparison> _ -> names + "cancelled";
                    case JobState.Failed<Comparison> failed ->
                        names + failures.of(failed.failure(), "comparison").why();
                    case JobState.Done<Comparison> _ ->
                        shown == null ? names : names + shown.runs().verdictText();
                });
    }

    private void find() {
        Comparison shown = model.comparisonProperty().get();
        String text = model.searchTextProperty().get();
        search.pseudoClassStateChanged(Styles.STATE_DANGER, false);
        if (shown == null || text.isEmpty()) {
            mark(null, "");
            return;
        }
        try {
            mark(CompareSearch.find(shown, Pattern.compile(text, Pattern.CASE_INSENSITIVE)), "");
        } catch (PatternSyntaxException e) {
            search.pseudoClassStateChanged(Styles.STATE_DANGER, true);
            mark(null, e.getDescription() + " at character " + (e.getIndex() + 1));
        } catch (SlowPatternException e) {
            search.pseudoClassStateChanged(Styles.STATE_DANGER, true);
            mark(null, "takes too long; simplify it");
        }
    }

    private void mark(@Nullable CompareSearch result, String otherwise) {
        base.chart().matchesProperty().set(result == null ? null : result.base().nodes());
        candidate
                .chart()
                .matchesProperty()
                .set(result == null ? null : result.candidate().nodes());
        diff.chart().matchesProperty().set(result == null ? null : result.inDiff());
        found.setText(result == null ? otherwise : result.text());
    }

    /// Puts the cursor into the search field.
    public void focusSearch() {
        search.requestFocus();
    }

    /// Shows all of every chart.
    public void resetZoom() {
        base.chart().resetZoom();
        candidate.chart().resetZoom();
        diff.chart().resetZoom();
    }

    /// The chart of a side, for tests and actions: 0 is A, 1 is B, 2 their difference.
    public FlameChart chart(int index) {
        return List.of(base.chart(), candidate.chart(), diff.chart()).get(index);
    }
}
