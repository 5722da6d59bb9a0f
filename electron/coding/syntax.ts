/** Syntax: the pieces of a file at the pinned commit that selections snap to. */
import type { Output, Parsed } from '../../shared/api/index.ts'
import type { Clone, CloneFile } from '../clone/clone.ts'
import { decode } from '../clone/decode.ts'
import type { Context } from '../context.ts'
import { findFile, readText } from '../study/texts.ts'
import { pythonOfNotebook, renderNotebook } from '../syntax/notebook.ts'

/** As the parser should see it: without the lines of a notebook that are no Python. */
async function pythonOfRendering(clone: Clone, file: CloneFile): Promise<string> {
  const rendering = renderNotebook(decode(await clone.readFile(file)).text)
  return rendering === undefined ? '' : pythonOfNotebook(rendering)
}

/** Offsets are those of the text that the editor shows; empty for files that are no Python or cannot be parsed in time. */
export async function syntaxRanges(
  { clones, pool }: Context,
  { repositoryId, path }: Parsed<'coding.syntax'>,
): Promise<Output<'coding.syntax'>> {
  const clone = await clones.of(repositoryId)
  const file = await findFile(clone, path)
  if (file.kind !== 'python' && file.kind !== 'notebook') return []
  const { text, state, rendered } = await readText(clone, file)
  if (state !== 'text' && state !== 'cut') return []
  const outcome = await pool.parse(rendered ? await pythonOfRendering(clone, file) : text, undefined, 'pieces')
  return outcome.status === 'parsed' ? (JSON.parse(outcome.facts) as Output<'coding.syntax'>) : []
}
