package assay.app.recording.page;

import assay.app.failure.UserMessage;
import assay.app.recording.select.FilterChip;
import java.util.List;

/// Why a page has nothing to show.
public sealed interface Notice {
    /// There is something to show.
    record None() implements Notice {}

    /// It is on its way.
    ///
    /// @param stage what is being done: `Computing the flame graph…`
    /// @param fraction done share from 0 to 1, or -1 if unknown
    record Loading(String stage, double fraction) implements Notice {}

    /// The recording has none of it.
    ///
    /// @param heading what: `Garbage collection`
    /// @param source the events and settings that record it
    record NotRecorded(String heading, String source) implements Notice {}

    /// The filters leave nothing.
    ///
    /// @param culprits those of which each alone, taken away, gives samples
    /// @param clear takes all away
    record Filtered(List<FilterChip> culprits, Runnable clear) implements Notice {
        public Filtered {
            culprits = List.copyOf(culprits);
        }
    }

    /// What there is tells nothing.
    record TooFew(long samples) implements Notice {}

    /// Anything else.
    ///
    /// @param help one or two sentences, may be empty
    record Said(String what, String help) implements Notice {}

    /// Something that can be put right here.
    ///
    /// @param help one or two sentences, may be empty
    /// @param offer what the button says: `Locate…`
    record Offered(String what, String help, String offer, Runnable effect) implements Notice {}

    /// It could not be computed or read, because the recording's file is gone, for example.
    record Failed(UserMessage message) implements Notice {}
}
