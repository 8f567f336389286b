/// From a cart to an order: stock, price, parcels, journal.
@NullMarked
package shop.checkout;

import org.jspecify.annotations.NullMarked;
