package assay.benchmarks.work;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// Regular expressions, big numbers and compression.
final class TextWork implements Work {
    private static final Pattern PAIR = Pattern.compile("(\\w+?)(er|en|in|or)\\b\\s+(?<next>[a-m]\\w*)");

    @Override
    public void once(RandomGenerator random) throws IOException {
        String text = Words.text(random, 400);
        Matcher matcher = PAIR.matcher(text);
        while (matcher.find()) {
            Sink.take(matcher.group("next"));
        }
        BigInteger number = new BigInteger(512, new Random(random.nextLong()));
        Sink.take(number.modPow(BigInteger.valueOf(65_537), number.add(BigInteger.TWO)));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Sink.take(packed.size());
    }
}
