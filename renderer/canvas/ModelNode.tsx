/** A model on the canvas: its name, where it comes from, its stages in order, and what else was said about it. */
import { Handle, type NodeProps, Position } from '@xyflow/react'
import { Box, Hammer } from 'lucide-react'
import { memo } from 'react'
import type { ModelCard } from './cards.ts'
import { CodeChip } from './CodeChip.tsx'
import { useFar } from './far.ts'
import { cardSize } from './geometry.ts'
import { countOf, type ModelFlowNode, originWords } from './graphToFlow.ts'

function Head({ card }: { readonly card: ModelCard }) {
  const Icon = card.origin === 'scratch' ? Hammer : Box
  return (
    <header className="canvas-card-head">
      <strong className="canvas-card-name" title={card.label}>
        {card.label}
      </strong>
      <span className="canvas-card-origin">
        <Icon size={12} aria-hidden /> {originWords(card.origin)}
        <span className="canvas-card-loads">{placeWords(card)}</span>
      </span>
    </header>
  )
}

function placeWords({ loads, texts }: ModelCard): string {
  if (texts === 0) return countOf(loads, 'load')
  return loads === 0 ? countOf(texts, 'text') : `${countOf(loads, 'load')}, ${countOf(texts, 'text')}`
}

/** As many signs as fit on one line; the outline names the others. */
const mostTags = 4

function Rows({ card: { stages, roles, tags } }: { readonly card: ModelCard }) {
  return (
    <div className="canvas-card-rows">
      {stages.map((chip) => (
        <CodeChip key={chip.codeId} chip={chip} />
      ))}
      {stages.length === 0 && <p className="canvas-card-hint">Drop a stage here</p>}
      {roles.length + tags.length > 0 && <div className="canvas-card-rule" />}
      {roles.map((chip) => (
        <CodeChip key={chip.codeId} chip={chip} />
      ))}
      {tags.length > 0 && (
        <div className="canvas-card-tags">
          {tags.slice(0, mostTags).map((chip) => (
            <CodeChip key={chip.codeId} chip={chip} signOnly />
          ))}
          {tags.length > mostTags && <span className="canvas-card-more">+{tags.length - mostTags}</span>}
        </div>
      )}
    </div>
  )
}

function ModelNodeView({ id, data, isConnectable }: NodeProps<ModelFlowNode>) {
  const { card } = data
  const far = useFar()
  return (
    <article
      className="canvas-card"
      data-origin={card.origin}
      data-model={id}
      style={{ height: cardSize(card).height }}
    >
      <Handle type="target" position={Position.Left} isConnectable={isConnectable} />
      <Head card={card} />
      {!far && <Rows card={card} />}
      <Handle type="source" position={Position.Right} isConnectable={isConnectable} />
    </article>
  )
}

/** The position changes with every move of a drag and is not drawn here. */
export const ModelNode = memo(
  ModelNodeView,
  (before, after) => before.data === after.data && before.isConnectable === after.isConnectable,
)
