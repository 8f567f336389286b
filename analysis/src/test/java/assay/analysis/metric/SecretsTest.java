package assay.analysis.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretsTest {
    @Test
    void hidesTheValueOfWhatIsNamedLikeASecret() {
        assertThat(Secrets.value("DB_PASSWORD", "hunter2")).isEqualTo("[masked]");
        assertThat(Secrets.value("api.Token", "abc")).isEqualTo("[masked]");
        assertThat(Secrets.value("javax.net.ssl.keyStore", "/etc/x")).isEqualTo("[masked]");
    }

    @Test
    void showsOtherValues() {
        assertThat(Secrets.value("java.home", "/usr/lib/jvm")).isEqualTo("/usr/lib/jvm");
        assertThat(Secrets.value("password", "")).isEmpty();
    }

    @Test
    void hidesSecretsInsideACommandLine() {
        assertThat(Secrets.arguments("java -Dapp.secret=s3cr3t -Xmx1g --token=abc Main"))
                .isEqualTo("java -Dapp.secret=[masked] -Xmx1g --token=[masked] Main");
    }

    @Test
    void hidesThemInTheValueOfAnotherName() {
        assertThat(Secrets.value("JAVA_TOOL_OPTIONS", "-Ddb.password=x -ea")).isEqualTo("-Ddb.password=[masked] -ea");
    }
}
