package shop.checkout;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import shop.cart.Cart;
import shop.cart.CartLine;
import shop.pricing.Quote;

/// Writes an order as text and seals it with a digest, so that a changed invoice is found out.
final class InvoiceWriter {
    /// The journal line of an order: quote, number of parcels, seal of the whole invoice.
    String write(Cart cart, Quote quote, List<Integer> parcelGrams) {
        String seal = seal(text(cart, quote, parcelGrams));
        return "%s,%d,%s".formatted(quote.toJournalLine(), parcelGrams.size(), seal);
    }

    private static String text(Cart cart, Quote quote, List<Integer> parcelGrams) {
        StringBuilder text = new StringBuilder("Order %08d%n".formatted(cart.number()));
        for (CartLine line : cart.lines()) {
            text.append(describe(line));
        }
        for (int grams : parcelGrams) {
            text.append("Parcel %.1f kg%n".formatted(grams / 1000.0));
        }
        return text.append("Total %.2f%n".formatted(quote.totalCents() / 100.0)).toString();
    }

    private static String describe(CartLine line) {
        return String.format(
                Locale.ROOT,
                "%-12s %-40s %3d x %9.2f = %10.2f%n",
                line.product().sku(),
                line.product().title(),
                line.quantity(),
                line.product().priceCents() / 100.0,
                line.grossCents() / 100.0);
    }

    private static String seal(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: every Java platform has it", e);
        }
    }
}
