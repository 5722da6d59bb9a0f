/**
 * A canvas of 500 models and 500 links: from the graph to nodes and edges, and their layout. Peer: dagre alone on the
 * same nodes and links. Fair: dagre does the layout in both; ours also maps the graph, lays out connected parts by
 * themselves and puts them on shelves. Drawing is not part of it.
 */
import { graphlib, layout } from '@dagrejs/dagre'
import type { Graph } from '../shared/api/canvas.ts'
import { graphToFlow } from '../renderer/canvas/graphToFlow.ts'
import { layoutGraph } from '../renderer/canvas/layout.ts'
import { inTurns, printRow } from './harness.ts'

const repositoryId = '00000000-0000-7000-8000-000000000000'
const id = (prefix: string, index: number) => `${prefix}0000000-0000-7000-8000-${String(index).padStart(12, '0')}`

/** Pipelines of ten models each, every model handing on to the next and one of each pipeline to a second. */
const graph: Graph = {
  models: Array.from({ length: 500 }, (_, index) => {
    const fields = { repositoryId, origin: 'pretrained', kind: 'model' } as const
    return { ...fields, id: id('a', index), label: `model ${index}`, evidence: [], loadIds: [] }
  }),
  links: Array.from({ length: 500 }, (_, index) => {
    const target = index % 10 === 9 ? index - 4 : index + 1
    const ends = { sourceId: id('a', index % 10 === 9 ? index - 7 : index), targetId: id('a', target) }
    return { kind: 'link', id: id('b', index), repositoryId, label: '', ...ends }
  }),
  placements: [],
  codings: [],
}
const view = { schemes: [], raterId: id('c', 0), raters: new Map<string, string>() }

function sizes() {
  const { nodes } = graphToFlow(graph, view)
  return nodes.map((node) => ({ id: node.id, width: node.initialWidth ?? 0, height: node.initialHeight ?? 0 }))
}

const models = sizes()

function dagreAlone() {
  const whole = new graphlib.Graph({ multigraph: true })
  whole.setGraph({ rankdir: 'LR', nodesep: 48, ranksep: 264, edgesep: 24 })
  whole.setDefaultEdgeLabel(() => ({}))
  for (const { id: name, width, height } of models) whole.setNode(name, { width, height })
  for (const { id: name, sourceId, targetId } of graph.links) whole.setEdge(sourceId, targetId, {}, name)
  layout(whole)
}

const sides = { ours: () => layoutGraph({ models: sizes(), links: graph.links, origin: { x: 0, y: 0 } }), peer: dagreAlone }
const times = await inTurns({ ...sides, times: 5, warmUp: 1 })
printRow({ name: 'canvas of 500 models: map and lay out', times, peer: 'dagre alone' })
