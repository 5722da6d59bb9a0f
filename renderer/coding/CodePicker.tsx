/** Code picker: finds a code by typing, over all schemes that fit what is to be coded, or makes one; it opens at the text. */
import { Command } from 'cmdk'
import { useMemo, useState } from 'react'
import { activeView } from '../editor/activeView.ts'
import { attempt } from '../session/notices.ts'
import { session, useSession } from '../session/state.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { fuzzyMatch } from '../ui/fuzzyMatch.ts'
import './coding.css'
import { findCode } from './codebook.ts'
import { Definition } from './Definition.tsx'
import { closeCodes, newCodes } from './newCodes.ts'
import { AboutNew, Alike, Choices, Offers, plainId, Recent, valueOf } from './PickerLists.tsx'
import { placeAt } from './pickerPlace.ts'
import { giveCode, makeCode } from './pickerSteps.ts'
import { type PickerRequest, type Picking, pickingFor } from './picking.ts'
import { recentFor } from './recentCodes.ts'
import type { Situation } from './situation.ts'
import { useSituation } from './useSituation.ts'

/** About as large as it is drawn; where it opens must be known before. */
const size = { width: 460, height: 470 }

function placeOnPage(picking: Picking): { readonly left: number; readonly top: number } | undefined {
  const spot = picking.place === null ? null : (activeView()?.screenOf(picking.place) ?? null)
  return spot === null ? undefined : placeAt(spot, size, { width: window.innerWidth, height: window.innerHeight })
}

function close(): void {
  session.setState({ dialog: null })
}

/** Closes first, so that the step may open something of its own. */
function finish(step: () => Promise<void>): void {
  close()
  void attempt(step)
}

export function CodePicker() {
  const request = useSession((state) => state.dialog?.data) as PickerRequest | undefined
  const situation = useSituation()
  const picking = useMemo(() => pickingFor(request ?? {}, situation), [request, situation])
  const [place] = useState(() => placeOnPage(picking))
  return (
    <Dialog
      title={picking.title}
      size="medium"
      onClose={close}
      className="coding-picker-dialog"
      {...(place === undefined ? {} : { place })}
    >
      {picking.openTo.length === 0 ? (
        <p className="coding-line">{picking.instead}</p>
      ) : (
        <Search picking={picking} situation={situation} name={request?.name ?? ''} />
      )}
    </Dialog>
  )
}

interface SearchProps {
  readonly picking: Picking
  readonly situation: Situation
  /** Typed already. */
  readonly name: string
}

function Search({ picking, situation, name }: SearchProps) {
  const [typed, setTyped] = useState(name)
  const [chosen, setChosen] = useState('')
  const offers = useMemo(() => newCodes(typed, picking.openTo), [typed, picking])
  const offer = offers.find((one) => valueOf(one) === chosen)
  const recent = typed === '' && picking.target !== null ? recentFor(picking.target.kind, situation) : []

  function give(value: string): void {
    const code = findCode(picking.schemes, plainId(value))?.code
    if (code === undefined) close()
    else finish(() => giveCode(picking, code, situation))
  }

  return (
    <Command className="coding-picker" label="Codes" value={chosen} onValueChange={setChosen} filter={score} loop>
      <Command.Input
        className="ui-input coding-picker-input"
        placeholder="Type to find a code or to name a new one"
        value={typed}
        onValueChange={setTyped}
        ref={takeFocus}
      />
      <Command.List className="coding-picker-list">
        <Recent codes={recent.map(({ code }) => code)} onChoose={give} />
        <Alike codes={closeCodes(offers, typed)} onChoose={give} />
        <Choices picking={picking} onChoose={give} />
        {offers.length > 0 && (
          <Offers offers={offers} onMake={(made) => finish(() => makeCode(picking, made, situation))} />
        )}
      </Command.List>
      {offer === undefined ? (
        <Definition schemes={picking.schemes} codeId={plainId(chosen)} />
      ) : (
        <AboutNew offer={offer} />
      )}
    </Command>
  )
}

function takeFocus(field: HTMLInputElement | null): void {
  field?.focus()
}

/** The name counts in full, the scheme's half: typing a scheme's name lists its codes below the codes so named. */
function score(_value: string, search: string, keywords: string[] = []): number {
  const [name = '', scheme = ''] = keywords
  // Offers to make a code fit everything, after whatever is there already.
  if (name === 'new code') return 0.001
  const own = fuzzyMatch(name, search)
  if (own !== null) return 0.5 + Math.min(0.5, Math.max(0, own.score) / 400)
  const both = fuzzyMatch(`${scheme} ${name}`, search)
  return both === null ? 0 : Math.min(0.5, 0.01 + Math.max(0, both.score) / 800)
}
