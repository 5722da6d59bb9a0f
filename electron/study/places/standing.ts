/** Standing: the unit that was made of a text at another commit and stands at this place of the pinned one without a doubt. */
import type { Anchor } from '../../../shared/model/anchor.ts'
import type { Unit } from '../../../shared/model/unit.ts'
import { anchorKey } from '../../../shared/text/anchorKey.ts'
import type { StudyFile } from '../../store/studyFile.ts'

const relocated = `
  SELECT "key" FROM relocation
  WHERE repository_id = ? AND "commit" = ? AND state IN ('anchored', 'shifted')
    AND anchor ->> '$.start' = ? AND anchor ->> '$.end' = ? AND anchor ->> '$.blob' = ? AND anchor ->> '$.path' = ?`

const spans = `
  SELECT * FROM unit WHERE kind = 'span' AND repository_id = ? AND anchor ->> '$.blob' = ? AND anchor ->> '$.start' = ?
  ORDER BY id`

/** Undefined where no span was moved to this text, or where its places have not been looked for yet. */
export function standingSpan(file: StudyFile, repositoryId: string, anchor: Anchor): Unit | undefined {
  const { path, blob, start, end, commit } = anchor
  const keys = file.rows<{ key: string }>(relocated, repositoryId, commit, start, end, blob, path)
  for (const { key } of keys) {
    const [from = '', offset = ''] = key.split(' ', 2)
    const candidates = file.records('unit', spans, repositoryId, from, Number(offset))
    const unit = candidates.find((one) => one.kind === 'span' && anchorKey(one.anchor) === key)
    if (unit !== undefined) return unit
  }
  return undefined
}
