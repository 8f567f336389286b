/// From a cart to a price: promotions, tax and the quote. Holds the CPU hot spot.
@NullMarked
package shop.pricing;

import org.jspecify.annotations.NullMarked;
