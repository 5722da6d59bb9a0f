/** One row of the outline: what it is in words, and at its end what there is to know about it. */
import { ArrowLeft, ArrowRight, Box, FileText, Ghost, Hammer } from 'lucide-react'
import type { CSSProperties } from 'react'
import type { Chip } from './cards.ts'
import { raterWords } from './CodeChip.tsx'
import { versionFact } from './facts.ts'
import { countOf, originWords } from './graphToFlow.ts'
import { linkRowWords, type OutlineRow } from './outlineRows.ts'
import { ProblemMark } from './problems/ProblemMark.tsx'
import { ConfidenceMark } from './suggestions/Confidence.tsx'
import { GhostAnswers } from './suggestions/GhostAnswers.tsx'
import type { GhostMark } from './suggestions/ghostMark.ts'

/** At the end of a row that is no more than suggested. */
function Suggested({ ghost, name }: { readonly ghost: GhostMark; readonly name: string }) {
  return (
    <span className="canvas-outline-suggested" title={ghost.words}>
      <Ghost size={12} aria-hidden /> suggested <ConfidenceMark confidence={ghost.confidence} />
      <GhostAnswers ghost={ghost} name={name} />
    </span>
  )
}

function ChipEnd({ chip }: { readonly chip: Chip }) {
  const { ghost, others, unsure, evidence } = chip
  const places = countOf(evidence, 'place')
  if (ghost === undefined) {
    return (
      <>
        {unsure && 'unsure · '}
        {raterWords(chip)} · {places}
      </>
    )
  }
  return (
    <>
      {others.length > 0 && `${raterWords(chip)} · `}
      {places} · <Suggested ghost={ghost} name={chip.name} />
    </>
  )
}

function ChipRow({ chip }: { readonly chip: Chip }) {
  return (
    <>
      <span
        className={chip.ghost === undefined ? 'canvas-chip-sign' : 'canvas-chip-sign ghost-sign'}
        style={{ '--code': chip.colour } as CSSProperties}
      >
        {chip.abbreviation}
      </span>
      <span className="ui-row-text">{chip.name}</span>
      <span className="ui-row-end">
        <ChipEnd chip={chip} />
      </span>
    </>
  )
}

/** Of a model that nobody drew there is less to say, and its name and mark need the room. */
function modelFacts({ card, links, suggested }: Extract<OutlineRow, { kind: 'model' }>): string[] {
  const { origin, facts, loads, ghost } = card
  const more = suggested > 0 ? `${suggested} suggested` : ''
  const all =
    ghost === undefined
      ? [originWords(origin), facts.hub, versionFact(facts), countOf(loads, 'load'), countOf(links, 'link'), more]
      : [originWords(origin), countOf(loads, 'load'), suggested > 0 ? `${suggested} more` : '']
  return all.filter((words) => words !== '')
}

export function OutlineRowView({ row }: { readonly row: OutlineRow }) {
  switch (row.kind) {
    case 'model': {
      const { card } = row
      const Icon = card.origin === 'scratch' ? Hammer : Box
      return (
        <>
          <Icon size={14} aria-hidden />
          <span className="ui-row-text canvas-outline-model">{card.label}</span>
          <span className="canvas-outline-stages">{card.stages.map((chip) => chip.abbreviation).join(' → ')}</span>
          <span className="ui-row-end">
            <ProblemMark unitId={row.unitId} />
            {row.lane !== '' && `lane ${row.lane} · `}
            {modelFacts(row).join(' · ')}
            {card.ghost !== undefined && (
              <>
                {' · '}
                <Suggested ghost={card.ghost} name={card.label} />
              </>
            )}
          </span>
        </>
      )
    }
    case 'chip':
      return <ChipRow chip={row.chip} />
    case 'place':
      return (
        <>
          <FileText size={14} aria-hidden />
          <code className="ui-row-text">{row.place.text.trim().split('\n', 1)[0]}</code>
          <span className="ui-row-end">
            {row.place.path}:{row.place.line}
          </span>
        </>
      )
    case 'link': {
      const Arrow = row.outgoing ? ArrowRight : ArrowLeft
      return (
        <>
          <Arrow size={14} aria-hidden />
          <span className="ui-row-text">{linkRowWords(row)}</span>
          <span className="ui-row-end">
            <ProblemMark unitId={row.unitId} />
            {[row.line.direction?.name, row.line.role?.name, row.line.pairing].filter(Boolean).join(' · ')}
            {row.line.ghost !== undefined && (
              <>
                {' · '}
                <Suggested ghost={row.line.ghost} name={row.line.interaction?.name ?? 'an interaction'} />
              </>
            )}
          </span>
        </>
      )
    }
  }
}
