package assay.benchmarks.compare;

import java.util.List;
import java.util.function.Function;

/// One comparison: commands that run in turn on each of some recordings.
///
/// @param name the word for the command line
/// @param title what is compared, for a person
/// @param recordings names of those that it is meant for
record Row(
        String name,
        String title,
        List<String> recordings,
        Function<Recording, List<Command>> commands,
        List<Claim> claims) {}
