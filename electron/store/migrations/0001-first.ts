/** Version 1: the event log, the tables folded from it, results, and the views that other programs read. Frozen. */
export const first = {
  version: 1,
  name: 'first',
  sql: `
CREATE TABLE migration (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  hash TEXT NOT NULL,
  applied_at TEXT NOT NULL
) STRICT;

CREATE TABLE event (
  id TEXT PRIMARY KEY,
  actor TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  hlc TEXT NOT NULL,
  kind TEXT NOT NULL,
  entity TEXT NOT NULL,
  action TEXT NOT NULL,
  label TEXT NOT NULL,
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  prev TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (actor, seq)
) STRICT;
CREATE INDEX event_by_entity ON event (entity);
CREATE INDEX event_by_action ON event (action);
CREATE INDEX event_by_kind ON event (kind, hlc);
CREATE INDEX event_by_clock ON event (hlc, actor, seq);

-- state: 0 in effect, 1 undone and can be redone, 2 undone for good (work followed)
CREATE TABLE action (
  id TEXT PRIMARY KEY,
  actor TEXT NOT NULL,
  first_seq INTEGER NOT NULL,
  hlc TEXT NOT NULL,
  label TEXT NOT NULL,
  undoable INTEGER NOT NULL CHECK (undoable IN (0, 1)),
  state INTEGER NOT NULL CHECK (state IN (0, 1, 2))
) STRICT;
CREATE INDEX action_by_actor ON action (actor, state, first_seq);

CREATE TABLE study (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT NOT NULL
) STRICT;

CREATE TABLE rater (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  colour TEXT NOT NULL
) STRICT;

CREATE TABLE actor (
  id TEXT PRIMARY KEY,
  rater_id TEXT NOT NULL
) STRICT;

CREATE TABLE repository (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  origin TEXT,
  "commit" TEXT NOT NULL
) STRICT;

CREATE TABLE scheme (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  question TEXT NOT NULL,
  unit_kinds TEXT NOT NULL,
  choice TEXT NOT NULL,
  ordered INTEGER NOT NULL,
  position REAL NOT NULL,
  source TEXT NOT NULL,
  retired INTEGER NOT NULL
) STRICT;

CREATE TABLE code (
  id TEXT PRIMARY KEY,
  scheme_id TEXT NOT NULL,
  name TEXT NOT NULL,
  abbreviation TEXT NOT NULL,
  definition TEXT NOT NULL,
  use_when TEXT NOT NULL,
  avoid_when TEXT NOT NULL,
  examples TEXT NOT NULL,
  colour TEXT NOT NULL,
  key TEXT NOT NULL,
  parent_id TEXT,
  literature TEXT NOT NULL,
  position REAL NOT NULL,
  retired INTEGER NOT NULL
) STRICT;
CREATE INDEX code_by_scheme ON code (scheme_id);

CREATE TABLE unit (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  repository_id TEXT NOT NULL,
  label TEXT NOT NULL,
  load_id TEXT,
  anchor TEXT,
  origin TEXT,
  evidence TEXT,
  load_ids TEXT,
  source_id TEXT,
  target_id TEXT
) STRICT;
CREATE INDEX unit_by_repository ON unit (repository_id, kind);
CREATE INDEX unit_by_load ON unit (load_id);

CREATE TABLE coding (
  id TEXT PRIMARY KEY,
  rater_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  code_id TEXT NOT NULL,
  evidence TEXT NOT NULL,
  confidence TEXT NOT NULL,
  memo TEXT NOT NULL,
  codebook_revision TEXT NOT NULL,
  suggestion_id TEXT,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX coding_by_unit ON coding (unit_id);
CREATE INDEX coding_by_code ON coding (code_id);

CREATE TABLE placement (
  id TEXT PRIMARY KEY,
  x REAL NOT NULL,
  y REAL NOT NULL
) STRICT;

CREATE TABLE naming (
  id TEXT PRIMARY KEY,
  repository_id TEXT NOT NULL,
  load_id TEXT NOT NULL,
  anchor TEXT NOT NULL,
  names TEXT NOT NULL,
  version TEXT,
  memo TEXT NOT NULL
) STRICT;
CREATE INDEX naming_by_load ON naming (load_id);

CREATE TABLE trace_edit (
  id TEXT PRIMARY KEY,
  repository_id TEXT NOT NULL,
  load_id TEXT NOT NULL,
  verb TEXT NOT NULL,
  caller TEXT NOT NULL,
  callee TEXT NOT NULL,
  line INTEGER NOT NULL
) STRICT;
CREATE INDEX trace_edit_by_load ON trace_edit (load_id);

CREATE TABLE pack (
  id TEXT PRIMARY KEY,
  library TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;

-- What a scan concludes about a whole repository: families, modality, structure, documentation of its models.
CREATE TABLE profile (
  repository_id TEXT PRIMARY KEY,
  "commit" TEXT NOT NULL,
  rules_version TEXT NOT NULL,
  profile TEXT NOT NULL
) STRICT;

CREATE TABLE scan (
  repository_id TEXT PRIMARY KEY,
  "commit" TEXT NOT NULL,
  rules_version TEXT NOT NULL,
  report TEXT NOT NULL
) STRICT;

CREATE TABLE load (
  id TEXT NOT NULL,
  repository_id TEXT NOT NULL,
  "commit" TEXT NOT NULL,
  path TEXT NOT NULL,
  blob TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  line INTEGER NOT NULL,
  end_line INTEGER NOT NULL,
  "column" INTEGER NOT NULL,
  cell INTEGER,
  library TEXT NOT NULL,
  signature TEXT NOT NULL,
  callee TEXT NOT NULL,
  kind TEXT NOT NULL,
  hub TEXT NOT NULL,
  component TEXT NOT NULL,
  model_names TEXT NOT NULL,
  name_argument TEXT NOT NULL,
  version TEXT,
  loads_weights INTEGER NOT NULL,
  caller TEXT NOT NULL,
  confidence TEXT NOT NULL,
  remarks TEXT NOT NULL,
  rules_version TEXT NOT NULL,
  PRIMARY KEY (repository_id, id)
) STRICT;

CREATE VIEW v_study AS SELECT id, name, description FROM study;

CREATE VIEW v_repositories AS SELECT id, name, kind, origin, "commit" FROM repository;

CREATE VIEW v_raters AS SELECT id, name, kind, colour FROM rater;

CREATE VIEW v_schemes AS
SELECT id, name, question, unit_kinds, choice, ordered, position, source, retired FROM scheme;

CREATE VIEW v_codes AS
SELECT code.id, code.scheme_id, scheme.name AS scheme, code.name, code.abbreviation, code.definition, code.use_when,
  code.avoid_when, code.examples, code.colour, code.key, code.parent_id, code.literature, code.position, code.retired
FROM code JOIN scheme ON scheme.id = code.scheme_id;

-- Units of repositories that are in the study; links only when both of their models are.
CREATE VIEW v_units AS
SELECT unit.id, unit.kind, unit.repository_id, repository.name AS repository, unit.label, unit.load_id, unit.anchor,
  unit.origin, unit.evidence, unit.load_ids, unit.source_id, unit.target_id,
  unit.anchor ->> '$.path' AS path, unit.anchor ->> '$.line' AS line
FROM unit JOIN repository ON repository.id = unit.repository_id
WHERE unit.kind <> 'link'
  OR (EXISTS (SELECT 1 FROM unit AS source WHERE source.id = unit.source_id)
    AND EXISTS (SELECT 1 FROM unit AS target WHERE target.id = unit.target_id));

CREATE VIEW v_codings AS
SELECT coding.id, coding.rater_id, rater.name AS rater, coding.unit_id, v_units.kind AS unit_kind,
  v_units.label AS unit, v_units.repository_id, v_units.repository, repository."commit",
  code.scheme_id, scheme.name AS scheme, coding.code_id, code.name AS code, coding.confidence, coding.memo,
  coding.codebook_revision, coding.suggestion_id, coding.created_at, coding.changed_at, coding.evidence
FROM coding
JOIN v_units ON v_units.id = coding.unit_id
JOIN repository ON repository.id = v_units.repository_id
JOIN code ON code.id = coding.code_id
JOIN scheme ON scheme.id = code.scheme_id
JOIN rater ON rater.id = coding.rater_id;

-- One row for each piece of text behind a coding: its own evidence, else the unit's anchor.
CREATE VIEW v_evidence AS
SELECT coding.id AS coding_id, piece.key AS position, piece.value ->> '$.commit' AS "commit",
  piece.value ->> '$.path' AS path, piece.value ->> '$.blob' AS blob, piece.value ->> '$.start' AS start,
  piece.value ->> '$.end' AS "end", piece.value ->> '$.line' AS line, piece.value ->> '$.endLine' AS end_line,
  piece.value ->> '$.quote' AS quote, piece.value ->> '$.symbol' AS symbol
FROM coding
JOIN unit ON unit.id = coding.unit_id,
json_each(CASE WHEN coding.evidence = '[]' AND unit.anchor IS NOT NULL
  THEN json_array(json(unit.anchor)) ELSE coding.evidence END) AS piece;

CREATE VIEW v_loads AS
SELECT load.*, repository.name AS repository
FROM load JOIN repository ON repository.id = load.repository_id AND repository."commit" = load."commit";

-- What people said a load loads; it stands above what the scan found.
CREATE VIEW v_namings AS
SELECT naming.id, naming.repository_id, repository.name AS repository, naming.load_id,
  naming.anchor ->> '$.path' AS path, naming.anchor ->> '$.line' AS line, naming.names, naming.version, naming.memo
FROM naming JOIN repository ON repository.id = naming.repository_id;

CREATE VIEW v_history AS
SELECT action.id AS action, action.label, action.hlc, action.state, actor.rater_id, rater.name AS rater
FROM action
LEFT JOIN actor ON actor.id = action.actor
LEFT JOIN rater ON rater.id = actor.rater_id;
`,
} as const
