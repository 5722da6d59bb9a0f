/** Target header: what a key press codes now, in words, and how to let go of it. */
import { Boxes, FolderGit2, Spline, Tag, TextSelect, X } from 'lucide-react'
import type { UnitKind } from '../../shared/model/unitKind.ts'
import { session } from '../session/state.ts'
import { IconButton } from '../ui/Button.tsx'
import type { CodingTarget } from './target.ts'

const icons = { repository: FolderGit2, model: Boxes, link: Spline, load: Tag, span: TextSelect } satisfies Record<
  UnitKind,
  unknown
>

export function TargetHeader({ target }: { readonly target: CodingTarget }) {
  const Icon = icons[target.kind]
  return (
    <header className="coding-target">
      <Icon size={16} aria-hidden />
      <h2 className="coding-target-words" aria-live="polite">
        <span className="coding-target-verb">Coding: </span>
        {target.words}
      </h2>
      {target.target.kind === 'unit' && (
        <IconButton
          icon={X}
          label="Deselect"
          side="left"
          onClick={() => session.setState({ unitIds: [], codingId: null })}
        />
      )}
    </header>
  )
}
