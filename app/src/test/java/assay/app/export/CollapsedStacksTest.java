package assay.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import assay.app.SampleProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;

final class CollapsedStacksTest {
    private static String collapsed(SampleProfile profile) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CollapsedStacks.write(profile.tree(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesOneLinePerStackRootFirst() throws IOException {
        SampleProfile profile = new SampleProfile()
                .add(2, "Thread.run", "Foo.bar")
                .add(3, "Thread.run", "Foo.bar")
                .add(4, "Thread.run")
                .add(1, "Thread.run", "Foo.bar", "Foo.baz");

        assertThat(collapsed(profile)).isEqualTo("""
                Thread.run 4
                Thread.run;Foo.bar 5
                Thread.run;Foo.bar;Foo.baz 1
                """);
    }

    @Test
    void ordersLinesByTheirCharactersWhereOneNameBeginsAnother() throws IOException {
        SampleProfile profile = new SampleProfile()
                .add(1, "A", "x")
                .add(2, "A")
                .add(3, "A$1")
                .add(4, "A.b", "c")
                .add(5, "Ab");

        assertThat(collapsed(profile)).isEqualTo("""
                A 2
                A$1 3
                A.b;c 4
                A;x 1
                Ab 5
                """);
        assertThat(collapsed(profile).lines()).isSorted();
    }

    @Test
    void writesAnyNumberOfFramesSideBySide() throws IOException {
        SampleProfile profile = new SampleProfile();
        StringBuilder lines = new StringBuilder();
        for (int i = 100; i < 200; i++) {
            profile.add(i, "f" + i);
            lines.append("f").append(i).append(' ').append(i).append('\n');
        }

        assertThat(collapsed(profile)).isEqualTo(lines.toString());
    }

    @Test
    void escapesWhatWouldBreakALine() throws IOException {
        SampleProfile profile = new SampleProfile().add(7, "a;b\nc\r\u2028\u001b[31m");

        assertThat(collapsed(profile)).isEqualTo("a\\u003bb\\nc\\r\\u2028\\u001b[31m 7\n");
    }

    @Test
    void namesSamplesWithoutAStack() throws IOException {
        SampleProfile profile = new SampleProfile().add(3).add(1, "Foo.bar");

        assertThat(collapsed(profile)).isEqualTo("Foo.bar 1\n[no stack trace] 3\n");
    }

    @Test
    void writesStacksOfThousandsOfFrames() throws IOException {
        String[] frames = Collections.nCopies(5_000, "Foo.recurse").toArray(String[]::new);

        String line = collapsed(new SampleProfile().add(1, frames));

        assertThat(line).isEqualTo("Foo.recurse;".repeat(4_999) + "Foo.recurse 1\n");
    }
}
