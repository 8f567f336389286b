package assay.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Does once what people do with the command line, while the JVM records which classes that takes; made into an AOT
/// cache by the launcher's build, so that later starts find them loaded and linked.
final class StartTraining {
    private final Path folder;
    private final String store;

    private StartTraining(Path folder) {
        this.folder = folder;
        this.store = folder.resolve("assay.db").toString();
    }

    /// Takes a folder with at least two recordings, and an empty folder to write to.
    public static void main(String[] args) throws IOException {
        List<String> recordings;
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            recordings = files.map(Path::toString)
                    .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".jfr"))
                    .sorted()
                    .toList();
        }
        new StartTraining(Path.of(args[1])).run(recordings.get(0), recordings.get(1));
    }

    private void run(String base, String candidate) {
        assay("import", base, candidate);
        assay("runs");
        Main.run("store", "path"); // the usual one
        assay("--version");
        assay("runs", "--json");
        assay("show", base);
        assay("show", base, "--full");
        assay("show", base, "--json");
        assay("show", "latest");
        assay("flame", base);
        String page = folder.resolve("flame.html").toString();
        assay("flame", base, "--profile", "cpu", "--format", "html", "-o", page);
        assay("flame", base, "--profile", "cpu", "--format", "collapsed", "-o", page);
        assay("flame", "1", "--format", "html");
        assay("flame", "1", "--format", "svg");
        assay("flame", "1", "--json");
        assay("compare", "1", "2");
        assay("compare", base, candidate, "--json");
    }

    private void assay(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--store", store));
        int code = Main.run(arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException("training: " + arguments + " ended with " + code);
        }
    }
}
