/** From a judgement to the code: selects its units and shows the evidence of the one rater, then that of the other. */
import type { Anchor } from '../../../shared/model/anchor.ts'
import { codesSaid, type ComparedItem, evidenceOf, unitsOf } from '../../../shared/pipeline/compareItems.ts'
import { revealAnchor } from '../../session/navigate.ts'
import { notify } from '../../session/notices.ts'
import { session } from '../../session/state.ts'

type Side = 'mine' | 'yours'

/** All evidence, mine first; a text that both give stands once. */
export function evidenceInTurn(item: ComparedItem): { readonly side: Side; readonly anchor: Anchor }[] {
  const seen = new Set<string>()
  return (['mine', 'yours'] as const).flatMap((side) =>
    evidenceOf(item, side).flatMap((anchor) => {
      const key = `${anchor.path} ${anchor.start} ${anchor.end}`
      if (seen.has(key)) return []
      seen.add(key)
      return [{ side, anchor }]
    }),
  )
}

type Shown = Pick<Anchor, 'path' | 'start' | 'end'> | null

/** The place after the one that the editor shows; the first when it shows none of them. */
export function nextInTurn<T extends { readonly anchor: Anchor }>(places: readonly T[], shown: Shown): T | undefined {
  const at = places.findIndex(
    ({ anchor }) => anchor.path === shown?.path && anchor.start === shown.start && anchor.end === shown.end,
  )
  return places[(at + 1) % places.length]
}

export function showEvidence(repositoryId: string, item: ComparedItem, side: Side, anchor: Anchor): void {
  revealAnchor(repositoryId, anchor)
  const own = codesSaid(item, side)
    .flatMap(({ codings }) => codings)
    .find(({ evidence }) => evidence.some(({ path, start }) => path === anchor.path && start === anchor.start))
  session.setState({ unitIds: unitsOf(item), codingId: own?.id ?? null })
}

export function followItem(repositoryId: string, item: ComparedItem): void {
  const { reveal } = session.getState()
  const places = evidenceInTurn(item)
  const place = nextInTurn(places, reveal?.repositoryId === repositoryId ? reveal : null)
  if (place !== undefined) return showEvidence(repositoryId, item, place.side, place.anchor)
  session.setState({ unitIds: unitsOf(item), codingId: null })
  // A lane never has evidence: its models are all there is to show.
  if (item.kind !== 'lane') notify({ tone: 'info', text: 'Neither of the two gave evidence for this.' })
}
