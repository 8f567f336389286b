package assay.app.start;

import java.time.Duration;
import java.time.Instant;

/// How long ago something was, as people say it.
final class Age {
    private Age() {}

    static String of(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min ago";
        }
        if (age.toDays() < 1) {
            return age.toHours() + " h ago";
        }
        return age.toDays() == 1 ? "yesterday" : age.toDays() + " days ago";
    }
}
