/// The command palette: one field that finds every action and place. Knows neither the actions nor the places.
@NullMarked
package assay.app.palette;

import org.jspecify.annotations.NullMarked;
