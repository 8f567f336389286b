/// What was bought, on disk.
@NullMarked
package shop.orders;

import org.jspecify.annotations.NullMarked;
