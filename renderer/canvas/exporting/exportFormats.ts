/** The formats in which pipelines leave the canvas, and the text of each. */
import type { Repository } from '../../../shared/model/repository.ts'
import { drawingOf } from '../../../shared/pipeline/drawing.ts'
import { type DocumentSource, documentOf, type PipelineDocument } from '../../../shared/pipeline/formats/document.ts'
import { toGraphml } from '../../../shared/pipeline/formats/graphml.ts'
import { toJson } from '../../../shared/pipeline/formats/json.ts'
import { toMermaid } from '../../../shared/pipeline/formats/mermaid.ts'
import { toSvg } from '../../../shared/pipeline/formats/svg.ts'
import { boxesOf } from '../drawnFlow.ts'
import type { Point } from '../geometry.ts'
import { graphToFlow } from '../graphToFlow.ts'
import type { DrawnScene } from '../useScene.ts'

export const exportFormats = [
  { id: 'svg', name: 'SVG', hint: 'A picture for print, with a legend; text stays text.', type: 'image/svg+xml' },
  { id: 'png', name: 'PNG', hint: 'The same picture in pixels, twice as large as on screen.', type: 'image/png' },
  { id: 'graphml', name: 'GraphML', hint: 'For Gephi, yEd, igraph and NetworkX.', type: 'application/xml' },
  { id: 'json', name: 'JSON', hint: 'For programs of your own, with all evidence.', type: 'application/json' },
  { id: 'mermaid', name: 'Mermaid', hint: 'A text that draws itself in a README or an issue.', type: 'text/plain' },
] as const

export type ExportFormat = (typeof exportFormats)[number]['id']

const endings: Readonly<Record<ExportFormat, string>> = {
  svg: 'svg',
  png: 'png',
  graphml: 'graphml',
  json: 'json',
  mermaid: 'mmd',
}

/** `owner-name-pipelines.svg`; what file systems do not take becomes a dash. */
export function fileName(repository: string, format: ExportFormat): string {
  const plain = repository.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+|-+$/g, '')
  return `${plain === '' ? 'repository' : plain}-pipelines.${endings[format]}`
}

/** Whose drawing: a rater's, or with null what all raters draw together. */
export interface ExportChoice {
  readonly raterId: string | null
  readonly raterName: string
  readonly repository: Pick<Repository, 'name' | 'origin' | 'commit'>
}

export function documentIn(scene: DrawnScene, { raterId, raterName, repository }: ExportChoice): PipelineDocument {
  const { name, origin, commit } = repository
  const drawing = drawingOf(scene.graph, scene.schemes, raterId)
  const source: DocumentSource = {
    repository: { name, origin, commit },
    rater: raterName,
    drawing,
    schemes: scene.schemes,
  }
  return documentOf(source)
}

/** Where the models stand on the canvas, those that nobody has placed included. */
function placesOf({ graph, view }: DrawnScene): ReadonlyMap<string, Point> {
  return new Map(boxesOf(graphToFlow(graph, view).nodes).map(({ id, x, y }) => [id, { x, y }]))
}

/** The text of every format but PNG, which is painted from the SVG. */
export function textOf(scene: DrawnScene, document: PipelineDocument, format: Exclude<ExportFormat, 'png'>): string {
  switch (format) {
    case 'svg':
      return pictureOf(scene, document).svg
    case 'graphml':
      return toGraphml(document)
    case 'json':
      return toJson(document)
    case 'mermaid':
      return toMermaid(document)
  }
}

export function pictureOf(scene: DrawnScene, document: PipelineDocument): ReturnType<typeof toSvg> {
  return toSvg(document, placesOf(scene), scene.schemes)
}
