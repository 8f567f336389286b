package assay.app.shell;

import assay.app.navigate.Place;

/// A view and the place it was last shown at.
record OpenScreen(Place place, View view) {}
