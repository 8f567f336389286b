/// The event browser: types, events as a table, groups, histograms.
@org.jspecify.annotations.NullMarked
package assay.app.recording.events;
