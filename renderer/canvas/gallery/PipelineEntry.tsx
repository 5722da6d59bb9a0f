/** Pipeline entry: one model as one rater draws it: what it is, its stages, what else is said of it, and what it works with. */
import { ArrowLeft, ArrowRight, Box, Hammer } from 'lucide-react'
import type { PipelineRow } from '../../../shared/api/canvas.ts'
import { builtIn } from '../../../shared/pipeline/codebook.ts'
import { PipelineStrip, Sign } from './PipelineStrip.tsx'
import type { Gallery } from './useGallery.ts'
import type { Wording } from './wording.ts'

/** As many as fit beside the longest usual strip; the canvas shows all. */
const mostLinks = 2

const signedSchemes: readonly string[] = [builtIn.adaptation, builtIn.family]

function Links({ row, wording }: { readonly row: PipelineRow; readonly wording: Wording }) {
  const more = row.links.length - mostLinks
  return (
    <span className="gallery-links">
      {row.links.slice(0, mostLinks).map((link) => {
        const Arrow = link.outgoing ? ArrowRight : ArrowLeft
        const [type] = link.codeIds
        return (
          <span key={link.unitId} className="gallery-link">
            {type === undefined ? (
              <span className="gallery-none">unnamed</span>
            ) : (
              <Sign codeId={type} codes={wording.codes} />
            )}
            <Arrow size={12} aria-hidden />
            <span className="ui-hidden">{link.outgoing ? 'to' : 'from'}</span>
            <span className="gallery-link-other">{wording.labels.get(link.otherId) ?? 'another model'}</span>
          </span>
        )
      })}
      {more > 0 && <span className="gallery-none">and {more} more</span>}
    </span>
  )
}

interface PipelineEntryProps {
  readonly row: PipelineRow
  readonly gallery: Gallery
  /** Below its shape the strip would be said twice. */
  readonly withoutStrip?: boolean
}

export function PipelineEntry({ row, gallery, withoutStrip = false }: PipelineEntryProps) {
  const Icon = row.origin === 'scratch' ? Hammer : Box
  const under = (id: string) => row.codeIds.filter((codeId) => gallery.schemeOf.get(codeId) === id)
  // Written out, because an organisation shares its sign with a stage.
  const organisation = under(builtIn.organisation).map((codeId) => gallery.codes.get(codeId)?.name ?? '')
  const rater = gallery.raters.find(({ id }) => id === row.raterId)
  const head = (
    <span className="gallery-entry-head">
      <Icon size={14} aria-hidden />
      <strong className="gallery-entry-name">{row.label}</strong>
      {row.origin === 'scratch' && <span className="gallery-origin">from scratch</span>}
      <span className="gallery-repository">{gallery.names.repositories.get(row.repositoryId)}</span>
      <span className="gallery-rater">
        <span className="gallery-dot" style={{ background: rater?.colour }} aria-hidden />
        {gallery.names.raters.get(row.raterId) ?? 'unknown rater'}
      </span>
      <span className="gallery-said">
        <span className="gallery-organisation">{organisation.join(', ')}</span>
        {signedSchemes.flatMap(under).map((codeId) => (
          <Sign key={codeId} codeId={codeId} codes={gallery.codes} quiet />
        ))}
      </span>
    </span>
  )
  if (withoutStrip) return <span className="gallery-entry">{head}</span>
  return (
    <span className="gallery-entry">
      {head}
      <span className="gallery-entry-shape">
        <PipelineStrip stageIds={row.stageIds} codes={gallery.codes} />
        <Links row={row} wording={gallery} />
      </span>
    </span>
  )
}
