/**
 * The replication package's tables, in its byte format: what people coded, in its words, one row for each distinct fact.
 * Raters who differ give a row each: settling that is not the export's business. The detector's suggestions are left out.
 */
import type { StudyFile } from '../store/studyFile.ts'
import { delimited, type Dialect, published, publishedTabs } from './csv.ts'
import type { ExportedFile, ExportFormat } from './format.ts'
import {
  dependencyStructure,
  interactionType,
  labeller,
  modality,
  pipelineOrganisation,
  type PublishedScheme,
} from './publishedLabels.ts'
import { callerRows } from './replicationCallers.ts'
import { githubUrl } from './repositoryAddress.ts'

interface Answer {
  readonly url: string
  readonly unit: string
  /** `pretrained` or `scratch` for a model, null for other units. */
  readonly origin: string | null
  readonly label: string
}

interface AnswerRow {
  readonly name: string
  readonly address: string | null
  readonly unit: string
  readonly origin: string | null
  readonly code_id: string
}

const answersSql = `
SELECT v_repositories.name, v_repositories.origin AS address, v_codings.unit, v_units.origin, v_codings.code_id
FROM v_codings
JOIN v_repositories ON v_repositories.id = v_codings.repository_id
JOIN v_units ON v_units.id = v_codings.unit_id
JOIN v_raters ON v_raters.id = v_codings.rater_id
WHERE v_codings.scheme_id = ? AND v_raters.kind = 'person'`

function answers(study: StudyFile, scheme: PublishedScheme): Answer[] {
  const label = labeller(study, scheme)
  return study.rows<AnswerRow>(answersSql, scheme.schemeId).map(({ name, address, unit, origin, code_id }) => ({
    url: githubUrl({ name, origin: address }),
    unit,
    origin,
    label: label(code_id),
  }))
}

/** Cell by cell as they are written, so that no locale changes the file. */
function inOrder(rows: readonly string[][]): string[][] {
  return rows.toSorted((left, right) => {
    const at = left.findIndex((cell, index) => cell !== right[index])
    if (at < 0) return 0
    return (left[at] ?? '') < (right[at] ?? '') ? -1 : 1
  })
}

/** Each row once, where it first appears. */
function distinct(rows: readonly (readonly string[])[]): string[][] {
  const keys = new Set(rows.map((row) => JSON.stringify(row)))
  return [...keys].map((key) => JSON.parse(key) as string[])
}

function modelRows(study: StudyFile, scheme: PublishedScheme): string[][] {
  const pretrained = answers(study, scheme).filter(({ origin }) => origin === 'pretrained')
  return inOrder(pretrained.map(({ url, unit, label }) => [url, unit, label]))
}

function repositoriesCoded(study: StudyFile, wanted: string): string[][] {
  return inOrder(answers(study, dependencyStructure).flatMap(({ url, label }) => (label === wanted ? [[url]] : [])))
}

interface Table {
  readonly name: string
  readonly header: readonly string[]
  readonly dialect: Dialect
  readonly rows: (study: StudyFile) => string[][]
}

const tables: readonly Table[] = [
  {
    name: '401_caller.csv',
    header: ['caller', 'file_path', 'github_url'],
    dialect: published,
    rows: callerRows,
  },
  {
    name: 'model_types_gh.csv',
    header: ['github_url', 'model_name', 'model_type'],
    dialect: published,
    rows: (study) => modelRows(study, modality),
  },
  {
    name: 'samples.csv',
    header: ['github_url', 'identifier', 'Pipeline Type'],
    dialect: published,
    rows: (study) => modelRows(study, pipelineOrganisation),
  },
  {
    name: 'interaction.csv',
    header: ['github_url', 'Interaction Type'],
    dialect: publishedTabs,
    rows: (study) => inOrder(answers(study, interactionType).map(({ url, label }) => [url, label])),
  },
  {
    name: 'interchangeable.csv',
    header: ['github_url'],
    dialect: published,
    rows: (study) => repositoriesCoded(study, 'interchangeable'),
  },
  {
    name: 'complementary.csv',
    header: ['github_url'],
    dialect: published,
    rows: (study) => repositoriesCoded(study, 'complementary'),
  },
]

function tableFile(study: StudyFile, { name, header, dialect, rows }: Table): ExportedFile {
  const found = distinct(rows(study))
  return { name, rows: found.length, text: delimited(header, found, dialect) }
}

export const replication: ExportFormat = {
  id: 'replication',
  name: 'Replication package',
  description: 'Callers, model types, pipeline types, interactions and dependency structure, in the published formats.',
  files: tables.map(({ name }) => name),
  make: (study) => tables.map((table) => tableFile(study, table)),
}
