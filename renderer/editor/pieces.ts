/** Pieces: the syntax of the shown file for selections that snap; words, lines and paragraphs where it has none. */
import { type Piece, textPieces } from '../../shared/text/snap.ts'
import { atHand } from '../session/atHand.ts'
import type { ShownFile } from './selectionAnchor.ts'

/** `at` is the offset around which words and lines are looked for. */
export async function piecesOf({ repositoryId, path, map }: ShownFile, at: number): Promise<readonly Piece[]> {
  const pieces = await atHand('coding.syntax', { repositoryId, path }).catch(() => [])
  return pieces.length > 0 ? pieces : textPieces(map.text, at)
}
