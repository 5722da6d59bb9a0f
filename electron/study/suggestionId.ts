/** The id of a suggestion: what it claims, and nothing of the evidence or the rules, so that an answer outlives both. */
import { createHash } from 'node:crypto'

/** `codeId` is null where it is only claimed that the model is there. */
export function suggestionId(unitId: string, codeId: string | null): string {
  return createHash('sha256')
    .update(JSON.stringify([unitId, codeId]))
    .digest('hex')
    .slice(0, 32)
}
