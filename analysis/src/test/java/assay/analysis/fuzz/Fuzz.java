package assay.analysis.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Runs a campaign by hand: `[--minutes N] [--seed S] FOLDER FILE...`, where failing inputs go to the folder.
final class Fuzz {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final long REPORT_NANOS = Duration.ofSeconds(30).toNanos();

    private final Campaign campaign;
    private final long end;
    private long nextReport = System.nanoTime() + REPORT_NANOS;

    private Fuzz(Campaign campaign, Duration time) {
        this.campaign = campaign;
        this.end = System.nanoTime() + time.toNanos();
    }

    static void main(String[] arguments) throws IOException {
        Duration time = Duration.ofMinutes(5);
        long seed = System.nanoTime();
        List<String> files = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--minutes" -> time = Duration.ofSeconds((long) (60 * Double.parseDouble(arguments[++i])));
                case "--seed" -> seed = Long.parseLong(arguments[++i]);
                default -> files.add(arguments[i]);
            }
        }
        Path folder = Path.of(files.removeFirst());
        Files.createDirectories(folder);
        Campaign campaign = new Campaign(new Trial(folder.resolve("trial.jfr"), LIMIT), seed, folder);
        for (String file : files) {
            campaign.add(Path.of(file));
        }
        new Fuzz(campaign, time).run();
        System.exit(campaign.failures().isEmpty() ? 0 : 1);
    }

    private void run() throws IOException {
        campaign.run(this::goOn);
        System.out.println(campaign);
        campaign.failures().forEach((what, file) -> System.out.println(file + ": " + what));
    }

    private boolean goOn() {
        long now = System.nanoTime();
        if (now > nextReport) {
            nextReport = now + REPORT_NANOS;
            System.out.println(campaign);
        }
        return now < end;
    }
}
