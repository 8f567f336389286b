package shop.catalog;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// All products: a few popular ones first, then a long tail.
///
/// @param products every product
/// @param popular  how many of the first ones are popular
public record Catalog(List<Product> products, int popular) {
    private static final List<String> ROOMS = List.of("Kitchen", "Garden", "Office", "Bath", "Nursery", "Workshop");
    private static final List<String> THINGS = List.of("Lamp", "Table", "Kettle", "Rug", "Shelf", "Chair", "Clock");
    private static final List<String> WORDS = List.of("classic", "bundle", "sale", "outdoor", "premium", "refurbished");

    /// Invents a catalog; the same generator state gives the same one.
    public static Catalog invented(int size, int popular, RandomGenerator random) {
        return new Catalog(
                IntStream.range(0, size).mapToObj(i -> product(i, random)).toList(), popular);
    }

    /// One product: popular in forty-nine of fifty cases, else any of the long tail.
    public Product pick(RandomGenerator random) {
        boolean wantsPopular = random.nextInt(50) > 0;
        return products.get(wantsPopular ? random.nextInt(popular) : random.nextInt(popular, products.size()));
    }

    private static Product product(int number, RandomGenerator random) {
        String title = "%s %s, %s %d"
                .formatted(any(ROOMS, random), any(THINGS, random), any(WORDS, random), 10 + random.nextInt(990));
        return new Product("SKU-%06d".formatted(number), title, random.nextInt(200, 90_000), random.nextInt(50, 9_000));
    }

    private static String any(List<String> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }
}
