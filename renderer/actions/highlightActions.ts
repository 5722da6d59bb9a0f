/** What is drawn beside the text: stripes for codes or for raters, and which codings at all. */
import { highlightView } from '../editor/highlightView.ts'
import { action } from './action.ts'
import { inEditor } from './snapToSyntax.ts'

const stripesByRater = action({
  name: 'highlights.byRater',
  label: 'Stripes by Rater',
  menu: 'View',
  key: 'b',
  startsGroup: true,
  words: 'margin bars highlights code colour agreement',
  checked: () => highlightView.getState().by === 'rater',
  enabled: inEditor,
  perform: () => highlightView.setState(({ by }) => ({ by: by === 'code' ? 'rater' : 'code' })),
})

const chooseHighlights = action({
  name: 'highlights.choose',
  label: 'Choose What Is Drawn…',
  menu: 'View',
  key: 'g',
  words: 'highlights filter code scheme rater stripes margin hide show unsure',
  enabled: inEditor,
  perform: () => highlightView.setState({ open: true }),
})

export const highlightActions = [stripesByRater, chooseHighlights]
