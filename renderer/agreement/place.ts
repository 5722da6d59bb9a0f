/** What is being compared: kept while other views are open. */
import { create } from 'zustand'

interface Place {
  readonly schemeId: string | null
  /** Null: everybody. */
  readonly raterIds: readonly string[] | null
}

export const place = create<Place>()(() => ({ schemeId: null, raterIds: null }))

/** Scheme and raters to show when nothing was chosen: the scheme with most codings, and all people. */
export function choice(
  chosen: Place,
  schemes: readonly { readonly id: string; readonly codes: readonly { readonly id: string }[] }[],
  codings: ReadonlyMap<string, number>,
  raters: readonly { readonly id: string; readonly kind: string }[],
): { schemeId: string | null; raterIds: string[] } {
  const said = (scheme: (typeof schemes)[number]) =>
    scheme.codes.reduce((sum, { id }) => sum + (codings.get(id) ?? 0), 0)
  const [busiest] = [...schemes].sort((a, b) => said(b) - said(a))
  const schemeId = schemes.find(({ id }) => id === chosen.schemeId)?.id ?? busiest?.id ?? null
  const people = raters.filter(({ kind }) => kind === 'person')
  const wanted = chosen.raterIds ?? people.map(({ id }) => id)
  // The order of the study, not of the clicks, so that the same choice asks the same question.
  return { schemeId, raterIds: raters.map(({ id }) => id).filter((id) => wanted.includes(id)) }
}
