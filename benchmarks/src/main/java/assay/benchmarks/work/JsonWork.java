package assay.benchmarks.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Writes and reads nested documents with Jackson, as objects and as trees.
final class JsonWork implements Work {
    private final ObjectMapper mapper = new ObjectMapper();

    /// A document with documents inside it.
    record Page(String title, long number, List<String> tags, List<Page> pages) {}

    @Override
    public void once(RandomGenerator random) throws JsonProcessingException {
        String json = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(page(random, 5));
        Page read = mapper.readValue(json, Page.class);
        JsonNode tree = mapper.readTree(json);
        Sink.take(read);
        Sink.take(tree.findValuesAsText("title"));
    }

    private static Page page(RandomGenerator random, int depth) {
        List<String> tags = new ArrayList<>();
        for (int count = random.nextInt(5); count >= 0; count--) {
            tags.add(Words.word(random));
        }
        List<Page> pages = new ArrayList<>();
        for (int count = depth == 0 ? 0 : random.nextInt(4); count > 0; count--) {
            pages.add(page(random, depth - 1));
        }
        return new Page(Words.text(random, 4), random.nextLong(), tags, pages);
    }
}
