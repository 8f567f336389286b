-- Format 4: results of benchmarks. What a run of them ran on stands in recording as well, as far as it has a column there.

CREATE TABLE benchmark_run (
  run_id       INTEGER PRIMARY KEY REFERENCES run ON DELETE CASCADE,
  tool         TEXT NOT NULL,
  tool_version TEXT NOT NULL, -- empty if the file does not tell
  measured_ns  INTEGER -- when it was measured, if the file tells
) STRICT;

-- What holds for every benchmark of the run.
CREATE TABLE benchmark_environment (
  run_id INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  name   TEXT    NOT NULL,
  value  TEXT    NOT NULL,
  PRIMARY KEY (run_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE benchmark_problem (
  run_id   INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code     TEXT    NOT NULL,
  place    TEXT    NOT NULL,
  message  TEXT    NOT NULL,
  PRIMARY KEY (run_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE benchmark (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id      INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  name        TEXT    NOT NULL,
  mode        TEXT    NOT NULL,
  threads     INTEGER NOT NULL,
  unit        TEXT    NOT NULL, -- as the file writes it
  base_unit   TEXT    NOT NULL,
  factor      REAL    NOT NULL, -- a score of one in base_unit
  better      TEXT    NOT NULL,
  replication TEXT    NOT NULL,
  forks       INTEGER NOT NULL, -- with raw values
  raw_values  INTEGER NOT NULL, -- of all forks together
  score       REAL, -- this and the next four are NULL where the file does not tell
  error       REAL,
  low         REAL,
  high        REAL,
  confidence  REAL,
  UNIQUE (run_id, position)
) STRICT;

CREATE INDEX benchmark_name ON benchmark (name, run_id);

-- kind: param; environment, where it is not that of the run; setting.
CREATE TABLE benchmark_fact (
  benchmark_id INTEGER NOT NULL REFERENCES benchmark ON DELETE CASCADE,
  kind         TEXT    NOT NULL CHECK (kind IN ('param', 'environment', 'setting')),
  name         TEXT    NOT NULL,
  value        TEXT    NOT NULL,
  PRIMARY KEY (benchmark_id, kind, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE benchmark_percentile (
  benchmark_id INTEGER NOT NULL REFERENCES benchmark ON DELETE CASCADE,
  percentile   REAL    NOT NULL, -- 0 to 100
  value        REAL    NOT NULL,
  PRIMARY KEY (benchmark_id, percentile)
) STRICT, WITHOUT ROWID;

-- Raw values; those of secondary metrics stand with them.
CREATE TABLE benchmark_block (
  benchmark_id INTEGER NOT NULL REFERENCES benchmark ON DELETE CASCADE,
  kind         TEXT    NOT NULL CHECK (kind IN ('measured', 'warm-up', 'histograms')),
  data         BLOB    NOT NULL,
  PRIMARY KEY (benchmark_id, kind)
) STRICT;

CREATE TABLE secondary_metric (
  benchmark_id INTEGER NOT NULL REFERENCES benchmark ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  name         TEXT    NOT NULL,
  unit         TEXT    NOT NULL,
  base_unit    TEXT    NOT NULL,
  factor       REAL    NOT NULL,
  better       TEXT    NOT NULL,
  score        REAL,
  error        REAL,
  low          REAL,
  high         REAL,
  confidence   REAL,
  data         BLOB, -- raw values; NULL if the file has none
  PRIMARY KEY (benchmark_id, position)
) STRICT;

CREATE VIEW benchmarks AS
SELECT benchmark.run_id AS run, benchmark.id AS benchmark, benchmark.name AS name, mode,
       (SELECT group_concat(pair, ' ')
        FROM (SELECT benchmark_fact.name || '=' || value AS pair FROM benchmark_fact
              WHERE benchmark_id = benchmark.id AND kind = 'param' ORDER BY benchmark_fact.name)) AS params,
       threads, unit, better, score, error, low, high, forks, raw_values
FROM benchmark JOIN run ON run.id = run_id WHERE deleted_ns IS NULL;

CREATE VIEW secondary_metrics AS
SELECT benchmark.run_id AS run, benchmark_id AS benchmark, benchmark.name || ':' || secondary_metric.name AS metric,
       secondary_metric.unit AS unit, secondary_metric.better AS better, secondary_metric.score AS score,
       secondary_metric.error AS error
FROM secondary_metric JOIN benchmark ON benchmark.id = benchmark_id JOIN run ON run.id = run_id
WHERE deleted_ns IS NULL;
