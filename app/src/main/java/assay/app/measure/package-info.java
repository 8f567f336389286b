/// What was measured in a run, ordered for people: by topic, with what belongs together side by side. Knows no toolkit.
@NullMarked
package assay.app.measure;

import org.jspecify.annotations.NullMarked;
