/** What a person has to look at after a move: anchors whose text changed or went, with everything that hangs on them. */
import type { AnchorToCheck } from '../../shared/api/coding.ts'
import type { Context } from '../context.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { type Anchored, anchoredIn, type Holder } from '../study/places/anchored.ts'
import { placesIn } from '../study/places/places.ts'

/** Nobody changes what another rater said; everything else is everybody's. */
export function isPlaceable({ kind, record }: Holder, raterId: string): boolean {
  return kind === 'coding' || kind === 'memo' ? record.raterId === raterId : true
}

/** Outdated and orphaned anchors of a repository, by path and line. */
export async function anchorsToCheck(context: Context, repositoryId: string): Promise<AnchorToCheck[]> {
  const places = await placesIn(context, repositoryId)
  const { file } = context.desk
  const wanted = new Set(
    places.flatMap(({ key, state }) => (state === 'outdated' || state === 'orphaned' ? [key] : [])),
  )
  if (wanted.size === 0) return []
  const all = anchoredIn(file, repositoryId).filter(({ key }) => wanted.has(key))
  const byKey = Map.groupBy(all, ({ key }) => key)
  const said = saidOf(file, all)
  const items = places.flatMap(({ key, state, anchor }): AnchorToCheck[] => {
    const held = byKey.get(key) ?? []
    const [first] = held
    if (first === undefined || (state !== 'outdated' && state !== 'orphaned')) return []
    return [
      {
        key,
        state,
        was: first.anchor,
        guess: state === 'outdated' ? anchor : null,
        about: aboutOf(file, held, said),
        mine: held.some(({ holder }) => isPlaceable(holder, file.raterId)),
      },
    ]
  })
  return items.toSorted((a, b) => compare(a.was.path, b.was.path) || a.was.start - b.was.start || a.was.end - b.was.end)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function aboutOf(file: StudyFile, held: readonly Anchored[], said: Said): string[] {
  return [...new Set(held.flatMap(({ holder }) => inWords(file, holder, said)))]
}

function inWords(file: StudyFile, holder: Holder, said: Said): string[] {
  switch (holder.kind) {
    case 'unit':
      return unitInWords(holder.record, said)
    case 'coding': {
      const coding = said.byId.get(holder.record.id)
      return coding === undefined ? [] : [`evidence for ${coding.code} of ${coding.unit}, ${coding.rater}`]
    }
    case 'memo': {
      const { title, text, raterId } = holder.record
      return [`memo “${(title || text).slice(0, 60)}”, ${raterName(file, raterId)}`]
    }
    case 'code':
      return [`example of ${holder.record.name}`]
    case 'naming':
      return [`names of a load: ${holder.record.names.join(', ')}`]
  }
}

function unitInWords(unit: Extract<Holder, { kind: 'unit' }>['record'], said: Said): string[] {
  if (unit.kind === 'model') return [`evidence of the model ${unit.label}`]
  const coded = (said.byUnit.get(unit.id) ?? []).map(({ code, rater }) => `${code}, ${rater}`)
  if (unit.kind === 'load') return [`load of ${unit.label}`, ...coded]
  return coded.length > 0 ? coded : ['span with a memo']
}

interface SaidRow {
  readonly id: string
  readonly unit_id: string
  readonly code: string
  readonly rater: string
  readonly unit: string
}

interface Said {
  readonly byId: ReadonlyMap<string, SaidRow>
  readonly byUnit: ReadonlyMap<string, readonly SaidRow[]>
}

/** The codings that are anchored, and those of units that are, in one question. */
function saidOf(file: StudyFile, anchored: readonly Anchored[]): Said {
  const ids = JSON.stringify([...new Set(anchored.map(({ holder }) => holder.record.id))])
  const rows = file.rows<SaidRow>(
    `SELECT id, unit_id, code, rater, unit FROM v_codings
     WHERE id IN (SELECT value FROM json_each(?)) OR unit_id IN (SELECT value FROM json_each(?))
     ORDER BY scheme, code, rater`,
    ids,
    ids,
  )
  return { byId: new Map(rows.map((row) => [row.id, row])), byUnit: Map.groupBy(rows, (row) => row.unit_id) }
}

function raterName(file: StudyFile, raterId: string): string {
  return file.record('rater', raterId)?.name ?? 'somebody'
}
