/** Merges, separates, splits, moves and retires the codes that the codebook shows or that are marked there. */
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import { notify } from '../session/notices.ts'
import { type Session, session } from '../session/state.ts'
import { openRetire } from '../taxonomy/codeSteps.ts'
import { openChange, openMerge, openMove, openSplit } from '../taxonomy/openChange.ts'
import { chosenCodes } from '../taxonomy/place.ts'
import { type Action, action } from './action.ts'

interface Chosen {
  readonly scheme: SchemeRow
  readonly codes: readonly CodeRow[]
  readonly ids: readonly string[]
}

/** The codes chosen in the codebook; elsewhere the code whose definition is shown. */
async function chosen({ call, codeId }: Session): Promise<Chosen | null> {
  const marked = chosenCodes()
  const wanted = marked.length > 0 ? marked : codeId === null ? [] : [codeId]
  const scheme = (await call('taxonomy.schemes', {})).find(({ codes }) => codes.some(({ id }) => wanted.includes(id)))
  const codes = scheme?.codes.filter(({ id }) => wanted.includes(id)) ?? []
  if (scheme !== undefined && codes.length > 0) return { scheme, codes, ids: codes.map(({ id }) => id) }
  notify({ tone: 'info', text: 'No code is chosen.', next: 'Choose one in the codebook first.' })
  return null
}

function onCodes(name: string, label: string, words: string, perform: (chosen: Chosen) => void): Action {
  return action({
    name: `taxonomy.${name}`,
    label,
    menu: 'Code',
    words,
    enabled: ({ studyId }) => studyId !== null,
    perform: async (state) => {
      const found = await chosen(state)
      if (found === null) return
      session.setState({ view: 'taxonomy' })
      perform(found)
    },
  })
}

export const changeCodebook: readonly Action[] = [
  onCodes('merge', 'Merge Code into…', 'redirect join duplicate', ({ ids }) => openMerge(ids)),
  onCodes('separate', 'Separate Merged Code…', 'unmerge', ({ ids }) => openChange({ verb: 'separate', codeIds: ids })),
  onCodes('split', 'Split Code…', 'divide refine', ({ ids: [id] }) => id !== undefined && openSplit(id)),
  onCodes('move', 'Move Code to…', 'nest scheme parent order', ({ ids, scheme, codes: [code] }) =>
    openMove(ids, scheme, code?.id),
  ),
  onCodes('retire', 'Retire or Revive Code…', 'archive remove', ({ codes }) => openRetire(codes)),
]
