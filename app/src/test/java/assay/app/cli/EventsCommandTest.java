package assay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import assay.app.JsonTree;
import assay.storage.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jdk.jfr.DataAmount;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsCommandTest {
    private static final String TYPE = "shop.OrderPlaced";

    @TempDir
    private static Path folder;

    private static Path file = Path.of("");

    @TempDir
    private Path storeFolder;

    @Name(TYPE)
    @Label("Order Placed")
    @StackTrace(false)
    static final class OrderPlaced extends Event {
        int number;
        String customer = "";

        @Timespan(Timespan.MILLISECONDS)
        long waited;

        @DataAmount
        long size;

        double discount;

        Class<?> kind = String.class;
    }

    @BeforeAll
    static void record() throws IOException {
        file = folder.resolve("orders.jfr");
        String[] customers = {"Ada, \"first\"", "=1+1", "\u001b[31mred\nline", "", "-5"};
        try (Recording recording = new Recording()) {
            recording.enable(OrderPlaced.class);
            recording.start();
            for (int number = 0; number < customers.length; number++) {
                OrderPlaced order = new OrderPlaced();
                order.number = -number;
                order.customer = customers[number];
                order.waited = number == 4 ? Long.MAX_VALUE : number;
                order.size = 1536;
                order.discount = number == 0 ? Double.NaN : 0.5;
                order.commit();
            }
            recording.stop();
            recording.dump(file);
        }
    }

    private CliRun events(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "events";
        System.arraycopy(args, 0, all, 1, args.length);
        return CliRun.of(storeFolder.resolve("assay.db"), all);
    }

    private static String path() {
        return file.toString();
    }

    @Test
    void listsTheTypesWithoutOne() throws IOException {
        CliRun text = events(path());
        assertThat(text.code()).isZero();
        assertThat(text.out().lines()).anyMatch(line -> line.matches(" +5 +shop.OrderPlaced +Order Placed.*"));
        Map<String, @Nullable Object> document =
                JsonTree.object(events(path(), "--json").out());
        assertThat(JsonTree.objects(document, "types"))
                .anySatisfy(type -> assertThat(type)
                        .containsEntry("type", TYPE)
                        .containsEntry("events", 5L)
                        .containsEntry("label", "Order Placed"));
    }

    @Test
    void writesValuesForPrograms() throws IOException {
        Map<String, @Nullable Object> document =
                JsonTree.object(events(path(), TYPE, "--json").out());
        List<Map<String, @Nullable Object>> orders = JsonTree.objects(document, "events");
        assertThat(document).containsEntry("type", TYPE).containsEntry("total", 5L);
        assertThat(orders).hasSize(5);
        assertThat(orders.get(1))
                .containsEntry("number", -1L)
                .containsEntry("customer", "=1+1")
                .containsEntry("waited", 1_000_000L)
                .containsEntry("size", 1536L)
                .containsEntry("kind", "java.lang.String");
        assertThat(orders.getFirst()).containsEntry("discount", "NaN");
        assertThat(orders.getLast()).containsEntry("waited", Long.MAX_VALUE);
        assertThat(Objects.requireNonNull(orders.getFirst().get("startTime")).toString())
                .matches("20[0-9-]+T[0-9:.]+Z");
    }

    @Test
    void writesCommaSeparatedValuesThatSpreadsheetsDoNotRun() {
        CliRun run = events(path(), "OrderPlaced", "--csv", "--where", "number > -2 or number = -4");
        String[] lines = run.out().split("\r\n", -1);
        assertThat(lines).hasSize(5);
        assertThat(lines[0])
                .isEqualTo("startTime,duration,eventThread,stackTrace,number,customer,waited,size,discount,kind");
        assertThat(lines[1]).endsWith(",0,\"Ada, \"\"first\"\"\",0,1536,NaN,java.lang.String");
        assertThat(lines[2]).endsWith(",-1,'=1+1,1000000,1536,0.5,java.lang.String");
        assertThat(lines[3]).endsWith(",-4,'-5,9223372036854775807,1536,0.5,java.lang.String");
    }

    @Test
    void printsALineForEachEventAndNoControlCharacters() {
        CliRun run = events(path(), TYPE);
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSize(6);
        assertThat(run.out()).contains("\\u001b[31mred\\nline", "1.50 KiB", "3.00 ms", "forever", "java.lang.String");
        assertThat(run.out()).doesNotContain("\u001b");
    }

    @Test
    void pagesFitTogether() {
        String all = events(path(), TYPE, "--csv", "--by-time").out();
        String first =
                events(path(), TYPE, "--csv", "--by-time", "--limit", "2").out();
        String rest =
                events(path(), TYPE, "--csv", "--by-time", "--offset", "2").out();
        assertThat(first + rest.substring(rest.indexOf('\n') + 1)).isEqualTo(all);
        assertThat(events(path(), TYPE, "--csv", "--offset", "7").out().lines()).hasSize(1);
        assertThat(events(path(), TYPE, "--csv", "--limit", "0").out().lines()).hasSize(1);
    }

    @Test
    void saysWhatMayBeMeant() {
        CliRun unknown = events(path(), "shop.OrderPlacd");
        assertThat(unknown.code()).isEqualTo(3);
        assertThat(unknown.err())
                .isEqualToIgnoringNewLines(
                        "There are no events 'shop.OrderPlacd' in this recording; did you mean shop.OrderPlaced.");
        CliRun wrong = events(path(), TYPE, "--where", "numbr = 3");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err())
                .startsWith("--where: Column 1: shop.OrderPlaced has no field 'numbr'; did you mean number.");
        assertThat(wrong.out()).isEmpty();
        assertThat(events(path(), TYPE, "--csv", "--json").code()).isEqualTo(2);
        assertThat(events(path(), TYPE, "--limit", "-1").code()).isEqualTo(2);
    }

    @Test
    void readsStoredRunsFromTheirFileAsLongAsItIsTheSame() throws IOException {
        Path store = storeFolder.resolve("assay.db");
        Path copy = Files.copy(file, storeFolder.resolve("copy.jfr"));
        assertThat(CliRun.of(store, "import", copy.toString()).code()).isZero();
        assertThat(events("latest", TYPE, "--csv").out())
                .isEqualTo(events(path(), TYPE, "--csv").out());
        try (RunStore opened = RunStore.open(store)) {
            assertThat(opened.eventIndex(1)).isPresent();
        }
        assertThat(events("latest", TYPE, "--csv").out())
                .as("by the index that the first time left")
                .isEqualTo(events(path(), TYPE, "--csv").out());
        byte[] bytes = Files.readAllBytes(copy);
        bytes[bytes.length - 1] ^= 1;
        Files.write(copy, bytes);
        CliRun changed = events("latest", TYPE);
        assertThat(changed.code()).isEqualTo(3);
        assertThat(changed.err()).contains("is not the file that now lies at " + copy);
        Files.delete(copy);
        CliRun gone = events("1", TYPE);
        assertThat(gone.code()).isEqualTo(3);
        assertThat(gone.err()).contains("The recording of run 1 (copy) is no longer at " + copy);
    }
}
