/** One row of the outline: what it is in words, and at its end what there is to know about it. */
import { ArrowLeft, ArrowRight, Box, FileText, Hammer } from 'lucide-react'
import type { CSSProperties } from 'react'
import type { Chip } from './cards.ts'
import { raterWords } from './CodeChip.tsx'
import { versionFact } from './facts.ts'
import { countOf, originWords } from './graphToFlow.ts'
import { linkRowWords, type OutlineRow } from './outlineRows.ts'
import { ProblemMark } from './problems/ProblemMark.tsx'

function ChipRow({ chip }: { readonly chip: Chip }) {
  return (
    <>
      <span className="canvas-chip-sign" style={{ '--code': chip.colour } as CSSProperties}>
        {chip.abbreviation}
      </span>
      <span className="ui-row-text">{chip.name}</span>
      <span className="ui-row-end">
        {chip.unsure && 'unsure · '}
        {raterWords(chip)} · {countOf(chip.evidence, 'place')}
      </span>
    </>
  )
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
            {[originWords(card.origin), card.facts.hub, versionFact(card.facts)].filter(Boolean).join(' · ')} ·{' '}
            {countOf(card.loads, 'load')} · {countOf(row.links, 'link')}
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
          </span>
        </>
      )
    }
  }
}
