/** A model that nobody has drawn: what its card would look like, dashed, with the stages that are suggested of it. */
import type { NodeProps } from '@xyflow/react'
import { Box, Ghost, Hammer } from 'lucide-react'
import { memo } from 'react'
import type { Chip, ModelCard } from '../cards.ts'
import { Corners } from '../Corners.tsx'
import { useFarGraph } from '../far.ts'
import { cardSize, hasFacts } from '../geometry.ts'
import { type ModelFlowNode, originWords } from '../graphToFlow.ts'
import { versionFact } from '../facts.ts'
import { ConfidenceMark } from './Confidence.tsx'
import { GhostAnswers } from './GhostAnswers.tsx'
import type { GhostMark } from './ghostMark.ts'
import { GhostRow } from './GhostRow.tsx'

function Head({ card, ghost }: { readonly card: ModelCard; readonly ghost: GhostMark }) {
  const Icon = card.origin === 'scratch' ? Hammer : Box
  const { hub } = card.facts
  return (
    <header className="canvas-card-head">
      <strong className="canvas-card-name">{card.label}</strong>
      <span className="canvas-card-origin">
        <Icon size={12} aria-hidden />
        <span className="canvas-card-words">
          {originWords(card.origin)}
          {hub !== '' && ` · ${hub}`}
        </span>
      </span>
      {hasFacts(card) && <span className="canvas-card-facts">{versionFact(card.facts)}</span>}
      <span className="ghost-banner">
        <Ghost size={12} aria-hidden /> suggested <ConfidenceMark confidence={ghost.confidence} />
      </span>
      <GhostAnswers ghost={ghost} name={card.label} />
    </header>
  )
}

function Row({ chip }: { readonly chip: Chip }) {
  return chip.ghost === undefined ? null : <GhostRow chip={chip} ghost={chip.ghost} />
}

function Rows({ card: { stages, roles, tags } }: { readonly card: ModelCard }) {
  return (
    <div className="canvas-card-rows">
      {stages.map((chip) => (
        <Row key={chip.codeId} chip={chip} />
      ))}
      {stages.length === 0 && <p className="canvas-card-hint">no stage suggested</p>}
      {roles.length + tags.length > 0 && <div className="canvas-card-rule" />}
      {[...roles, ...tags].map((chip) => (
        <Row key={chip.codeId} chip={chip} />
      ))}
    </div>
  )
}

function GhostNodeView({ data: { card } }: NodeProps<ModelFlowNode>) {
  const far = useFarGraph()
  const { ghost } = card
  if (ghost === undefined) return null
  return (
    <article
      className="canvas-card ghost-card"
      data-suggestion={ghost.suggestionId}
      title={ghost.words}
      style={{ height: cardSize(card).height }}
    >
      <Corners />
      <Head card={card} ghost={ghost} />
      {!far && <Rows card={card} />}
    </article>
  )
}

export const GhostNode = memo(GhostNodeView, (before, after) => before.data === after.data)
