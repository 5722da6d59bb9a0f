/** Change codes: finds the code that several codings get instead of theirs. */
import { Command } from 'cmdk'
import { useState } from 'react'
import type { CodingRow } from '../../shared/api/coding.ts'
import { counted } from '../../shared/text/counted.ts'
import { closeDialog, useDialogData } from '../session/dialog.ts'
import { attempt } from '../session/notices.ts'
import { useQuery } from '../session/query.ts'
import { Chip } from '../ui/Chip.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { fuzzyMatch } from '../ui/fuzzyMatch.ts'
import './coding.css'
import { signOf, usableCodes } from './codebook.ts'
import { Definition } from './Definition.tsx'
import { changeMany } from './manySteps.ts'

interface ChangeRequest {
  readonly codings: readonly CodingRow[]
  readonly done: () => void
}

export function ChangeCodes() {
  const request = useDialogData<ChangeRequest>()
  const { data: schemes = [] } = useQuery('taxonomy.schemes', {})
  const [codeId, setCodeId] = useState('')
  const codings = request?.codings ?? []
  const scheme = schemes.find(({ id }) => id === codings[0]?.schemeId)
  const codes = scheme === undefined ? [] : usableCodes(scheme)

  function choose(chosen: string): void {
    const code = codes.find(({ id }) => id === chosen)
    closeDialog()
    if (code === undefined) return
    void attempt(async () => {
      await changeMany(codings, code)
      request?.done()
    })
  }

  return (
    <Dialog title={`Change ${counted(codings.length, 'coding', 'codings')} to`} onClose={closeDialog}>
      <Command className="coding-picker" label="Codes" value={codeId} onValueChange={setCodeId} filter={byName} loop>
        <Command.Input className="ui-input coding-picker-input" placeholder="Type to find a code" autoFocus />
        <Command.List className="coding-picker-list">
          <Command.Empty className="coding-line coding-faint">
            No code of {scheme?.name ?? 'the scheme'} fits.
          </Command.Empty>
          {codes.map((code) => (
            <Command.Item
              key={code.id}
              value={code.id}
              keywords={[code.name, code.abbreviation]}
              className="coding-picker-item"
              onSelect={choose}
            >
              <Chip colour={code.colour} abbreviation={signOf(code)} name={code.name} />
            </Command.Item>
          ))}
        </Command.List>
        <Definition schemes={schemes} codeId={codeId} />
      </Command>
    </Dialog>
  )
}

/** The value is an id, which nobody types. */
function byName(_id: string, typed: string, names: string[] = []): number {
  return fuzzyMatch(names.join(' '), typed) === null ? 0 : 1
}
