package assay.app.recording.data;

import assay.analysis.model.Symbols;
import assay.analysis.profile.MethodNaming;
import assay.analysis.profile.StackMatcher;
import assay.app.recording.select.FrameRule;
import java.util.BitSet;
import java.util.regex.Pattern;

/// Finds the stacks that a rule is about. Names are those that trees show.
final class RuleStacks {
    private RuleStacks() {}

    /// @throws java.util.regex.PatternSyntaxException if the rule has a pattern that is none
    static BitSet of(Symbols symbols, FrameRule rule) {
        return StackMatcher.containing(symbols, MethodNaming.STABLE, pattern(rule));
    }

    private static Pattern pattern(FrameRule rule) {
        return switch (rule.kind()) {
            case METHOD -> Pattern.compile("^" + Pattern.quote(rule.text()) + "$");
            case PACKAGE -> Pattern.compile("^" + Pattern.quote(rule.text() + "."));
            case PATTERN -> Pattern.compile(rule.text(), Pattern.CASE_INSENSITIVE);
        };
    }
}
