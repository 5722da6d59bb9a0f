/** Surroundings: reads from a clone what a profile needs beside the loads: the documents that may name models, and the lines around loads. */
import type { Load } from '../../../shared/model/load.ts'
import type { Clone } from '../../clone/clone.ts'
import { decode } from '../../clone/decode.ts'
import { renderNotebook } from '../../syntax/notebook.ts'
import { type Circumstance, circumstanceOf } from './circumstances.ts'
import type { Families } from './families.ts'
import { type Document, findMentions, type Mention, placeOf } from './mentions.ts'
import { namedLoads } from './models.ts'

export interface Surroundings {
  readonly mentions: ReadonlyMap<string, readonly Mention[]>
  readonly circumstances: ReadonlyMap<string, Circumstance>
}

/** Larger documents are data (vocabularies, indexes), not settings. */
const largestDocument = 400_000

async function* textsOf(clone: Clone, wants: (path: string) => boolean, signal: AbortSignal): AsyncGenerator<Document> {
  const files = (await clone.listFiles(signal)).filter(
    ({ path, mode, size }) =>
      (mode === 'file' || mode === 'executable') && (size ?? 0) <= largestDocument && wants(path),
  )
  for await (const read of clone.readBlobs(files, signal)) {
    if ('error' in read) continue
    const { text, binary } = decode(read.bytes)
    if (!binary) yield { path: read.file.path, text }
  }
}

/** Where the names are mentioned outside code. */
export async function mentionsIn(
  clone: Clone,
  families: Families,
  loads: readonly Load[],
  signal: AbortSignal,
): Promise<Map<string, Mention[]>> {
  const named = namedLoads(loads)
  const libraries = new Map(
    [...Map.groupBy(named, ({ name }) => name)].map(([name, of]) => [
      name,
      of.map(({ load }) => load.library.replaceAll('_', '-')),
    ]),
  )
  const names = [...libraries.keys()]
  if (names.length === 0) return new Map()
  const documents: Document[] = []
  for await (const document of textsOf(clone, (path) => placeOf(path) !== undefined, signal)) documents.push(document)
  return findMentions(names, documents, families.genericNames, (name) => libraries.get(name) ?? [])
}

/** Branches and targets of the loads that name a model, by load id. */
export async function circumstancesIn(
  clone: Clone,
  loads: readonly Load[],
  signal: AbortSignal,
): Promise<Map<string, Circumstance>> {
  const byPath = Map.groupBy(loads, ({ path }) => path)
  const circumstances = new Map<string, Circumstance>()
  for await (const { path, text } of textsOf(clone, (candidate) => byPath.has(candidate), signal)) {
    const lines = pythonLines(path, text)
    for (const { id, line, column } of byPath.get(path) ?? [])
      circumstances.set(id, circumstanceOf(lines, line, column))
  }
  return circumstances
}

/** Lines as loads count them: of a notebook, those of its rendering. */
function pythonLines(path: string, text: string): string[] {
  const shown = /\.ipynb$/i.test(path) ? (renderNotebook(text)?.text ?? '') : text
  return shown.split(/\r\n|\n|\r/)
}

export async function surroundingsIn(
  clone: Clone,
  families: Families,
  loads: readonly Load[],
  signal: AbortSignal,
): Promise<Surroundings> {
  return {
    mentions: await mentionsIn(clone, families, loads, signal),
    circumstances: await circumstancesIn(clone, loads, signal),
  }
}
