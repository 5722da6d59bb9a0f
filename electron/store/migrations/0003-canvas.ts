/** Version 3: links from stage to stage, the order of stages, lanes, suggestions with their answers, rules for pipelines. */
export const third = {
  version: 3,
  name: 'canvas',
  sql: `
ALTER TABLE unit ADD COLUMN source_stage_id TEXT;
ALTER TABLE unit ADD COLUMN target_stage_id TEXT;
ALTER TABLE coding ADD COLUMN position REAL;
ALTER TABLE placement ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 1;

CREATE TABLE lane (
  id TEXT PRIMARY KEY,
  rater_id TEXT NOT NULL,
  repository_id TEXT NOT NULL,
  name TEXT NOT NULL,
  model_ids TEXT NOT NULL
) STRICT;
CREATE INDEX lane_by_repository ON lane (repository_id);

-- What the detector would draw. A result: made anew by each draft of a repository.
CREATE TABLE suggestion (
  repository_id TEXT NOT NULL,
  id TEXT NOT NULL,
  "commit" TEXT NOT NULL,
  rules_version TEXT NOT NULL,
  unit TEXT NOT NULL,
  code_id TEXT,
  evidence TEXT NOT NULL,
  reason TEXT NOT NULL,
  rule TEXT NOT NULL,
  confidence TEXT NOT NULL,
  PRIMARY KEY (repository_id, id)
) STRICT;

CREATE TABLE suggestion_answer (
  id TEXT PRIMARY KEY,
  rater_id TEXT NOT NULL,
  repository_id TEXT NOT NULL,
  suggestion_id TEXT NOT NULL,
  verdict TEXT NOT NULL,
  code_id TEXT,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX suggestion_answer_by_repository ON suggestion_answer (repository_id, rater_id);

CREATE TABLE pipeline_rule (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  severity TEXT NOT NULL,
  enabled INTEGER NOT NULL,
  says TEXT NOT NULL,
  mend TEXT NOT NULL,
  demand TEXT NOT NULL
) STRICT;

DROP VIEW v_units;
CREATE VIEW v_units AS
SELECT unit.id, unit.kind, unit.repository_id, repository.name AS repository, unit.label, unit.load_id, unit.anchor,
  unit.origin, unit.evidence, unit.load_ids, unit.source_id, unit.target_id,
  unit.anchor ->> '$.path' AS path, unit.anchor ->> '$.line' AS line, unit.source_stage_id, unit.target_stage_id
FROM unit JOIN repository ON repository.id = unit.repository_id
WHERE unit.kind <> 'link'
  OR (EXISTS (SELECT 1 FROM unit AS source WHERE source.id = unit.source_id)
    AND EXISTS (SELECT 1 FROM unit AS target WHERE target.id = unit.target_id));

DROP VIEW v_codings;
CREATE VIEW v_codings AS
SELECT coding.id, coding.rater_id, rater.name AS rater, coding.unit_id, v_units.kind AS unit_kind,
  v_units.label AS unit, v_units.repository_id, v_units.repository, repository."commit",
  code.scheme_id, scheme.name AS scheme, code.id AS code_id, code.name AS code, coding.confidence, coding.memo,
  coding.codebook_revision, coding.suggestion_id, coding.created_at, coding.changed_at, coding.evidence,
  coding.code_id AS coded_as, coding.position
FROM coding
LEFT JOIN code_reading ON code_reading.code_id = coding.code_id
JOIN v_units ON v_units.id = coding.unit_id
JOIN repository ON repository.id = v_units.repository_id
JOIN code ON code.id = coalesce(code_reading.reads_as, coding.code_id)
JOIN scheme ON scheme.id = code.scheme_id
JOIN rater ON rater.id = coding.rater_id;

-- Interactions from stage to stage, as they read now.
CREATE VIEW v_links AS
SELECT v_units.id, v_units.repository_id, v_units.repository, v_units.source_id, source.label AS source,
  source_stage.name AS source_stage, v_units.target_id, target.label AS target, target_stage.name AS target_stage,
  source.origin AS source_origin, target.origin AS target_origin
FROM v_units
JOIN unit AS source ON source.id = v_units.source_id
JOIN unit AS target ON target.id = v_units.target_id
LEFT JOIN code_reading AS source_reading ON source_reading.code_id = v_units.source_stage_id
LEFT JOIN code AS source_stage ON source_stage.id = coalesce(source_reading.reads_as, v_units.source_stage_id)
LEFT JOIN code_reading AS target_reading ON target_reading.code_id = v_units.target_stage_id
LEFT JOIN code AS target_stage ON target_stage.id = coalesce(target_reading.reads_as, v_units.target_stage_id)
WHERE v_units.kind = 'link';

CREATE VIEW v_lanes AS
SELECT lane.id, lane.rater_id, rater.name AS rater, lane.repository_id, repository.name AS repository, lane.name,
  lane.model_ids
FROM lane
JOIN repository ON repository.id = lane.repository_id
JOIN rater ON rater.id = lane.rater_id;

-- Suggestions of the newest draft at the pinned commit.
CREATE VIEW v_suggestions AS
SELECT suggestion.id, suggestion.repository_id, repository.name AS repository, suggestion."commit",
  suggestion.rules_version, suggestion.unit ->> '$.id' AS unit_id, suggestion.unit ->> '$.kind' AS unit_kind,
  suggestion.unit ->> '$.label' AS unit, code.scheme_id, scheme.name AS scheme, code.id AS code_id, code.name AS code,
  suggestion.confidence, suggestion.rule, suggestion.reason, suggestion.evidence
FROM suggestion
JOIN repository ON repository.id = suggestion.repository_id AND repository."commit" = suggestion."commit"
LEFT JOIN code_reading ON code_reading.code_id = suggestion.code_id
LEFT JOIN code ON code.id = coalesce(code_reading.reads_as, suggestion.code_id)
LEFT JOIN scheme ON scheme.id = code.scheme_id;

CREATE VIEW v_suggestion_answers AS
SELECT suggestion_answer.id, suggestion_answer.rater_id, rater.name AS rater, suggestion_answer.repository_id,
  repository.name AS repository, suggestion_answer.suggestion_id, suggestion_answer.verdict,
  suggestion_answer.code_id, suggestion_answer.at
FROM suggestion_answer
JOIN repository ON repository.id = suggestion_answer.repository_id
JOIN rater ON rater.id = suggestion_answer.rater_id;

CREATE VIEW v_pipeline_rules AS SELECT id, name, severity, enabled, says, mend, demand FROM pipeline_rule;
`,
} as const
