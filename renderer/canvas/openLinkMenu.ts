/** Opens the menu of a link that exists: where the pointer is, or at its name when a key asks for it. */
import { endsOfLink } from './linkAnswers.ts'
import { askAboutLink } from './linkMenu.ts'
import type { Scene } from './scene.ts'
import { selectUnits } from './steps.ts'

interface PointerPlace {
  readonly clientX: number
  readonly clientY: number
}

function placeOfName(unitId: string): PointerPlace {
  const name = document.querySelector(`.canvas-link-label[data-link="${CSS.escape(unitId)}"]`)
  const box = name?.getBoundingClientRect()
  return { clientX: box?.left ?? 0, clientY: (box?.bottom ?? 0) + 4 }
}

export function openLinkMenu({ graph }: Scene, unitId: string, pointer?: PointerPlace): void {
  const link = graph.links.find(({ id }) => id === unitId)
  if (link === undefined) return
  const { clientX, clientY } = pointer ?? placeOfName(unitId)
  selectUnits([unitId])
  askAboutLink({ ends: endsOfLink(link), unitId, at: { x: clientX, y: clientY } })
}
