/** Makes and edits schemes and codes: each call one step, told with its reason. */
import type { Output, Parsed } from '../../shared/api/index.ts'
import type { Code } from '../../shared/model/code.ts'
import type { Scheme } from '../../shared/model/scheme.ts'
import { newIdentifier } from '../store/identifier.ts'
import type { Draft, StudyFile } from '../store/studyFile.ts'
import { newCode } from '../study/newCode.ts'
import { requireSoundCode } from '../study/soundCode.ts'
import { because, requireCode, requireScheme } from './codebook.ts'
import { inOrder } from '../study/schemes.ts'
import { requireKindsOfCodings, requireSoundScheme } from './sound.ts'
import { fieldWords, listed, type NamedField } from './words.ts'

export function createScheme(file: StudyFile, input: Parsed<'taxonomy.createScheme'>): Output<'taxonomy.createScheme'> {
  const { reason, ...fields } = input
  const schemeId = newIdentifier()
  requireSoundScheme(file, schemeId, fields.parentId)
  const position = Number(file.value('SELECT coalesce(max(position), 0) + 1 FROM scheme'))
  const payload = { ...fields, position, source: '', retired: false, ...because(reason) }
  file.commit(`made the scheme ${fields.name}`, [{ kind: 'scheme.define', entity: schemeId, payload }])
  return { schemeId }
}

export function editScheme(file: StudyFile, { schemeId, change, reason }: Parsed<'taxonomy.editScheme'>): void {
  const scheme = requireScheme(file, schemeId)
  const given = changed(scheme, change)
  if (Object.keys(given).length === 0) return
  if (given.parentId !== undefined) requireSoundScheme(file, schemeId, given.parentId)
  if (given.unitKinds !== undefined) requireKindsOfCodings(file, scheme, given.unitKinds)
  const payload = { ...given, ...because(reason) }
  file.commit(schemeLabel(file, scheme, given), [{ kind: 'scheme.edit', entity: schemeId, payload }])
}

/** Schemes that are not named keep their places; the others share out theirs in the new order. */
export function orderSchemes(file: StudyFile, schemeIds: readonly string[]): void {
  for (const id of schemeIds) requireScheme(file, id)
  const asked = [...new Set(schemeIds)]
  const all = file.records('scheme', 'SELECT * FROM scheme').toSorted(inOrder)
  const next = asked.values()
  const order = all.map(({ id }) => (asked.includes(id) ? (next.next().value ?? id) : id))
  const drafts = order.flatMap((id, index): Draft[] => {
    const position = index + 1
    const moves = all.find((scheme) => scheme.id === id)?.position !== position
    return moves ? [{ kind: 'scheme.edit', entity: id, payload: { position } }] : []
  })
  // Positions with gaps may be numbered anew although the order stays: no step then.
  if (order.some((id, index) => all[index]?.id !== id)) file.commit('put the schemes in another order', drafts)
}

export function createCode(file: StudyFile, input: Parsed<'taxonomy.createCode'>): Output<'taxonomy.createCode'> {
  const { schemeId, reason, ...fields } = input
  requireScheme(file, schemeId)
  const made = newCode(file, { schemeId, ...fields })
  file.commit(`made the code ${fields.name}`, [{ ...made, payload: { ...made.payload, ...because(reason) } }])
  return { codeId: made.entity }
}

export function editCode(file: StudyFile, input: Parsed<'taxonomy.editCode'>): void {
  const { codeId, change, meaningChanged, reason } = input
  const code = requireCode(file, codeId)
  const given = changed(code, change)
  if (Object.keys(given).length === 0 && !meaningChanged) return
  if (given.key !== undefined || given.parentId !== undefined) {
    requireSoundCode(file, { key: code.key, parentId: code.parentId, ...given, id: codeId, schemeId: code.schemeId })
  }
  const payload = { ...given, ...(meaningChanged ? { meaningChanged } : {}), ...because(reason) }
  file.commit(codeLabel(code, given, meaningChanged), [{ kind: 'code.edit', entity: codeId, payload }])
}

/** The given fields that say something else than the record does. */
function changed<T extends object, C extends { readonly [K in keyof T]?: T[K] | undefined }>(record: T, change: C) {
  const differs = Object.entries(change).filter(([field, value]) => {
    return value !== undefined && JSON.stringify(value) !== JSON.stringify(record[field as keyof T])
  })
  return Object.fromEntries(differs) as { [K in keyof C]?: Exclude<C[K], undefined> }
}

function codeLabel(code: Code, change: Partial<Code>, meaningChanged: boolean): string {
  const fields = fieldsInWords(change)
  if (meaningChanged) return `changed what ${change.name ?? code.name} means`
  return change.name === undefined ? `edited ${fields} of ${code.name}` : `renamed ${code.name} to ${change.name}`
}

function schemeLabel(file: StudyFile, scheme: Scheme, change: Partial<Scheme>): string {
  if (change.name !== undefined) return `renamed ${scheme.name} to ${change.name}`
  if (change.retired !== undefined) return `${change.retired ? 'retired' : 'revived'} the scheme ${scheme.name}`
  if (change.parentId === null) return `moved the scheme ${scheme.name} to the top`
  if (change.parentId !== undefined) {
    return `moved the scheme ${scheme.name} below ${requireScheme(file, change.parentId).name}`
  }
  if (change.position !== undefined) return `moved the scheme ${scheme.name}`
  return `edited ${fieldsInWords(change)} of the scheme ${scheme.name}`
}

function fieldsInWords(change: object): string {
  return listed(Object.keys(change).map((field) => fieldWords[field as NamedField]))
}
