/** The pipelines of the whole study as the gallery shows them: what is asked for, what is found, and by which names. */
import { useDeferredValue, useMemo } from 'react'
import type { PipelineRow } from '../../../shared/api/canvas.ts'
import type { Rater } from '../../../shared/model/rater.ts'
import { type ShapeNames, shapeTest, sortedRows } from '../../../shared/pipeline/shape.ts'
import { useQuery } from '../../session/query.ts'
import { raterNames } from '../../session/raterNames.ts'
import { galleryPlace } from './galleryPlace.ts'
import { type Wording, wording } from './wording.ts'

export interface Gallery extends Wording {
  readonly all: readonly PipelineRow[]
  readonly found: readonly PipelineRow[]
  readonly raters: readonly Rater[]
}

/** Undefined until everything has come; `failed` when it will not. */
export function useGallery(): { readonly gallery: Gallery | undefined; readonly failed: boolean } {
  const pipelines = useQuery('canvas.pipelines', {})
  const schemes = useQuery('taxonomy.schemes', {}).data
  const repositories = useQuery('corpus.list', {}).data
  const study = useQuery('study.state', {}).data
  // Typing and clicking stay quick; the list follows when there is time.
  const query = useDeferredValue(galleryPlace((state) => state.query))
  const known = useMemo(() => {
    if (pipelines.data === undefined || schemes === undefined || repositories === undefined || study == null)
      return undefined
    const names: ShapeNames = {
      repositories: new Map(repositories.map(({ id, name }) => [id, name])),
      raters: raterNames(study.raters),
    }
    const all = sortedRows(pipelines.data, names)
    return { ...wording(all, schemes, names), all, raters: study.raters }
  }, [pipelines.data, schemes, repositories, study])
  const gallery = useMemo(
    () => known && { ...known, found: known.all.filter(shapeTest(query, known.schemes, known.names)) },
    [known, query],
  )
  return { gallery, failed: pipelines.error !== undefined }
}
