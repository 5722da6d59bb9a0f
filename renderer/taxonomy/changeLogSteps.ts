/** The change log between two moments, put on the clipboard or saved as a Markdown file. */
import type { Moment } from '../../shared/api/taxonomy.ts'
import { copyText } from '../session/copyText.ts'
import { attempt, notify } from '../session/notices.ts'
import { session } from '../session/state.ts'

async function ask(from: Moment, to: Moment): Promise<string | undefined> {
  return (await attempt(() => session.getState().call('taxonomy.changeLog', { from, to })))?.markdown
}

export async function copyChangeLog(from: Moment, to: Moment): Promise<void> {
  const markdown = await ask(from, to)
  if (markdown !== undefined) await copyText(markdown)
}

/** By the page itself, so that it is the same in a browser and in a window. */
export async function saveChangeLog(from: Moment, to: Moment): Promise<void> {
  const markdown = await ask(from, to)
  if (markdown === undefined) return
  const url = URL.createObjectURL(new Blob([markdown], { type: 'text/markdown' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'codebook-changes.md'
  link.click()
  URL.revokeObjectURL(url)
  notify({ tone: 'success', text: 'Saved as codebook-changes.md.' })
}
