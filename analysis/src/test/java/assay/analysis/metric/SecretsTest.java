package assay.analysis.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DB_PASSWORD",
                "dbpassword",
                "api.Token",
                "GITHUB_TOKEN",
                "authtoken",
                "apiKey",
                "API_KEY",
                "APIKey",
                "apikey",
                "secretKey",
                "app.private-key",
                "AWS_ACCESS_KEY_ID",
                "ENCRYPTION_KEY_BASE64",
                "javax.net.ssl.keyStorePassword",
                "javax.net.ssl.trustStorePassword",
                "client.secret",
                "googleCredentials",
                "KEY",
                "key2",
                "db.pwd",
                "DB_PASS"
            })
    void hidesTheValueOfWhatIsNamedLikeASecret(String name) {
        assertThat(Secrets.value(name, "hunter2")).isEqualTo("[masked]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keyboard",
                "awt.keyboard.layout",
                "monkey",
                "keystore.type",
                "javax.net.ssl.keyStore",
                "javax.net.ssl.keyStoreType",
                "jdk.tls.keyLimits",
                "jdk.tls.ephemeralDHKeySize",
                "tokenizer.path",
                "java.home",
                "PWD",
                "OLDPWD",
                "bypass",
                "user.country"
            })
    void showsTheValueOfWhatIsNot(String name) {
        assertThat(Secrets.value(name, "/usr/lib/jvm")).isEqualTo("/usr/lib/jvm");
    }

    @Test
    void showsThatASecretIsEmpty() {
        assertThat(Secrets.value("password", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "java -Dapp.secret=s3cr3t -Xmx1g --token=abc Main | java -Dapp.secret=[masked] -Xmx1g --token=[masked] Main",
                "Main --token abc --verbose | Main --token [masked] --verbose",
                "Main --token --verbose | Main --token --verbose",
                "keytool -storepass changeit -list | keytool -storepass [masked] -list",
                "-Ddb.password=\"a b c\" -ea | -Ddb.password=[masked] -ea",
                "-javaagent:x.jar=user=me,password=x,y -ea | -javaagent:x.jar=user=me,password=[masked] -ea",
                "--url=jdbc:x://h/db?user=me&password=x Main | --url=jdbc:x://h/db?user=me&password=[masked] Main",
                "--url=amqp://me:x@host/queue Main | --url=amqp://me:[masked]@host/queue Main",
                "the token is here | the token is here",
                "-Dkeyboard=de -Xlog:gc*:file=x.log | -Dkeyboard=de -Xlog:gc*:file=x.log",
                "Main password= | Main password="
            })
    void hidesSecretsInsideACommandLine(String told, String shown) {
        assertThat(Secrets.arguments(told)).isEqualTo(shown);
    }

    @Test
    void hidesThemInTheValueOfAnotherName() {
        assertThat(Secrets.value("JAVA_TOOL_OPTIONS", "-Ddb.password=x -ea")).isEqualTo("-Ddb.password=[masked] -ea");
    }
}
