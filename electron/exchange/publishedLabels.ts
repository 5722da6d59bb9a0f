/** The words that the published replication package uses for the built-in codes it has columns for. */
import type { StudyFile } from '../store/studyFile.ts'

/** Ids of resources/codebooks/ptm-reuse.json: two digits for the scheme, two for the code (00 is the scheme). */
function builtIn(scheme: string, code: string): string {
  return `10ad5704-0000-4000-8000-00${scheme}000000${code}`
}

export interface PublishedScheme {
  readonly schemeId: string
  readonly labels: ReadonlyMap<string, string>
}

function published(scheme: string, labels: Readonly<Record<string, string>>): PublishedScheme {
  const entries = Object.entries(labels).map(([code, label]) => [builtIn(scheme, code), label] as const)
  return { schemeId: builtIn(scheme, '00'), labels: new Map(entries) }
}

export const dependencyStructure = published('02', { '03': 'interchangeable', '04': 'complementary' })
export const modality = published('06', {
  '01': 'nlp',
  '02': 'vision',
  '03': 'multi_modal',
  '04': 'speech',
  '05': 'audio',
})
export const pipelineOrganisation = published('10', { '01': 'Feature', '02': 'Generative', '03': 'Discriminative' })
export const interactionType = published('11', {
  '01': 'Feature Handoff',
  '05': 'Feedback Guidance',
  '06': 'Evaluation',
  '07': 'Post Processing',
})

/** Finds a code's published word: its own, else its nearest ancestor's, else the name that the study gave it. */
export function labeller(study: StudyFile, { schemeId, labels }: PublishedScheme): (codeId: string) => string {
  const rows = study.rows<{ id: string; name: string; parent_id: string | null }>(
    'SELECT id, name, parent_id FROM v_codes WHERE scheme_id = ?',
    schemeId,
  )
  const codes = new Map(rows.map((row) => [row.id, row]))
  return (codeId) => {
    const seen = new Set<string>()
    for (let id: string | null = codeId; id !== null && !seen.has(id); id = codes.get(id)?.parent_id ?? null) {
      const label = labels.get(id)
      if (label !== undefined) return label
      seen.add(id)
    }
    return codes.get(codeId)?.name ?? ''
  }
}
