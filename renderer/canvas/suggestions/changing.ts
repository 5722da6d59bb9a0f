/** Asks for the code that is right where the suggested one is not. */
import type { SuggestionRow } from '../../../shared/api/canvas.ts'
import { session } from '../../session/state.ts'

export function openChange({ id }: Pick<SuggestionRow, 'id'>): void {
  session.setState({ dialog: { name: 'canvas.changeSuggestion', data: [id] } })
}
