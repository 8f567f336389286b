package assay.app.export;

import assay.analysis.model.ProfileData;
import assay.analysis.model.Samples;
import assay.analysis.model.TimeRange;
import assay.analysis.profile.SampleFilter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// A flame graph together with the samples behind it, to be written in any format.
///
/// @param filter what the figure's tree was weighed with
/// @param recorded from the start of the recording to its end
/// @param perThread whether formats that can hold several profiles get one per thread name
/// @param picture how the formats that are pictures look
public record FlameExport(
        FlameFigure figure,
        ProfileData data,
        SampleFilter filter,
        TimeRange recorded,
        boolean perThread,
        PictureOptions picture) {
    /// Writes everything and leaves `out` open; text is in UTF-8.
    public void write(FlameFormat format, OutputStream out) throws IOException {
        switch (format) {
            case COLLAPSED -> CollapsedStacks.write(figure.tree(), out);
            case SVG -> writeText(out, text -> FlameSvg.write(figure, picture, text));
            case HTML -> writeText(out, text -> FlameHtml.write(figure, text));
            case PNG -> FlamePng.write(figure, picture, out);
            case PPROF -> PprofProfile.write(this, out);
            case SPEEDSCOPE -> writeText(out, text -> SpeedscopeJson.write(this, text));
            case JSON -> writeText(out, text -> FlameJson.write(figure, text));
        }
    }

    private static void writeText(OutputStream out, OutputFile.Text text) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.writeTo(writer);
        writer.flush();
    }

    /// The part of the recording that the filter lets through.
    TimeRange span() {
        long from = Math.clamp(filter.range().fromNanos(), recorded.fromNanos(), recorded.toNanos());
        long to = Math.clamp(filter.range().toNanos(), from, recorded.toNanos());
        return new TimeRange(from, to);
    }

    /// Name of a thread, empty for [Samples#NONE].
    String threadName(int thread) {
        return thread == Samples.NONE ? "" : data.threads().get(thread).name();
    }
}
