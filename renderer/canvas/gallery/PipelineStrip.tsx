/** Pipeline strip: stages in their order as signs with arrows between them. */
import { ArrowRight } from 'lucide-react'
import type { CSSProperties } from 'react'
import type { Wording } from './wording.ts'

export function Sign({
  codeId,
  codes,
  quiet = false,
}: Pick<Wording, 'codes'> & { readonly codeId: string; readonly quiet?: boolean }) {
  const code = codes.get(codeId)
  return (
    <span
      className={`gallery-sign ${quiet ? 'gallery-sign-quiet' : ''}`}
      style={{ '--code': code?.colour ?? 'var(--border-strong)' } as CSSProperties}
      title={code?.name}
    >
      {code === undefined ? '?' : code.abbreviation || code.name.slice(0, 5)}
    </span>
  )
}

export function PipelineStrip({ stageIds, codes }: Pick<Wording, 'codes'> & { readonly stageIds: readonly string[] }) {
  if (stageIds.length === 0) return <span className="gallery-none">no stage drawn</span>
  return (
    <span className="gallery-strip">
      {stageIds.map((id, index) => (
        <span key={id} className="gallery-step">
          {index > 0 && <ArrowRight size={12} aria-hidden />} <Sign codeId={id} codes={codes} />
        </span>
      ))}
    </span>
  )
}
