/** The gallery of pipelines: the way to it, and copying what it shows. */
import { copyGallery } from '../canvas/gallery/copyGallery.ts'
import { focusPartSoon } from '../session/focusPart.ts'
import { session } from '../session/state.ts'
import { action, type Action } from './action.ts'

export const showGallery = action({
  name: 'gallery.show',
  label: 'Pipelines of the Study',
  menu: 'Go',
  key: 'Shift+b',
  words: 'gallery shape corpus stages transitions without find canvas compare',
  enabled: ({ studyId }) => studyId !== null,
  perform: () => {
    session.setState({ view: 'gallery' })
    focusPartSoon('editor')
  },
})

const copyPipelines = action({
  name: 'gallery.copy',
  label: 'Copy Listed Pipelines as CSV',
  menu: 'Canvas',
  startsGroup: true,
  words: 'export clipboard gallery shapes transitions table',
  enabled: ({ studyId, view }) => studyId !== null && view === 'gallery',
  perform: (state) => copyGallery(state),
})

export const galleryGoActions: readonly Action[] = [showGallery]
export const galleryActions: readonly Action[] = [copyPipelines]
