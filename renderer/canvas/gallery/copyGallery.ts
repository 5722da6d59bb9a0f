/** Copies what the gallery shows as CSV: the pipelines found, their shapes, or the steps between stages. */
import { shapeTest, sortedRows } from '../../../shared/pipeline/shape.ts'
import { copyText } from '../../session/copyText.ts'
import { csvText } from '../../session/csvText.ts'
import { raterNames } from '../../session/raterNames.ts'
import type { Session } from '../../session/state.ts'
import { countTable, pipelineTable, shapeTable } from './galleryCsv.ts'
import { galleryPlace } from './galleryPlace.ts'
import { wording } from './wording.ts'

const tables = { pipelines: pipelineTable, shapes: shapeTable, counts: countTable }

export async function copyGallery({ call }: Session): Promise<void> {
  const [pipelines, schemes, repositories, study] = await Promise.all([
    call('canvas.pipelines', {}),
    call('taxonomy.schemes', {}),
    call('corpus.list', {}),
    call('study.state', {}),
  ])
  const { query, tab } = galleryPlace.getState()
  const names = {
    repositories: new Map(repositories.map(({ id, name }) => [id, name])),
    raters: raterNames(study?.raters ?? []),
  }
  const all = sortedRows(pipelines, names)
  const found = all.filter(shapeTest(query, schemes, names))
  await copyText(csvText(tables[tab](found, wording(all, schemes, names))))
}
