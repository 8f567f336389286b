package assay.app.cli;

import assay.app.runs.RunNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;

/// What all commands have: the words they take, and the streams to print to.
abstract class AssayCommand {
    private final Invocation invocation;
    private final Syntax syntax = new Syntax();

    AssayCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /// Does what the parsed words say, and returns the exit code.
    ///
    /// @throws UsageException if the words contradict each other
    abstract int call() throws IOException, RunNotFoundException, BadInputException;

    Invocation invocation() {
        return invocation;
    }

    CliEnvironment environment() {
        return invocation.environment();
    }

    Syntax syntax() {
        return syntax;
    }

    PrintWriter out() {
        return invocation.out();
    }

    PrintWriter err() {
        return invocation.err();
    }

    ProgressLine progress() {
        return new ProgressLine(err(), environment().terminal());
    }
}
