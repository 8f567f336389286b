-- Format 2: what was measured in a run besides its profiles. Runs stored in format 1 are not measured: measured is 0 until the same file is imported again.

ALTER TABLE run ADD COLUMN measured INTEGER NOT NULL DEFAULT 0 CHECK (measured IN (0, 1));

CREATE TABLE metric (
  run_id   INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  name     TEXT    NOT NULL,
  position INTEGER NOT NULL,
  value    REAL    NOT NULL,
  unit     TEXT    NOT NULL,
  better   TEXT    NOT NULL,
  PRIMARY KEY (run_id, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX metric_name ON metric (name, run_id, value);

CREATE TABLE time_series (
  id       INTEGER PRIMARY KEY,
  run_id   INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name     TEXT    NOT NULL,
  unit     TEXT    NOT NULL,
  better   TEXT    NOT NULL,
  points   INTEGER NOT NULL,
  from_ns  INTEGER, -- time of the first point
  to_ns    INTEGER, -- time of the last point
  low      REAL,
  high     REAL,
  mean     REAL,
  UNIQUE (run_id, name)
) STRICT;

CREATE TABLE series_block (
  series_id INTEGER NOT NULL REFERENCES time_series ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  row_count INTEGER NOT NULL,
  data      BLOB    NOT NULL,
  PRIMARY KEY (series_id, position)
) STRICT;

CREATE TABLE fact_table (
  id        INTEGER PRIMARY KEY,
  run_id    INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  name      TEXT    NOT NULL,
  columns   TEXT    NOT NULL, -- their names, separated by commas
  row_count INTEGER NOT NULL,
  UNIQUE (run_id, name)
) STRICT;

CREATE TABLE fact_block (
  table_id  INTEGER NOT NULL REFERENCES fact_table ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  row_count INTEGER NOT NULL,
  data      BLOB    NOT NULL,
  PRIMARY KEY (table_id, position)
) STRICT;

-- Where in the recording events of each type lie, so that single ones are found without reading all of it.
CREATE TABLE event_index (
  run_id INTEGER PRIMARY KEY REFERENCES run ON DELETE CASCADE,
  data   BLOB NOT NULL
) STRICT;

DROP VIEW runs;

CREATE VIEW runs AS
SELECT id, kind, name, project,
       strftime('%Y-%m-%dT%H:%M:%fZ', start_ns / 1e9, 'unixepoch') AS start,
       duration_ns / 1e9 AS duration_seconds,
       jvm_version AS jvm,
       (SELECT group_concat(pair, ' ')
        FROM (SELECT key || '=' || value AS pair FROM tag WHERE run_id = run.id ORDER BY key)) AS tags,
       partial,
       strftime('%Y-%m-%dT%H:%M:%fZ', imported_ns / 1e9, 'unixepoch') AS imported,
       source_path AS file, source_bytes AS bytes, source_sha256 AS sha256, measured
FROM run WHERE deleted_ns IS NULL;

CREATE VIEW metrics AS
SELECT run_id AS run, metric.name AS metric, value, unit, better
FROM metric JOIN run ON run.id = run_id WHERE deleted_ns IS NULL;

CREATE VIEW series AS
SELECT run_id AS run, time_series.name AS series, unit, better, points,
       strftime('%Y-%m-%dT%H:%M:%fZ', from_ns / 1e9, 'unixepoch') AS begins,
       strftime('%Y-%m-%dT%H:%M:%fZ', to_ns / 1e9, 'unixepoch') AS ends,
       low, high, mean
FROM time_series JOIN run ON run.id = run_id WHERE deleted_ns IS NULL;

CREATE VIEW tables AS
SELECT run_id AS run, fact_table.name AS "table", columns, row_count
FROM fact_table JOIN run ON run.id = run_id WHERE deleted_ns IS NULL;
