package assay.analysis.profile;

/// A regular expression that takes more steps than names of this number and length deserve, as nested repetitions do.
public final class SlowPatternException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SlowPatternException() {
        super("takes too long on these names; simplify it, for example where a repetition stands within a repetition");
    }
}
