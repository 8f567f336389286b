package assay.charts.flame;

import static org.assertj.core.api.Assertions.assertThat;

import assay.charts.paint.TextStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlameLabelTest {
    private static final String NAME = "com.acme.json.Parser$Token.readValue";

    private final TextStyle style = TextStyle.regular(12);
    private final FlameLabel labels = new FlameLabel(style);

    private String fitTo(String label, String roomFor) {
        return labels.fit(label, style.width(roomFor));
    }

    @Test
    void dropsPackageThenClassThenLetters() {
        assertThat(fitTo(NAME, NAME)).isEqualTo(NAME);
        assertThat(labels.fit(NAME, style.width(NAME) - 0.01)).isEqualTo("Parser$Token.readValue");
        assertThat(labels.fit(NAME, style.width("Parser$Token.readValue") - 0.01))
                .isEqualTo("readValue");
        assertThat(labels.fit(NAME, style.width("readValue") - 0.01)).isEqualTo("readVal…");
        assertThat(fitTo(NAME, "rea…")).isEqualTo("rea…");
        assertThat(labels.fit(NAME, style.width("rea…") - 0.01)).isEmpty();
    }

    @Test
    void keepsLineNumbersAndConstructorsWithTheirMethod() {
        assertThat(fitTo("com.acme.Order.<init>", "Order.<init>")).isEqualTo("Order.<init>");
        assertThat(fitTo("com.acme.Order.pay:128", "pay:128")).isEqualTo("pay:128");
    }

    @Test
    void nativeNamesAreCutAtTheEndOnly() {
        String name = "std::vector<a.b>::push_back";
        assertThat(fitTo(name, "std::vector…")).isEqualTo("std::vector…");
        assertThat(fitTo("libc.so.6 [unknown]", "libc.so…")).isEqualTo("libc.so…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JVM_handle.part.0",
                "libjvm.so.start_thread",
                "Thread::call_run",
                "a.b::c",
                "[unknown]",
                "operator<",
                "a.b.<lambda>",
                "a.b.c:d",
                "ends.with.",
                "..",
                ""
            })
    void nativeNamesDivideNowhere(String name) {
        assertThat(FrameName.of(name)).isEqualTo(new FrameName(0, 0));
    }

    @Test
    void neverCutsACharacterInHalf() {
        assertThat(fitTo("ab😀😀cdefgh", "abmm…")).doesNotEndWith("\uD83D…");
        assertThat(fitTo("", "x")).isEmpty();
    }

    @Test
    void splitsHiddenClassesAndModulesLikeOthers() {
        assertThat(FrameName.of("com.acme.A$$Lambda/0x1234.apply").method()).isEqualTo(26);
        assertThat(FrameName.of("main").hasClass()).isFalse();
        assertThat(FrameName.of("Main.main").packageOf("Main.main")).isEmpty();
        assertThat(FrameName.of(NAME).packageOf(NAME)).isEqualTo("com.acme.json");
    }
}
