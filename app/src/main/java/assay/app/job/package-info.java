/// Background work: runs it, cancels it, and delivers its progress and result on the JavaFX thread.
@NullMarked
package assay.app.job;

import org.jspecify.annotations.NullMarked;
