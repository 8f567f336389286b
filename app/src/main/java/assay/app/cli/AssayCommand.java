package assay.app.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What all commands have: help, and the streams to print to.
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = AssayVersion.class,
        abbreviateSynopsis = true,
        sortOptions = false,
        usageHelpAutoWidth = true)
abstract class AssayCommand implements Callable<Integer> {
    private final CliEnvironment environment;

    @Spec
    private @Nullable CommandSpec spec;

    AssayCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    CliEnvironment environment() {
        return environment;
    }

    CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("spec: null; the command must be run by picocli");
        }
        return spec;
    }

    PrintWriter out() {
        return spec().commandLine().getOut();
    }

    PrintWriter err() {
        return spec().commandLine().getErr();
    }

    ProgressLine progress() {
        return new ProgressLine(err(), environment.terminal());
    }
}
