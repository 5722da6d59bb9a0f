/** From the canvas to the code: selects what was clicked and shows the next place behind it in the editor. */
import { goToLoad, revealAnchor } from '../session/navigate.ts'
import { notify } from '../session/notices.ts'
import { nextNumber, session } from '../session/state.ts'
import { nextPlace, type Place, placesOfUnit } from './evidence.ts'
import type { Scene } from './scene.ts'

/** `quietly` leaves the layout alone where only the canvas is shown: a click must not split the window. */
export type Manner = 'quietly' | 'openly'

export function showPlace(scene: Scene, place: Place, manner: Manner): void {
  const { repositoryId } = scene
  const load = place.loadId === null ? undefined : scene.loads.get(place.loadId)
  if (manner === 'quietly' && session.getState().centre === 'canvas') {
    const { path, start, end } = place
    session.setState({
      file: { repositoryId, path },
      reveal: { repositoryId, path, start, end, request: nextNumber() },
      ...(load === undefined ? {} : { loadId: load.id }),
    })
  } else if (load === undefined) revealAnchor(repositoryId, place)
  else goToLoad(load)
}

/** Selects a unit, or one code on it, and goes to the place after the one shown now. */
export function followUnit(
  scene: Scene,
  unitId: string,
  codeId: string | null,
  manner: Manner,
  step: 1 | -1 = 1,
): void {
  const own = scene.graph.codings.find(
    (coding) => coding.unitId === unitId && coding.codeId === codeId && coding.raterId === scene.raterId,
  )
  const places = placesOfUnit(scene.graph, unitId, scene.loads, scene.raterId, codeId)
  const { reveal } = session.getState()
  const shown = reveal?.repositoryId === scene.repositoryId ? reveal : null
  const place = nextPlace(places, shown, step)
  if (place !== undefined) showPlace(scene, place, manner)
  else if (manner === 'openly') {
    notify({
      tone: 'info',
      text: 'No evidence yet.',
      next: 'Select text in the editor and drag it here, or use “Add evidence to model”.',
    })
  }
  // After the navigation, which makes a load the current thing and forgets the coding.
  session.setState({ unitIds: [unitId], codingId: own?.id ?? null, codeId: codeId ?? session.getState().codeId })
}
