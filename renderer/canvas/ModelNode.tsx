/** A model on the canvas: its name, where it comes from, its stages in order, and what else was said about it. */
import type { NodeProps } from '@xyflow/react'
import { Box, Hammer, Lock, LockOpen } from 'lucide-react'
import { memo } from 'react'
import type { Chip, ModelCard } from './cards.ts'
import { CodeChip } from './CodeChip.tsx'
import { versionFact } from './facts.ts'
import { Corners } from './Corners.tsx'
import { useFarGraph } from './far.ts'
import { cardSize, hasFacts } from './geometry.ts'
import { countOf, type ModelFlowNode, originWords } from './graphToFlow.ts'
import { Ports } from './Ports.tsx'
import { ProblemBadge } from './problems/ProblemBadge.tsx'
import { GhostRow } from './suggestions/GhostRow.tsx'

/** What made the model, in one short word; its tooltip says it in full. */
function Places({ card: { loads, texts } }: { readonly card: ModelCard }) {
  const words =
    texts === 0 ? countOf(loads, 'load') : loads === 0 ? countOf(texts, 'text') : countOf(loads + texts, 'place')
  return (
    <span className="canvas-card-loads" title={`${countOf(loads, 'load')}, ${countOf(texts, 'text')}`}>
      {words}
    </span>
  )
}

/** Its family as people see it, and its version as they or the loads say. */
function Facts({ card: { family, version, facts } }: { readonly card: ModelCard }) {
  const words = versionFact(facts)
  const Icon = facts.pinned === 'pinned' ? Lock : LockOpen
  return (
    <span className="canvas-card-facts">
      {family !== null && <CodeChip chip={family} form="name" />}
      {words !== '' && (
        <span className="canvas-card-version" data-pinned={facts.pinned} title={`Version: ${words}`}>
          <Icon size={12} aria-hidden />
          <span className="canvas-card-words">{words}</span>
        </span>
      )}
      {version !== null && <CodeChip chip={version} form="sign" />}
    </span>
  )
}

function Head({ card }: { readonly card: ModelCard }) {
  const Icon = card.origin === 'scratch' ? Hammer : Box
  const { hub } = card.facts
  return (
    <header className="canvas-card-head">
      <Ports stageId={null} />
      <strong className="canvas-card-name" title={card.label}>
        {card.label}
      </strong>
      <span className="canvas-card-origin">
        <Icon size={12} aria-hidden />
        <span className="canvas-card-words">
          {originWords(card.origin)}
          {hub !== '' && ` · ${hub}`}
        </span>
        <Places card={card} />
      </span>
      {hasFacts(card) && <Facts card={card} />}
    </header>
  )
}

/** What is said, or what is suggested and not said. */
function Row({ chip }: { readonly chip: Chip }) {
  return chip.ghost === undefined ? <CodeChip chip={chip} draggable /> : <GhostRow chip={chip} ghost={chip.ghost} />
}

function StageRow({ chip }: { readonly chip: Chip }) {
  // Nobody says it yet: nothing can be joined to it, or dropped on it.
  if (chip.ghost !== undefined && chip.others.length === 0) return <Row chip={chip} />
  return (
    <div className="canvas-stage" data-stage={chip.codeId}>
      <Ports stageId={chip.codeId} />
      <Row chip={chip} />
    </div>
  )
}

/** As many signs as fit on one line; the outline names the others. */
const mostTags = 4

function Rows({ card: { stages, roles, tags } }: { readonly card: ModelCard }) {
  return (
    <div className="canvas-card-rows">
      {stages.map((chip) => (
        <StageRow key={chip.codeId} chip={chip} />
      ))}
      {stages.length === 0 && <p className="canvas-card-hint">Drop a stage here</p>}
      {roles.length + tags.length > 0 && <div className="canvas-card-rule" />}
      {roles.map((chip) => (
        <Row key={chip.codeId} chip={chip} />
      ))}
      {tags.length > 0 && (
        <div className="canvas-card-tags">
          {tags.slice(0, mostTags).map((chip) => (
            <CodeChip key={chip.codeId} chip={chip} form="sign" />
          ))}
          {tags.length > mostTags && <span className="canvas-card-more">+{tags.length - mostTags}</span>}
        </div>
      )}
    </div>
  )
}

function ModelNodeView({ id, data }: NodeProps<ModelFlowNode>) {
  const { card } = data
  const far = useFarGraph()
  return (
    <article
      className="canvas-card"
      data-origin={card.origin}
      data-model={id}
      style={{ height: cardSize(card).height }}
    >
      <Corners />
      {far ? (
        <strong className="canvas-card-name">{card.label.slice(card.label.lastIndexOf('/') + 1)}</strong>
      ) : (
        <>
          <Head card={card} />
          <ProblemBadge unitIds={[id]} className="problem-on-card" />
          <Rows card={card} />
        </>
      )}
    </article>
  )
}

/** The position changes with every move of a drag and is not drawn here. */
export const ModelNode = memo(ModelNodeView, (before, after) => before.data === after.data)
