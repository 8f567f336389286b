-- Format 3: what people wrote. Notes lie in a bin of their own after they were deleted; other rows go with their run only.

CREATE TABLE note (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id     INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  target     TEXT    NOT NULL CHECK (target IN ('run', 'range', 'frame', 'event')),
  from_ns    INTEGER, -- of a range
  to_ns      INTEGER, -- of a range: the first instant after it
  subject    TEXT,    -- the method of a frame, the type of an event
  text       TEXT    NOT NULL,
  created_ns INTEGER NOT NULL,
  changed_ns INTEGER NOT NULL,
  deleted_ns INTEGER, -- set while the note can be restored
  CHECK ((target = 'range') = (from_ns IS NOT NULL AND to_ns IS NOT NULL)),
  CHECK ((target IN ('frame', 'event')) = (subject IS NOT NULL))
) STRICT;

CREATE INDEX note_run ON note (run_id, created_ns) WHERE deleted_ns IS NULL;

CREATE TABLE named_page (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  name   TEXT    NOT NULL,
  place  TEXT    NOT NULL,
  UNIQUE (run_id, name)
) STRICT;

CREATE TABLE baseline (
  project TEXT    PRIMARY KEY NOT NULL,
  run_id  INTEGER NOT NULL REFERENCES run ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX baseline_run ON baseline (run_id);

CREATE VIEW notes AS
SELECT note.id, run_id AS run, target,
       strftime('%Y-%m-%dT%H:%M:%fZ', from_ns / 1e9, 'unixepoch') AS begins,
       strftime('%Y-%m-%dT%H:%M:%fZ', to_ns / 1e9, 'unixepoch') AS ends,
       subject, text,
       strftime('%Y-%m-%dT%H:%M:%fZ', created_ns / 1e9, 'unixepoch') AS created,
       strftime('%Y-%m-%dT%H:%M:%fZ', changed_ns / 1e9, 'unixepoch') AS changed
FROM note JOIN run ON run.id = run_id WHERE note.deleted_ns IS NULL AND run.deleted_ns IS NULL;

CREATE VIEW named_pages AS
SELECT run_id AS run, named_page.name AS page, place
FROM named_page JOIN run ON run.id = run_id WHERE deleted_ns IS NULL;

CREATE VIEW baselines AS
SELECT baseline.project, run_id AS run
FROM baseline JOIN run ON run.id = run_id WHERE deleted_ns IS NULL;
