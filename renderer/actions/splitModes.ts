/** What the centre shows: the file, the canvas, or both beside each other. */
import { focusPartSoon } from '../session/focusPart.ts'
import { type Centre, session } from '../session/state.ts'
import { action } from './action.ts'

const modes: readonly { readonly centre: Centre; readonly label: string; readonly key: string }[] = [
  { centre: 'editor', label: 'Editor Only', key: 'Alt+1' },
  { centre: 'both', label: 'Editor and Canvas', key: 'Alt+2' },
  { centre: 'canvas', label: 'Canvas Only', key: 'Alt+3' },
]

export const splitModes = modes.map(({ centre, label, key }) =>
  action({
    name: `centre.${centre}`,
    label,
    menu: 'View',
    key,
    startsGroup: centre === 'editor',
    words: 'split layout graph file',
    checked: (state) => state.view === 'workbench' && state.centre === centre,
    enabled: ({ studyId }) => studyId !== null,
    perform: () => {
      session.setState({ view: 'workbench', centre })
      focusPartSoon(centre === 'canvas' ? 'canvas' : 'editor')
    },
  }),
)
