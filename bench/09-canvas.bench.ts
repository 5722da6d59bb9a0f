/**
 * A canvas of 500 models and 800 links: from the graph to nodes and edges, and their layout. Peer: dagre alone on the
 * same nodes and links, with its longest-path ranks, which are its quickest. Fair: dagre draws the links' bends too, which
 * the canvas has no use for; ours also maps the graph, levels links between rows, and packs the parts.
 */
import { graphlib, layout } from '@dagrejs/dagre'
import { drawnFlow } from '../renderer/canvas/drawnFlow.ts'
import { layoutRequest } from '../renderer/canvas/arrange.ts'
import { layoutGraph } from '../renderer/canvas/layout.ts'
import { inTurns, printRow } from './harness.ts'
import { largeGraph, pipelineEnds, tangledEnds } from './largeCanvas.ts'

const view = { schemes: [], raterId: '', raters: new Map<string, string>(), loads: new Map<string, never>() }

for (const [name, ends] of [
  ['pipelines', pipelineEnds()],
  ['a tangle', tangledEnds()],
] as const) {
  const graph = largeGraph(ends)
  const request = () => layoutRequest(drawnFlow(graph, view, new Set()), [], 'anew')
  const { models, links } = request()
  const dagreAlone = () => {
    const whole = new graphlib.Graph({ multigraph: true })
    whole.setGraph({ rankdir: 'LR', nodesep: 48, ranksep: 296, edgesep: 24, ranker: 'longest-path' })
    whole.setDefaultEdgeLabel(() => ({}))
    for (const { id, width, height } of models) whole.setNode(id, { width, height })
    for (const [index, { sourceId, targetId }] of links.entries()) whole.setEdge(sourceId, targetId, {}, String(index))
    layout(whole)
  }
  const times = await inTurns({ ours: () => layoutGraph(request()), peer: dagreAlone, times: 5, warmUp: 1 })
  printRow({ name: `500 models, 800 links, ${name}: lay out`, times, peer: 'dagre alone', budget: 1000 })
}
