/** The comparison of the current repository as React sees it: made again whenever the graph or the choice changes. */
import { useEffect, useMemo } from 'react'
import type { Graph } from '../../../shared/api/canvas.ts'
import { agreementOf, type ComparedAgreement } from '../../../shared/pipeline/compareAgreement.ts'
import { compareDrawings, type Comparison } from '../../../shared/pipeline/compare.ts'
import { type ComparedItem, comparedItems } from '../../../shared/pipeline/compareItems.ts'
import { withSuggestions } from '../../../shared/pipeline/suggested.ts'
import { useQuery } from '../../session/query.ts'
import { raterNames } from '../../session/raterNames.ts'
import type { Scene } from '../scene.ts'
import { compareState, everyoneElse, isShown } from './compareState.ts'
import type { CompareWording } from './compareWords.ts'
import { drawingsOf, type Sides, sidesOf } from './sides.ts'

export interface Compared {
  readonly sides: Sides
  readonly comparison: Comparison
  /** Every judgement, whether or not it is listed. */
  readonly items: readonly ComparedItem[]
  readonly listed: readonly ComparedItem[]
  readonly agreement: ComparedAgreement
  readonly wording: CompareWording
}

/** The scene with the detector as one more rater, where there is one and it may be compared. */
export function useWithDetector(scene: Scene): Scene {
  const { repositoryId, graph, schemes } = scene
  const raters = useQuery('study.state', {}).data?.raters
  const detectorId = raters?.find(({ kind }) => kind === 'detector')?.id ?? null
  const suggestions = useQuery('canvas.suggestions', detectorId === null ? null : { repositoryId }).data
  const mineId = compareState((state) => state.mineId)
  const yoursId = compareState((state) => state.yoursId)
  // Everyone else are people: what they draw together is no draft.
  const isAsked = yoursId !== everyoneElse || mineId === detectorId
  return useMemo(() => {
    if (detectorId === null || suggestions === undefined || !isAsked) return scene
    return { ...scene, graph: withSuggestions(graph, suggestions, schemes, detectorId) }
  }, [scene, graph, schemes, suggestions, detectorId, isAsked])
}

export function useSides({ graph, raterId }: Scene): Sides | null {
  const raters = useQuery('study.state', {}).data?.raters
  const mineId = compareState((state) => state.mineId)
  const yoursId = compareState((state) => state.yoursId)
  return useMemo(
    () => (raters === undefined ? null : sidesOf({ mineId, yoursId }, raters, raterNames(raters), raterId, graph)),
    [raters, mineId, yoursId, raterId, graph],
  )
}

/** By name, because a list has no places; then by id, so that it stands still. */
function inReadingOrder(graph: Graph): Graph {
  const labels = new Map(graph.models.map(({ id, label }) => [id, label]))
  const byWords = <T extends { readonly id: string }>(list: readonly T[], words: (one: T) => string): T[] =>
    list.toSorted((a, b) => words(a).localeCompare(words(b), 'en') || (a.id < b.id ? -1 : 1))
  return {
    ...graph,
    models: byWords(graph.models, ({ label }) => label),
    links: byWords(graph.links, ({ sourceId, targetId }) => `${labels.get(sourceId)} ${labels.get(targetId)}`),
  }
}

export function useComparison({ graph, schemes }: Scene, sides: Sides): Compared {
  const kinds = compareState((state) => state.kinds)
  const agreed = compareState((state) => state.agreed)
  const made = useMemo(() => {
    const comparison = compareDrawings(...drawingsOf(inReadingOrder(graph), schemes, sides), schemes)
    const labels = new Map(graph.models.map(({ id, label }) => [id, label]))
    return {
      sides,
      comparison,
      items: comparedItems(comparison),
      agreement: agreementOf(comparison, schemes),
      wording: { schemes, labels, names: sides.names },
    }
  }, [graph, schemes, sides])
  const listed = useMemo(
    () => made.items.filter(({ kind, standing }) => isShown(kind, kinds) && (agreed || standing !== 'both')),
    [made, kinds, agreed],
  )
  useEffect(() => {
    compareState.setState({ listed: listed.map(({ key, standing }) => ({ key, differs: standing !== 'both' })) })
  }, [listed])
  return useMemo(() => ({ ...made, listed }), [made, listed])
}
