/** Mentions: where model names stand outside code, as whole words of README and configuration files (section 4.1.1, step 2). */
import type { ProfiledModel } from '../../../shared/model/profile.ts'
import { isUrl } from '../nameShape.ts'

export type Mention = ProfiledModel['mentions'][number]
export type Place = Mention['place']

export interface Document {
  readonly path: string
  readonly text: string
}

/** Which kind of document a path is; the extensions are those of 95 % of the configuration files that the paper met. */
export function placeOf(path: string): Place | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (/^readme(?:[._-][^/]*)?$/i.test(name)) return 'readme'
  if (/^(?:package-lock|yarn|poetry)\b|\.lock\.json$/i.test(name)) return undefined
  return /\.(?:ya?ml|xml|config|json|toml)$/i.test(name) ? 'configuration' : undefined
}

/** More places than this tell a reader nothing more. */
const mostMentions = 50

interface Wanted {
  readonly name: string
  /** Words of which one must stand in the same line, for names that are plain words; empty for all others. */
  readonly beside: readonly string[]
}

/** A hub's address in front of a name; anything else before a slash makes it part of another name or of a path. */
const address =
  /^(?:(?:https?:)?\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co|tfhub\.dev|pytorch\.org\/hub|modelscope\.cn\/models)\//i
/** Everything that can stand inside a model name; what stands outside ends the word. */
const word = /[\p{L}\p{N}][\p{L}\p{N}_.\-/:@+]*/gu

/**
 * Where each name is mentioned, in the order of the documents: whole words, in any case of letters; `bert-base` does not stand in
 * `bert-base-uncased`. Plain words (`base`) count only beside a word that `librariesOf` gives.
 */
export function findMentions(
  names: readonly string[],
  documents: readonly Document[],
  plain: ReadonlySet<string> = new Set(),
  librariesOf: (name: string) => readonly string[] = () => [],
): Map<string, Mention[]> {
  const wanted = new Map<string, Wanted[]>()
  for (const name of names) {
    const key = keyOf(name)
    const beside = plain.has(key) || key.length < 3 ? librariesOf(name) : []
    if ((plain.has(key) || key.length < 3) && beside.length === 0) continue
    wanted.set(key, [...(wanted.get(key) ?? []), { name, beside }])
  }
  const found = new Map<string, Mention[]>(names.map((name) => [name, []]))
  if (wanted.size === 0) return found
  for (const { path, text } of documents) {
    const place = placeOf(path)
    if (place === undefined) continue
    // Most documents name no model at all: a search for fixed text tells that fast.
    const lower = text.toLowerCase()
    if (![...wanted.keys()].some((key) => lower.includes(key))) continue
    for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
      for (const name of namesInLine(line, wanted)) {
        const places = found.get(name)
        if (places !== undefined && places.length < mostMentions) places.push({ place, path, line: index + 1 })
      }
    }
  }
  return found
}

function keyOf(name: string): string {
  return (isUrl(name) ? name.replace(/^[a-z0-9]+:\/\//i, '') : name).toLowerCase()
}

function namesInLine(line: string, wanted: ReadonlyMap<string, readonly Wanted[]>): Set<string> {
  const names = new Set<string>()
  for (const [text] of line.matchAll(word)) {
    for (const candidate of readings(text)) {
      for (const { name, beside } of wanted.get(candidate) ?? []) {
        if (beside.length === 0 || beside.some((other) => line.toLowerCase().includes(other))) names.add(name)
      }
    }
  }
  return names
}

/** What a word may stand for: itself, without the full stop of the sentence, without an address, without a version. */
function readings(text: string): Set<string> {
  const bare = text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[.\-/:@_+]+$/, '')
  const onHub = bare.replace(address, '').replace(/\/(?:tree|blob|resolve)\/.*$/, '')
  return new Set([bare, onHub, onHub.replace(/[@:][\w.-]+$/, ''), ...assigned(onHub)])
}

/** `model:bert-base` without a blank, as on a command line or in a compact configuration. */
function assigned(text: string): string[] {
  const colon = text.indexOf(':')
  return colon < 0 ? [] : [text.slice(colon + 1)]
}
