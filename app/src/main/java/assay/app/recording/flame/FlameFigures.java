package assay.app.recording.flame;

import assay.app.export.FlameExport;
import assay.app.export.FlameFigure;
import assay.app.export.FlameFormat;
import assay.app.export.PictureOptions;
import assay.app.recording.page.PageContext;
import assay.app.recording.select.FilterChip;
import assay.app.recording.select.SelectionChips;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The flame graph for files and reports.
final class FlameFigures {
    private final PageContext context;
    private final FlameModel model;
    private final Supplier<List<FilterChip>> chips;

    FlameFigures(PageContext context, FlameModel model, Supplier<List<FilterChip>> chips) {
        this.context = context;
        this.model = model;
        this.chips = chips;
    }

    List<FlameFigure> all() {
        FlameQuery.Answer answer = model.answerProperty().get();
        return answer == null ? List.of() : List.of(of(answer));
    }

    /// Run, profile and filters in words.
    String caption(FlameQuery.Answer answer) {
        return of(answer).caption();
    }

    private FlameFigure of(FlameQuery.Answer answer) {
        boolean searched = model.search().stateProperty().get() instanceof SearchState.Found;
        String text = model.search().textProperty().get();
        int zoomed = model.zoomedProperty().get();
        boolean inGraph = model.modeProperty().get() == FlameMode.FLAME
                && zoomed < answer.tree().shape().size();
        return new FlameFigure(
                context.run().name(),
                answer.data().profile().summary(),
                answer.tree(),
                inGraph ? zoomed : 0,
                model.icicleProperty().get(),
                searched ? Pattern.compile(text, Pattern.CASE_INSENSITIVE) : null,
                Stream.concat(
                                SelectionChips.of(
                                                answer.request().selection(),
                                                context.axis().startNanos())
                                        .stream()
                                        .map(SelectionChips.Part::text),
                                chips.get().stream().map(FilterChip::text))
                        .toList());
    }

    void export(FlameFormat format) {
        FlameQuery.Answer answer = model.answerProperty().get();
        if (answer != null) {
            PictureOptions usual = PictureOptions.USUAL;
            FlameExport exported = new FlameExport(
                    of(answer),
                    answer.data(),
                    answer.filter(),
                    context.summary().facts().range(),
                    false,
                    new PictureOptions(usual.width(), context.theme().getValue(), usual.scale()));
            FlameExports.export(context.output().files(), context.run().name(), format, exported);
        }
    }
}
