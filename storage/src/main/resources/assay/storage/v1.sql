-- Format 1. Nothing here needs more than SQLite 3.37 (2021), so that other tools can open the store. Times ending in _ns are nanoseconds since 1970-01-01T00:00:00Z.

CREATE TABLE run (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  kind          TEXT    NOT NULL,
  name          TEXT    NOT NULL,
  project       TEXT    NOT NULL,
  start_ns      INTEGER NOT NULL,
  duration_ns   INTEGER NOT NULL,
  jvm_version   TEXT,
  partial       INTEGER NOT NULL CHECK (partial IN (0, 1)),
  imported_ns   INTEGER NOT NULL,
  deleted_ns    INTEGER, -- set while the run lies in the bin
  source_path   TEXT    NOT NULL,
  source_bytes  INTEGER NOT NULL,
  source_sha256 TEXT    NOT NULL UNIQUE
) STRICT;

CREATE INDEX run_newest ON run (start_ns DESC, id DESC) WHERE deleted_ns IS NULL;
CREATE INDEX run_name ON run (name);

CREATE TABLE tag (
  run_id INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  key    TEXT    NOT NULL,
  value  TEXT    NOT NULL,
  PRIMARY KEY (run_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE recording (
  run_id           INTEGER PRIMARY KEY REFERENCES run ON DELETE CASCADE,
  clock_start_ns   INTEGER NOT NULL, -- start by the recording's own clock, as are the times of its samples
  chunks           INTEGER NOT NULL,
  format_version   TEXT    NOT NULL,
  jvm_name         TEXT,
  jvm_description  TEXT,
  jvm_arguments    TEXT,
  java_arguments   TEXT,
  jvm_start        TEXT, -- ISO 8601
  pid              INTEGER,
  cpu              TEXT,
  hardware_threads INTEGER,
  memory_bytes     INTEGER,
  operating_system TEXT,
  container        TEXT
) STRICT;

CREATE TABLE event_count (
  run_id INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  event  TEXT    NOT NULL,
  events INTEGER NOT NULL,
  PRIMARY KEY (run_id, event)
) STRICT, WITHOUT ROWID;

CREATE TABLE problem (
  run_id   INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code     TEXT    NOT NULL,
  chunk    INTEGER NOT NULL,
  offset   INTEGER NOT NULL,
  message  TEXT    NOT NULL,
  PRIMARY KEY (run_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE profile (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id            INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  position          INTEGER NOT NULL,
  kind              TEXT    NOT NULL,
  event             TEXT    NOT NULL,
  unit              TEXT    NOT NULL,
  samples           INTEGER NOT NULL,
  weight            INTEGER NOT NULL,
  truncated_samples INTEGER NOT NULL,
  stackless_samples INTEGER NOT NULL,
  row_count         INTEGER NOT NULL,
  UNIQUE (run_id, event)
) STRICT;

-- The blob stands last in its row, so that reading the numbers before it does not read the blob.
CREATE TABLE sample_block (
  id         INTEGER PRIMARY KEY,
  profile_id INTEGER NOT NULL REFERENCES profile ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  row_count  INTEGER NOT NULL,
  from_ns    INTEGER NOT NULL, -- time of the first sample
  to_ns      INTEGER NOT NULL, -- time of the last sample
  weight     INTEGER NOT NULL,
  data       BLOB    NOT NULL,
  UNIQUE (profile_id, position)
) STRICT;

CREATE TABLE symbol_block (
  id        INTEGER PRIMARY KEY,
  run_id    INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  kind      TEXT    NOT NULL,
  position  INTEGER NOT NULL,
  row_count INTEGER NOT NULL,
  data      BLOB    NOT NULL,
  UNIQUE (run_id, kind, position)
) STRICT;

CREATE VIEW runs AS
SELECT id, kind, name, project,
       strftime('%Y-%m-%dT%H:%M:%fZ', start_ns / 1e9, 'unixepoch') AS start,
       duration_ns / 1e9 AS duration_seconds,
       jvm_version AS jvm,
       (SELECT group_concat(pair, ' ')
        FROM (SELECT key || '=' || value AS pair FROM tag WHERE run_id = run.id ORDER BY key)) AS tags,
       partial,
       strftime('%Y-%m-%dT%H:%M:%fZ', imported_ns / 1e9, 'unixepoch') AS imported,
       source_path AS file, source_bytes AS bytes, source_sha256 AS sha256
FROM run WHERE deleted_ns IS NULL;

CREATE VIEW profiles AS
SELECT run_id AS run, profile.kind, event, unit, samples, weight, truncated_samples, stackless_samples
FROM profile JOIN run ON run.id = run_id WHERE deleted_ns IS NULL;

CREATE VIEW event_counts AS
SELECT run_id AS run, event, events
FROM event_count JOIN run ON run.id = run_id WHERE deleted_ns IS NULL;

CREATE VIEW problems AS
SELECT run_id AS run, position, code, chunk, offset, message
FROM problem JOIN run ON run.id = run_id WHERE deleted_ns IS NULL;
