package assay.analysis.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells by its name whether something is a secret. Names are taken word by word, as `api`, `key` of `apiKey` and
/// `API_KEY`, so that `keyboard` and `tokenizer` are none.
final class SecretName {
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    /// Found inside words as well: `dbpassword`.
    private static final List<String> PARTS = List.of("password", "passwd", "passphrase", "secret", "credential");

    private static final List<String> ENDS = List.of(
            "token", "apikey", "accesskey", "privatekey", "sharedkey", "signingkey", "encryptionkey", "licensekey");
    private static final Set<String> LAST_WORDS = Set.of("pass", "pwd", "storepass", "keypass");
    private static final Set<String> KEYS = Set.of("key", "keys");
    /// What a key has that may be shown.
    private static final Set<String> OF_KEYS = Set.of(
            "store",
            "stores",
            "type",
            "size",
            "length",
            "limits",
            "alias",
            "algorithm",
            "manager",
            "factory",
            "usage",
            "file",
            "path",
            "name",
            "board",
            "exchange");

    private SecretName() {}

    static boolean of(String name) {
        List<String> words = Arrays.stream(BETWEEN_WORDS.split(name))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        for (int i = 0; i < words.size(); i++) {
            if (isSecret(words, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSecret(List<String> words, int index) {
        String word = words.get(index);
        boolean last = index + 1 == words.size();
        if (KEYS.contains(word)) {
            return last || !OF_KEYS.contains(words.get(index + 1));
        }
        return PARTS.stream().anyMatch(word::contains)
                || ENDS.stream().anyMatch(word::endsWith)
                || last && LAST_WORDS.contains(word) && (index > 0 || !word.equals("pwd"));
    }
}
