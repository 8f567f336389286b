package shop.pricing;

import shop.cart.Cart;
import shop.cart.CartLine;
import shop.load.Version;

/// Turns a cart into a quote. Safe for several threads.
public final class PriceCalculator {
    private static final int TAX_PERCENT = 19;

    private final PromotionBook promotions;

    /// Calculates with today's promotions.
    public PriceCalculator(Version version) {
        promotions = PromotionBook.ofToday(version);
    }

    /// Prices every line, then adds tax.
    public Quote quote(Cart cart) {
        long net = 0;
        for (CartLine line : cart.lines()) {
            net += netCents(line);
        }
        return new Quote(cart.number(), net, net * TAX_PERCENT / 100);
    }

    private long netCents(CartLine line) {
        return line.grossCents() * (100 - promotions.bestPercent(line)) / 100;
    }
}
