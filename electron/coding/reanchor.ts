/** Puts an anchor where a person says that it stands now, in every record where they may, as one step. */
import { AppError } from '../../shared/errors.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import { anchorKey } from '../../shared/text/anchorKey.ts'
import type { Context } from '../context.ts'
import type { Draft } from '../store/studyFile.ts'
import { type Anchored, anchoredIn, type Holder } from '../study/places/anchored.ts'
import { findFile } from '../study/texts.ts'
import { spanLabel } from '../study/unitIdentity.ts'
import { isPlaceable } from './places.ts'

const attempted = 'place an anchor'

/** Throws `invalid_input` for a text of another commit, and where nothing of this is the current rater's to place. */
export async function reanchor(context: Context, repositoryId: string, key: string, to: Anchor): Promise<void> {
  await requirePinned(context, repositoryId, to)
  const { file } = context.desk
  const held = anchoredIn(file, repositoryId).filter((anchored) => anchored.key === key)
  const holders = holdersOf(held).filter((holder) => isPlaceable(holder, file.raterId))
  if (holders.length === 0) throw held.length === 0 ? gone() : ofOthers()
  const place = { repositoryId, key, to }
  file.commit(
    `placed ${spanLabel(to)} anew`,
    holders.map((holder) => draftFor(holder, place)),
  )
}

/** A record that holds the same anchor twice is changed once. */
function holdersOf(held: readonly Anchored[]): Holder[] {
  return [...new Map(held.map(({ holder }) => [holder.record.id, holder])).values()]
}

async function requirePinned({ clones }: Context, repositoryId: string, { commit, path, blob }: Anchor): Promise<void> {
  const clone = await clones.of(repositoryId)
  const file = await findFile(clone, path)
  if (commit === clone.commit && blob === file.blob) return
  throw new AppError({
    code: 'invalid_input',
    message: `The selected text is not of the commit that the repository is pinned to.`,
    attempted,
    next: 'Open the file again, and select the text there.',
  })
}

interface NewPlace {
  readonly repositoryId: string
  readonly key: string
  readonly to: Anchor
}

function draftFor(holder: Holder, place: NewPlace): Draft {
  const { record } = holder
  const moved = (anchors: readonly Anchor[]) =>
    anchors.map((anchor) => (anchorKey(anchor) === place.key ? place.to : anchor))
  switch (holder.kind) {
    case 'unit':
      return unitDraft(holder.record, moved, place.to)
    case 'coding':
      return { kind: 'coding.edit', entity: record.id, payload: { evidence: moved(holder.record.evidence) } }
    case 'memo': {
      const { title, text } = holder.record
      const subject = { kind: 'span', repositoryId: place.repositoryId, anchor: place.to } as const
      return { kind: 'memo.write', entity: record.id, payload: { subject, title, text } }
    }
    case 'code': {
      const exampleSpans = holder.record.exampleSpans.map((span) => {
        const isMeant = span.repositoryId === place.repositoryId && anchorKey(span.anchor) === place.key
        return isMeant ? { ...span, anchor: place.to } : span
      })
      return { kind: 'code.edit', entity: record.id, payload: { exampleSpans } }
    }
    case 'naming': {
      const { id: _id, ...payload } = holder.record
      return { kind: 'naming.set', entity: record.id, payload: { ...payload, anchor: place.to } }
    }
  }
}

function unitDraft(
  unit: Extract<Holder, { kind: 'unit' }>['record'],
  moved: (anchors: readonly Anchor[]) => Anchor[],
  to: Anchor,
): Draft {
  if (unit.kind === 'model') return { kind: 'unit.edit', entity: unit.id, payload: { evidence: moved(unit.evidence) } }
  // A span is called by its place, unless somebody gave it a name.
  const label = unit.kind === 'span' && unit.label === spanLabel(unit.anchor) ? { label: spanLabel(to) } : {}
  return { kind: 'unit.anchor', entity: unit.id, payload: { anchor: to, ...label } }
}

function gone(): AppError {
  return new AppError({
    code: 'not_found',
    message: 'Nothing is anchored there any more.',
    attempted,
    next: 'Look at the next anchor of the list.',
  })
}

function ofOthers(): AppError {
  return new AppError({
    code: 'invalid_input',
    message: 'Only other raters said something about this text.',
    attempted,
    next: 'It stays in the list until they place it; switch the rater to do it in their name.',
  })
}
