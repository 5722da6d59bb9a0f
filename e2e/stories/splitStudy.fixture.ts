/** Split study: two raters of one name who coded text, and a code that was split since, so that codings wait for them. */
import { startBackEnd } from '../../electron/backEnd.fixture.ts'
import type { Anchor } from '../../shared/model/anchor.ts'

export const splitStudy = {
  name: 'Split',
  rater: 'Rachel',
  code: 'Inference',
  parts: ['Batch inference', 'Single inference'],
} as const

const lines = ['tokens = model.generate(**batch)', 'one = model.generate(**inputs)', 'more = model.generate(**batch)']

function anchorOf(text: string, quote: string, commit: string, blob: string): Anchor {
  const start = text.indexOf(quote)
  const line = text.slice(0, start).split('\n').length
  const end = start + quote.length
  const [prefix, suffix] = [text.slice(0, start), text.slice(end)]
  return { commit, path: 'run.py', blob, start, end, line, endLine: line, quote, prefix, suffix, symbol: '' }
}

/** Makes the study at `path`, whose clone is not on this machine any more when it is opened. */
export async function createSplitStudy(path: string): Promise<void> {
  const backEnd = startBackEnd()
  try {
    const { ask } = backEnd
    await ask('study.create', { path, name: splitStudy.name, raterName: splitStudy.rater })
    const text = `${lines.join('\n')}\n`
    const { added } = await ask('corpus.add', { path: backEnd.makeClone('runs', { 'run.py': text }) })
    const [repository] = added
    if (repository === undefined) throw new Error('the clone was not added')
    const { blob } = await ask('corpus.read', { repositoryId: repository.id, path: 'run.py' })
    const schemes = await ask('taxonomy.schemes', {})
    const code = schemes.flatMap(({ codes }) => codes).find(({ name }) => name === splitStudy.code)
    if (code === undefined) throw new Error('the codebook has no such code')
    const targets = lines.map((quote) => {
      const anchor = anchorOf(text, quote, repository.commit, blob)
      return { kind: 'span', repositoryId: repository.id, anchor } as const
    })
    await ask('coding.applyToMany', { targets, codeId: code.id })
    const into = splitStudy.parts.map((name) => ({ name, definition: `${name}: one of the two kinds.` }))
    await ask('taxonomy.change', {
      change: { verb: 'split', codeId: code.id, into, retire: true },
      reason: 'too broad',
    })
    await ask('study.addRater', { name: splitStudy.rater })
    await ask('study.close', {})
  } finally {
    await backEnd.close()
  }
}
