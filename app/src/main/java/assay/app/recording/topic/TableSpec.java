package assay.app.recording.topic;

/// A table of a topic page.
///
/// @param id stable, in addresses
/// @param needs what records it: event and setting
/// @param link what a row leads to
record TableSpec(String id, String title, Source source, String needs, RowLink link) {
    /// Where the rows come from.
    sealed interface Source {
        /// A table that was made when the run was imported, of the whole run.
        record Stored(String table) implements Source {}

        /// The methods of a profile, of what is selected.
        record Sites(String event) implements Source {}

        /// The threads of a profile, of what is selected.
        record Threads(String event) implements Source {}
    }

    /// The events that a row stands for.
    ///
    /// @param event event type; empty if a row leads to no events
    /// @param field field of the event that holds what stands in the column
    record RowLink(String event, String column, String field) {
        static final RowLink NONE = new RowLink("", "", "");
    }

    /// A table that was made when the run was imported.
    static TableSpec stored(String table, String title, String needs) {
        return new TableSpec(table, title, new Source.Stored(table), needs, RowLink.NONE);
    }

    /// The methods in which a profile's samples were taken.
    static TableSpec sites(String event, String title, String needs) {
        return new TableSpec("sites." + event, title, new Source.Sites(event), needs, RowLink.NONE);
    }

    /// The threads whose samples a profile has.
    static TableSpec threads(String event, String title, String needs) {
        return new TableSpec("threads." + event, title, new Source.Threads(event), needs, RowLink.NONE);
    }

    /// Leads from a row to events.
    TableSpec of(String event, String column, String field) {
        return new TableSpec(id, title, source, needs, new RowLink(event, column, field));
    }

    /// The profile behind the table; empty if there is none.
    String profile() {
        return switch (source) {
            case Source.Stored _ -> link.event();
            case Source.Sites(String event) -> event;
            case Source.Threads(String event) -> event;
        };
    }
}
