/** Version 2: codes that merge and split, nested schemes, memos, releases, saved filters, and anchors found again. */
export const second = {
  version: 2,
  name: 'codebook',
  sql: `
ALTER TABLE scheme ADD COLUMN required INTEGER NOT NULL DEFAULT 0;
ALTER TABLE scheme ADD COLUMN parent_id TEXT;

ALTER TABLE code ADD COLUMN example_spans TEXT NOT NULL DEFAULT '[]';
ALTER TABLE code ADD COLUMN merged_into TEXT;
ALTER TABLE code ADD COLUMN split_into TEXT NOT NULL DEFAULT '[]';
ALTER TABLE code ADD COLUMN meaning_since TEXT NOT NULL DEFAULT '';

-- For each code that reads as another one: which, at the end of its chain of merges. Derived from code.
CREATE TABLE code_reading (
  code_id TEXT PRIMARY KEY,
  reads_as TEXT NOT NULL
) STRICT;

CREATE TABLE memo (
  id TEXT PRIMARY KEY,
  rater_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE release (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  rater_id TEXT NOT NULL,
  at TEXT NOT NULL,
  frontier TEXT NOT NULL
) STRICT;

CREATE TABLE saved_filter (
  id TEXT PRIMARY KEY,
  rater_id TEXT NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL
) STRICT;

-- Where anchors made at another commit stand at the pinned one. A result: found again whenever the pin moves.
CREATE TABLE relocation (
  repository_id TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "commit" TEXT NOT NULL,
  state TEXT NOT NULL,
  anchor TEXT NOT NULL,
  PRIMARY KEY (repository_id, "key")
) STRICT, WITHOUT ROWID;

CREATE INDEX coding_by_rater ON coding (rater_id);
-- Whoever codes a text asks whether it is a unit already.
CREATE INDEX unit_by_text ON unit (repository_id, anchor ->> '$.blob', anchor ->> '$.start');
CREATE INDEX event_by_action_clock ON event (action, hlc);

DROP VIEW v_schemes;
CREATE VIEW v_schemes AS
SELECT id, name, question, unit_kinds, choice, ordered, position, source, retired, required, parent_id FROM scheme;

DROP VIEW v_codes;
CREATE VIEW v_codes AS
SELECT code.id, code.scheme_id, scheme.name AS scheme, code.name, code.abbreviation, code.definition, code.use_when,
  code.avoid_when, code.examples, code.colour, code.key, code.parent_id, code.literature, code.position, code.retired,
  code.example_spans, code.merged_into, code.split_into, code.meaning_since
FROM code JOIN scheme ON scheme.id = code.scheme_id;

-- code_id is the code as it reads now, after merges; coded_as is the one that the rater chose.
DROP VIEW v_codings;
CREATE VIEW v_codings AS
SELECT coding.id, coding.rater_id, rater.name AS rater, coding.unit_id, v_units.kind AS unit_kind,
  v_units.label AS unit, v_units.repository_id, v_units.repository, repository."commit",
  code.scheme_id, scheme.name AS scheme, code.id AS code_id, code.name AS code, coding.confidence, coding.memo,
  coding.codebook_revision, coding.suggestion_id, coding.created_at, coding.changed_at, coding.evidence,
  coding.code_id AS coded_as
FROM coding
LEFT JOIN code_reading ON code_reading.code_id = coding.code_id
JOIN v_units ON v_units.id = coding.unit_id
JOIN repository ON repository.id = v_units.repository_id
JOIN code ON code.id = coalesce(code_reading.reads_as, coding.code_id)
JOIN scheme ON scheme.id = code.scheme_id
JOIN rater ON rater.id = coding.rater_id;

CREATE VIEW v_memos AS
SELECT memo.id, memo.rater_id, rater.name AS rater, memo.subject ->> '$.kind' AS subject_kind,
  coalesce(memo.subject ->> '$.id', memo.subject ->> '$.repositoryId') AS subject_id,
  coalesce(memo.subject ->> '$.path', memo.subject ->> '$.anchor.path') AS path,
  memo.subject ->> '$.anchor.line' AS line, memo.title, memo.text, memo.created_at, memo.changed_at
FROM memo JOIN rater ON rater.id = memo.rater_id;

CREATE VIEW v_releases AS
SELECT release.id, release.name, release.note, rater.name AS rater, release.at, release.frontier
FROM release LEFT JOIN rater ON rater.id = release.rater_id;

-- Callers that people added to a trace or cut out of it.
CREATE VIEW v_trace_edits AS
SELECT trace_edit.id, trace_edit.repository_id, repository.name AS repository, trace_edit.load_id, trace_edit.verb,
  trace_edit.caller ->> '$.path' AS caller_path, trace_edit.caller ->> '$.symbol' AS caller_symbol,
  trace_edit.callee ->> '$.path' AS callee_path, trace_edit.callee ->> '$.symbol' AS callee_symbol, trace_edit.line
FROM trace_edit JOIN repository ON repository.id = trace_edit.repository_id;
`,
} as const
