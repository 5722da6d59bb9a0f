/** Code picker: a dialog to find a code by typing, over all schemes that fit what is to be coded. */
import { Command } from 'cmdk'
import { useMemo, useState } from 'react'
import { attempt } from '../session/notices.ts'
import { session, useSession } from '../session/state.ts'
import { Chip } from '../ui/Chip.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { fuzzyMatch } from '../ui/fuzzyMatch.ts'
import './coding.css'
import { findCode, keysOf, signOf, usableCodes } from './codebook.ts'
import { Definition } from './Definition.tsx'
import { type PickerRequest, type Picking, pickingFor } from './picking.ts'
import { applyCodeTo, changeCode } from './steps.ts'
import { useSituation } from './useSituation.ts'

export function CodePicker() {
  const request = useSession((state) => state.dialog?.data) as PickerRequest | undefined
  const situation = useSituation()
  const picking = useMemo(() => pickingFor(request ?? {}, situation), [request, situation])
  const [codeId, setCodeId] = useState('')
  const close = () => session.setState({ dialog: null })

  function choose(chosen: string): void {
    const code = findCode(picking.schemes, chosen)?.code
    close()
    if (code === undefined) return
    void attempt(async () => {
      if (picking.coding !== null) await changeCode(picking.coding, code)
      else if (picking.target !== null) await applyCodeTo(picking.target, code, situation)
    })
  }

  return (
    <Dialog title={picking.title} size="medium" onClose={close}>
      {picking.schemes.length === 0 ? (
        <p className="coding-line">{picking.instead}</p>
      ) : (
        <Command className="coding-picker" label="Codes" value={codeId} onValueChange={setCodeId} filter={score} loop>
          <Command.Input className="ui-input coding-picker-input" placeholder="Type to find a code" ref={takeFocus} />
          <Command.List className="coding-picker-list">
            <Command.Empty className="coding-line coding-faint">No code fits. Codes are made in the taxonomy room.</Command.Empty>
            <Choices picking={picking} onChoose={choose} />
          </Command.List>
          <Definition schemes={picking.schemes} codeId={codeId} />
        </Command>
      )}
    </Dialog>
  )
}

function PickerKey({ digit }: { readonly digit: string | undefined }) {
  return digit === undefined ? null : <Kbd keys={digit} />
}

function takeFocus(field: HTMLInputElement | null): void {
  field?.focus()
}

function Choices({ picking, onChoose }: { readonly picking: Picking; readonly onChoose: (codeId: string) => void }) {
  return picking.schemes.map((scheme) => {
    const keys = keysOf(scheme)
    return (
      <Command.Group key={scheme.id} heading={scheme.name} className="coding-picker-group">
        {usableCodes(scheme).map((code) => (
          <Command.Item
            key={code.id}
            value={code.id}
            keywords={[`${signOf(code)} ${code.name}`, scheme.name]}
            className="coding-picker-item"
            onSelect={onChoose}
          >
            <Chip colour={code.colour} abbreviation={signOf(code)} name={code.name} />
            <PickerKey digit={keys.get(code.id)} />
          </Command.Item>
        ))}
      </Command.Group>
    )
  })
}

/** The name counts in full, the scheme's half: typing a scheme's name lists its codes below the codes so named. */
function score(_value: string, search: string, keywords: string[] = []): number {
  const [name = '', scheme = ''] = keywords
  const own = fuzzyMatch(name, search)
  if (own !== null) return 0.5 + Math.min(0.5, Math.max(0, own.score) / 400)
  const both = fuzzyMatch(`${scheme} ${name}`, search)
  return both === null ? 0 : Math.min(0.5, 0.01 + Math.max(0, both.score) / 800)
}
