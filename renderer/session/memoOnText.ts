/** Memo on text: begins a memo about a load's call without going there, for lists that show loads. */
import type { MemoSubject } from '../../shared/model/memo.ts'
import type { Load } from '../../shared/model/load.ts'
import { makeAnchor } from '../../shared/text/anchor.ts'
import { locationWords } from './loadWords.ts'
import { attempt } from './notices.ts'
import { session } from './state.ts'

/** A load that is coded is a unit of the study; another one is the text of its call. */
async function subjectOf(load: Load): Promise<MemoSubject> {
  const { call } = session.getState()
  const { repositoryId, path, start, end, caller } = load
  const units = await call('coding.units', { repositoryId })
  const unit = units.find((candidate) => candidate.kind === 'load' && candidate.loadId === load.id)
  if (unit !== undefined) return { kind: 'unit', id: unit.id }
  const { text, blob } = await call('corpus.read', { repositoryId, path })
  const source = { commit: load.commit, path, blob, text, start, end, symbol: caller }
  return { kind: 'span', repositoryId, anchor: makeAnchor(source) }
}

export async function writeMemoOnLoad(load: Load): Promise<void> {
  await attempt(async () => {
    const choice = { subject: await subjectOf(load), about: `the load at ${locationWords(load)}` }
    session.setState({ dialog: { name: 'writeMemo', data: [choice] } })
  })
}
