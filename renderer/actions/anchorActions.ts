/** Moving a repository to another commit, and the work list of what the move left in doubt. */
import { acceptGuess, isChecking, lookAtNeighbour, placeAtSelection } from '../corpus/anchors/checking.ts'
import { showCorpusTab } from '../corpus/corpusTab.ts'
import { type Session, session } from '../session/state.ts'
import { type Action, action } from './action.ts'

const hasRepository = ({ repositoryId }: Session) => repositoryId !== null

export const moveRepository = action({
  name: 'repository.move',
  label: 'Move to Another Commit…',
  menu: 'Study',
  words: 'repository pin branch tag version checkout update',
  enabled: hasRepository,
  perform: (state) => session.setState({ dialog: { name: 'moveRepository', data: state.repositoryId } }),
})

export const anchorActions: readonly Action[] = [
  action({
    name: 'anchors.check',
    label: 'Anchors to Check',
    menu: 'Go',
    key: '$mod+Shift+y',
    startsGroup: true,
    words: 'outdated orphaned moved commit work list lost changed',
    enabled: hasRepository,
    perform: () => showCorpusTab('check'),
  }),
  action({
    name: 'anchors.next',
    label: 'Next Anchor to Check',
    menu: 'Go',
    key: 'Alt+ArrowDown',
    words: 'outdated orphaned skip',
    enabled: isChecking,
    perform: () => lookAtNeighbour(1),
  }),
  action({
    name: 'anchors.previous',
    label: 'Previous Anchor to Check',
    menu: 'Go',
    key: 'Alt+ArrowUp',
    words: 'outdated orphaned',
    enabled: isChecking,
    perform: () => lookAtNeighbour(-1),
  }),
  action({
    name: 'anchors.accept',
    label: 'Accept the Guess for the Anchor',
    menu: 'Code',
    key: 'Alt+Enter',
    startsGroup: true,
    words: 'outdated place',
    enabled: isChecking,
    perform: acceptGuess,
  }),
  action({
    name: 'anchors.place',
    label: 'Place the Anchor at the Selection',
    menu: 'Code',
    key: 'Alt+Shift+Enter',
    words: 'outdated orphaned here',
    enabled: isChecking,
    perform: placeAtSelection,
  }),
]
