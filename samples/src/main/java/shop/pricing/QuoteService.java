package shop.pricing;

import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import shop.cart.Cart;
import shop.cart.CartSource;
import shop.catalog.Catalog;
import shop.load.Arrivals;
import shop.load.Version;
import shop.orders.OrderJournal;

/// Program with a CPU hot spot: prices carts on four threads, and compiles expressions all the time in `before`.
public final class QuoteService {
    private static final long SEED = 20261101;
    private static final Arrivals TWELVE_SECONDS = new Arrivals(450, 120);

    private final PriceCalculator prices;
    private final OrderJournal journal;

    private QuoteService(PriceCalculator prices, OrderJournal journal) {
        this.prices = prices;
        this.journal = journal;
    }

    /// Runs for about twelve seconds and leaves `orders.csv` in the working directory.
    public static void main(String[] arguments) throws InterruptedException {
        Version version = Version.of(arguments);
        SplittableRandom random = new SplittableRandom(SEED);
        CartSource carts = new CartSource(Catalog.invented(2_000, 300, random), random, 5);
        try (OrderJournal journal = new OrderJournal(Path.of("orders.csv"))) {
            QuoteService service = new QuoteService(new PriceCalculator(version), journal);
            TWELVE_SECONDS.drive(
                    Executors.newFixedThreadPool(
                            4, Thread.ofPlatform().name("pricing-", 1).factory()),
                    () -> service.request(carts.next()));
        }
    }

    private Runnable request(Cart cart) {
        return () -> answer(cart);
    }

    private void answer(Cart cart) {
        journal.append(prices.quote(cart).toJournalLine());
    }
}
