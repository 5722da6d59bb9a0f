/** What the window remembers between two starts: theme, layout and where one was in each study. Nothing of the study. */
import { type Session, session } from './state.ts'

const windowKey = 'loadstone.window'
const remembered = ['theme', 'side', 'centre', 'sideShown', 'inspectorShown'] as const
type Remembered = Pick<Session, (typeof remembered)[number]>

const allowed: { readonly [K in keyof Remembered]: readonly Remembered[K][] } = {
  theme: ['system', 'light', 'dark'],
  side: ['corpus', 'detection', 'trace', 'coding'],
  centre: ['editor', 'both', 'canvas'],
  sideShown: [true, false],
  inspectorShown: [true, false],
}

/** Values that are still valid; anything else (an older version, a hand-made edit) is passed over. */
export function validMemory(text: string | null): Partial<Remembered> {
  try {
    const stored = JSON.parse(text ?? '{}') as Record<string, unknown>
    const valid = remembered.filter((key) => (allowed[key] as readonly unknown[]).includes(stored[key]))
    return Object.fromEntries(valid.map((key) => [key, stored[key]]))
  } catch {
    return {}
  }
}

function pick(state: Session): Remembered {
  return Object.fromEntries(remembered.map((key) => [key, state[key]])) as unknown as Remembered
}

/** Below this many pixels, editor and canvas side by side are both too narrow to begin with. */
const roomForBoth = 1200

/** Takes up what was remembered, and keeps remembering; `width` is the window's, for the first start. */
export function rememberWindow(storage: Storage, width = roomForBoth): void {
  if (width < roomForBoth) session.setState({ centre: 'editor' })
  session.setState(validMemory(storage.getItem(windowKey)))
  session.subscribe((state, before) => {
    if (remembered.some((key) => state[key] !== before[key])) storage.setItem(windowKey, JSON.stringify(pick(state)))
  })
}

/** The file that was open when a study was left. */
export interface Place {
  readonly repositoryId: string
  readonly path: string
}

const placeKey = (studyId: string) => `loadstone.place.${studyId}`

export function rememberPlace(storage: Storage, studyId: string, place: Place): void {
  storage.setItem(placeKey(studyId), JSON.stringify(place))
}

export function rememberedPlace(storage: Storage, studyId: string): Place | null {
  try {
    const place = JSON.parse(storage.getItem(placeKey(studyId)) ?? 'null') as Partial<Place> | null
    return typeof place?.repositoryId === 'string' && typeof place.path === 'string' ? (place as Place) : null
  } catch {
    return null
  }
}
