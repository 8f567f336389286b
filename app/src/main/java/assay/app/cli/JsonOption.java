package assay.app.cli;

/// Whether a command prints for a program.
final class JsonOption {
    private final Argument<Boolean> json;

    JsonOption(Syntax syntax) {
        json = syntax.flag("Print one JSON document instead of text.", "--json");
    }

    boolean wanted() {
        return json.given();
    }
}
