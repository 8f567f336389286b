/// What customers bring to the shop.
@NullMarked
package shop.cart;

import org.jspecify.annotations.NullMarked;
