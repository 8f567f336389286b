/// One recording in the window: what stands around its pages, and which page is in front. What pages see of it is in
/// `page`, what is selected in `select`, what is computed in `data`; each page has a package of its own.
@NullMarked
package assay.app.recording;

import org.jspecify.annotations.NullMarked;
