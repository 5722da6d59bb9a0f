/** The change log between two moments, put on the clipboard or saved as a Markdown file. */
import type { Moment } from '../../shared/api/taxonomy.ts'
import { copyText } from '../session/copyText.ts'
import { attempt } from '../session/notices.ts'
import { saveFile } from '../session/saveFile.ts'
import { session } from '../session/state.ts'

async function ask(from: Moment, to: Moment): Promise<string | undefined> {
  return (await attempt(() => session.getState().call('taxonomy.changeLog', { from, to })))?.markdown
}

export async function copyChangeLog(from: Moment, to: Moment): Promise<void> {
  const markdown = await ask(from, to)
  if (markdown !== undefined) await copyText(markdown)
}

export async function saveChangeLog(from: Moment, to: Moment): Promise<void> {
  const markdown = await ask(from, to)
  if (markdown !== undefined) saveFile('codebook-changes.md', new Blob([markdown], { type: 'text/markdown' }))
}
