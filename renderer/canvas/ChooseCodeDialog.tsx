/** Dialog: finds a code by typing and applies it to the selected models or links. */
import { Command } from 'cmdk'
import { type CSSProperties, useState } from 'react'
import { session } from '../session/state.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { applyCode } from './applyCode.ts'
import { activeCodes, canvasSchemes } from './codebook.ts'
import { evidenceAtHand, evidenceWords, type Scene } from './scene.ts'

interface ChooseCodeDialogProps {
  readonly scene: Scene
  readonly unitIds: readonly string[]
  readonly onClose: () => void
}

export function ChooseCodeDialog({ scene, unitIds, onClose }: ChooseCodeDialogProps) {
  const links = unitIds.filter((id) => scene.graph.links.some((link) => link.id === id)).length
  const kind = links > 0 && links === unitIds.length ? 'link' : 'model'
  const schemes = canvasSchemes(scene.schemes).filter((scheme) => scheme.unitKinds.includes(kind))
  const names = scene.graph.models.filter((model) => unitIds.includes(model.id)).map((model) => model.label)
  const [evidence] = useState(() => evidenceAtHand(session.getState(), scene, unitIds[0] ?? null))
  const subject = kind === 'link' ? 'the link' : names.length === 1 ? names[0] : `${names.length} models`
  return (
    <Dialog title={`Code ${subject}`} description={evidenceWords(evidence)} onClose={onClose}>
      <Command label={`Codes for ${subject}`} className="canvas-choose" loop>
        <Command.Input className="ui-input" placeholder="Type a stage, an adaptation, any code…" autoFocus />
        <Command.List className="canvas-choose-list">
          <Command.Empty className="canvas-palette-hint">No code of this codebook matches.</Command.Empty>
          {schemes.map((scheme) => (
            <Command.Group key={scheme.id} heading={scheme.name}>
              {activeCodes(scheme).map((code) => (
                <Command.Item
                  key={code.id}
                  value={code.id}
                  keywords={[code.abbreviation, code.name, scheme.name]}
                  className="canvas-choose-item"
                  style={{ '--code': code.colour } as CSSProperties}
                  onSelect={() => {
                    onClose()
                    void applyCode(scene, unitIds, code.id)
                  }}
                >
                  <span className="canvas-chip-sign">{code.abbreviation}</span>
                  <span className="canvas-choose-name">{code.name}</span>
                  <span className="canvas-choose-definition">{code.definition}</span>
                </Command.Item>
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </Dialog>
  )
}
