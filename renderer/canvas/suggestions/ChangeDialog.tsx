/** Dialog: finds the code that is right instead of the suggested one, among those of the same question. */
import { Command } from 'cmdk'
import type { CSSProperties } from 'react'
import type { SuggestionRow } from '../../../shared/api/canvas.ts'
import { activeCodes, codeTitle, findCode } from '../../../shared/pipeline/codebook.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Scene } from '../scene.ts'
import { knownReview } from './review.ts'
import { acceptOne } from './reviewSteps.ts'
import { useSuggestions } from './useSuggestions.ts'

interface ChangeDialogProps {
  readonly scene: Scene
  readonly suggestionId: string
  readonly onClose: () => void
}

function give(row: SuggestionRow, codeId: string): void {
  const review = knownReview()
  if (review !== null) void acceptOne(review, row, codeId)
}

export function ChangeDialog({ scene, suggestionId, onClose }: ChangeDialogProps) {
  const row = useSuggestions(scene.repositoryId).find(({ id }) => id === suggestionId)
  const found = row?.codeId == null ? undefined : findCode(scene.schemes, row.codeId)
  if (row === undefined || found === undefined) return null
  const { scheme, code } = found
  return (
    <Dialog
      title={`${scheme.name} of ${row.unit.label}`}
      description={`Suggested is ${codeTitle(code)}. What you choose is drawn instead, with the same evidence.`}
      onClose={onClose}
    >
      <Command label={`Codes of ${scheme.name}`} className="canvas-choose" loop>
        <Command.Input className="ui-input" placeholder="Type a code…" autoFocus />
        <Command.List className="canvas-choose-list">
          <Command.Empty className="canvas-palette-hint">No code of this scheme matches.</Command.Empty>
          {activeCodes(scheme)
            .filter(({ id }) => id !== code.id)
            .map((each) => (
              <Command.Item
                key={each.id}
                value={each.id}
                keywords={[each.abbreviation, each.name]}
                className="canvas-choose-item"
                style={{ '--code': each.colour } as CSSProperties}
                onSelect={() => {
                  onClose()
                  give(row, each.id)
                }}
              >
                <span className="canvas-chip-sign">{each.abbreviation}</span>
                <span className="canvas-choose-name">{each.name}</span>
                <span className="canvas-choose-definition">{each.definition}</span>
              </Command.Item>
            ))}
        </Command.List>
      </Command>
    </Dialog>
  )
}
