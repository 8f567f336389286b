package assay.app.shell;

import assay.app.navigate.Place;

/// Makes the view of a screen that is not open yet.
@FunctionalInterface
public interface ViewFactory {
    /// Quick: what takes time is a job that the view starts when it is shown.
    View open(Place place);
}
