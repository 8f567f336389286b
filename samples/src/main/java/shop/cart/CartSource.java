package shop.cart;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import shop.catalog.Catalog;

/// Fills carts one after the other; the same seed fills the same carts. For one thread.
public final class CartSource {
    private final Catalog catalog;
    private final RandomGenerator random;
    private final int linesPerCart;
    private long number;

    /// Draws every line from the catalog's popular and rare products.
    public CartSource(Catalog catalog, RandomGenerator random, int linesPerCart) {
        this.catalog = catalog;
        this.random = random;
        this.linesPerCart = linesPerCart;
    }

    /// The next customer's cart.
    public Cart next() {
        List<CartLine> lines = IntStream.range(0, linesPerCart)
                .mapToObj(line -> new CartLine(catalog.pick(random), random.nextInt(1, 5)))
                .toList();
        return new Cart(++number, lines);
    }
}
