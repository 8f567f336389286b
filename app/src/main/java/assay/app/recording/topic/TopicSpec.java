package assay.app.recording.topic;

import assay.app.recording.page.PageId;
import java.util.List;

/// What a topic page is made of.
///
/// @param subject what is missing if nothing was recorded: `Garbage collection`
/// @param source events and settings that record it, as in [assay.app.measure.Topic#source()]; empty if every recording
///     tells something
/// @param numbers what stands above all, the most telling first; those that were not measured are left out
/// @param charts those without data are left out
/// @param tables all are listed; those without data say what would have recorded them
record TopicSpec(
        PageId page,
        String subject,
        String source,
        List<NumberSpec> numbers,
        List<ChartSpec> charts,
        List<TableSpec> tables) {
    TopicSpec {
        numbers = List.copyOf(numbers);
        charts = List.copyOf(charts);
        tables = List.copyOf(tables);
    }

    /// A metric of the run.
    record NumberSpec(String title, String metric) {}
}
