/** Dialog: finds a code by typing and applies it to the selected models or links. */
import { Command } from 'cmdk'
import { type CSSProperties, useState } from 'react'
import { session } from '../session/state.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { applyCode } from './applyCode.ts'
import { activeCodes, canvasSchemes, codeTitle } from '../../shared/pipeline/codebook.ts'
import { evidenceAtHand, evidenceWords, type Scene } from './scene.ts'
import { isStageOf, stagesOf } from './stagePlaces.ts'
import { perform } from './steps.ts'

interface ChooseCodeDialogProps {
  readonly scene: Scene
  readonly unitIds: readonly string[]
  readonly onClose: () => void
}

const usual = 'usual'
const last = 'last'

/** Where among my stages of the model the chosen one is put; where the codebook has it unless somebody says otherwise. */
function usePlace(scene: Scene, unitId: string | undefined) {
  const [value, set] = useState(usual)
  const own = unitId === undefined ? [] : stagesOf(scene, unitId).filter(({ mine }) => mine !== null)
  const options = [
    { value: usual, label: 'Where the codebook has it' },
    ...own.map((chip) => ({ value: chip.codeId, label: `Before ${codeTitle(chip)}` })),
    ...(own.length === 0 ? [] : [{ value: last, label: 'Last' }]),
  ]
  /** False for what is no stage, or has no place of its own. */
  const put = (codeId: string): boolean => {
    if (value === usual || unitId === undefined || !isStageOf(scene, unitId, codeId)) return false
    const evidence = evidenceAtHand(session.getState(), scene, unitId)
    void perform({ step: 'putStage', unitId, codeId, beforeId: value === last ? null : value, evidence }, scene)
    return true
  }
  return { options, value, set, put }
}

export function ChooseCodeDialog({ scene, unitIds, onClose }: ChooseCodeDialogProps) {
  const links = unitIds.filter((id) => scene.graph.links.some((link) => link.id === id)).length
  const kind = links > 0 && links === unitIds.length ? 'link' : 'model'
  const schemes = canvasSchemes(scene.schemes).filter((scheme) => scheme.unitKinds.includes(kind))
  const names = scene.graph.models.filter((model) => unitIds.includes(model.id)).map((model) => model.label)
  const [evidence] = useState(() => evidenceAtHand(session.getState(), scene, unitIds[0] ?? null))
  const place = usePlace(scene, kind === 'model' && unitIds.length === 1 ? unitIds[0] : undefined)
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
                    if (!place.put(code.id)) void applyCode(scene, unitIds, code.id)
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
      {place.options.length > 1 && (
        <Select label="A stage goes" labelled options={place.options} value={place.value} onChange={place.set} />
      )}
    </Dialog>
  )
}
