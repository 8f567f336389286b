package shop.checkout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import shop.cart.Cart;
import shop.cart.CartLine;

/// Packs a cart into parcels of at most twenty kilograms: heaviest piece first, into the first parcel with room.
final class ParcelPlanner {
    private static final int MAXIMUM_GRAMS = 20_000;

    /// Weight of each parcel in grams.
    List<Integer> plan(Cart cart) {
        List<Integer> parcels = new ArrayList<>();
        for (int grams : piecesHeaviestFirst(cart)) {
            pack(grams, parcels);
        }
        return parcels;
    }

    private static List<Integer> piecesHeaviestFirst(Cart cart) {
        List<Integer> pieces = new ArrayList<>();
        for (CartLine line : cart.lines()) {
            for (int i = 0; i < line.quantity(); i++) {
                pieces.add(line.product().weightGrams());
            }
        }
        pieces.sort(Comparator.reverseOrder());
        return pieces;
    }

    private static void pack(int grams, List<Integer> parcels) {
        for (int i = 0; i < parcels.size(); i++) {
            if (parcels.get(i) + grams <= MAXIMUM_GRAMS) {
                parcels.set(i, parcels.get(i) + grams);
                return;
            }
        }
        parcels.add(grams);
    }
}
