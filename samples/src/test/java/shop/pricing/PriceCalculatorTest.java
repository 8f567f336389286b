package shop.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import shop.cart.Cart;
import shop.cart.CartLine;
import shop.cart.CartSource;
import shop.catalog.Catalog;
import shop.catalog.Product;
import shop.load.Version;

final class PriceCalculatorTest {
    private final PriceCalculator before = new PriceCalculator(Version.BEFORE);
    private final PriceCalculator after = new PriceCalculator(Version.AFTER);

    @Test
    void takesTheDiscountOffBeforeTax() {
        Product onSale = new Product("SKU-000001", "Kitchen Lamp, sale 150", 10_000, 800);

        Quote quote = after.quote(new Cart(1, List.of(new CartLine(onSale, 2))));

        assertThat(quote).isEqualTo(new Quote(1, 19_000, 3_610));
        assertThat(quote.totalCents()).isEqualTo(22_610);
    }

    @Test
    void quotesTheSameBeforeAndAfterTheRepair() {
        SplittableRandom random = new SplittableRandom(7);
        CartSource carts = new CartSource(Catalog.invented(500, 100, random), random, 5);

        for (int i = 0; i < 200; i++) {
            Cart cart = carts.next();
            assertThat(before.quote(cart)).isEqualTo(after.quote(cart));
        }
    }
}
