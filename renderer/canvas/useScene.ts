/** The canvas of the current repository as React sees it: asked again whenever the study changes. */
import { useMemo } from 'react'
import { useQuery } from '../session/query.ts'
import { useSession } from '../session/state.ts'
import type { Viewpoint } from './cards.ts'
import { loadsById, type Scene } from './scene.ts'

export interface DrawnScene extends Scene {
  readonly view: Viewpoint
}

export interface SceneState {
  /** Undefined while a repository is chosen but its graph has not come yet, null when none is. */
  readonly scene: DrawnScene | null | undefined
  readonly error: unknown
}

export function useScene(): SceneState {
  const repositoryId = useSession((state) => state.repositoryId)
  const input = repositoryId === null ? null : { repositoryId }
  const graph = useQuery('canvas.graph', input)
  const schemes = useQuery('taxonomy.schemes', repositoryId === null ? null : {})
  const loads = useQuery('detection.loads', input)
  const study = useQuery('study.state', {}).data
  const loadMap = useMemo(() => loadsById(loads.data ?? []), [loads.data])
  const view = useMemo((): Viewpoint | undefined => {
    if (schemes.data === undefined || study === undefined || study === null) return undefined
    const raters = new Map(study.raters.map((rater) => [rater.id, rater.name]))
    return { schemes: schemes.data, raterId: study.raterId, raters, loads: loadMap }
  }, [schemes.data, study, loadMap])
  const scene = useMemo((): DrawnScene | null | undefined => {
    if (repositoryId === null) return null
    if (graph.data === undefined || view === undefined) return undefined
    return { repositoryId, raterId: view.raterId, graph: graph.data, schemes: view.schemes, loads: loadMap, view }
  }, [repositoryId, graph.data, view, loadMap])
  return { scene, error: graph.error ?? schemes.error }
}
