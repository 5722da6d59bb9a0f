/** Published pipelines: the rows of the study's sample of pipeline types and of interaction types, and which of our models a row speaks of. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Load } from '../../shared/model/load.ts'

export interface PublishedPipeline {
  /** `owner/name`, in small letters. */
  readonly repo: string
  readonly identifier: string
  /** FEAT, GEN or DISC. */
  readonly organisation: string
}

const organisations: Readonly<Record<string, string>> = { Feature: 'FEAT', Generative: 'GEN', Discriminative: 'DISC' }
const types: Readonly<Record<string, string>> = {
  'Feature Handoff': 'FH',
  'Feedback Guidance': 'FB',
  Evaluation: 'EVAL',
  'Post Processing': 'POST',
}

function rowsOf(reference: string, name: string): string[] {
  const text = readFileSync(join(reference, 'replication', name), 'utf8')
  return text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line.trim() !== '')
}

function repoOf(url: string): string {
  return url
    .trim()
    .toLowerCase()
    .replace(/^github\.com\//, '')
}

/** An identifier may hold anything but the last comma of its line. */
export function readPublishedPipelines(reference: string): PublishedPipeline[] {
  return rowsOf(reference, 'samples.csv').map((line) => {
    const [url = ''] = line.split(',', 1)
    const last = line.lastIndexOf(',')
    const type = line.slice(last + 1).trim()
    return {
      repo: repoOf(url),
      identifier: line.slice(url.length + 1, last),
      organisation: organisations[type] ?? type,
    }
  })
}

/** Type of interaction by `owner/name` in small letters. */
export function readPublishedInteractions(reference: string): Map<string, string> {
  return new Map(
    rowsOf(reference, 'interaction.csv').map((line) => {
      const [url = '', type = ''] = line.split('\t')
      return [repoOf(url), types[type.trim()] ?? type.trim()]
    }),
  )
}

export interface Candidate {
  readonly name: string
  readonly family: string | null
  readonly loads: readonly Load[]
}

/** From the strictest reading of an identifier to the loosest; the first that fits any model counts. */
export function modelsNamed<Model extends Candidate>(identifier: string, models: readonly Model[]): Model[] {
  const readings: ((wanted: string, model: Model) => boolean)[] = [
    (wanted, { name }) => name.toLowerCase() === wanted,
    (wanted, { name }) => lastPart(name) === lastPart(wanted),
    (wanted, { family }) => family?.toLowerCase() === wanted,
    (wanted, { loads }) => loads.some(({ signature }) => signature.toLowerCase() === wanted),
    (wanted, { name }) => wordsOf(name).includes(wanted),
  ]
  const wanted = partsOf(identifier)
  for (const fits of readings) {
    const found = models.filter((model) => wanted.some((one) => fits(one, model)))
    if (found.length > 0) return found
  }
  return models.filter(({ loads }) => wanted.some((one) => wordsOf(one).some((word) => isClassWord(word, loads))))
}

/** “a / b / c” names three models; `torchvision.models.resnet50` is resnet50. */
function partsOf(identifier: string): string[] {
  const parts = identifier.split(/\s+\/\s+/).map((part) => part.trim().toLowerCase())
  return parts.flatMap((part) => (part.startsWith('torchvision.models.') ? [part, lastDotted(part)] : [part]))
}

function lastDotted(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}

function lastPart(name: string): string {
  return name.toLowerCase().slice(name.lastIndexOf('/') + 1)
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

/** A description in words (“diffusion pipeline”) speaks of those whose loading class carries one of them. */
function isClassWord(word: string, loads: readonly Load[]): boolean {
  return word.length > 7 && loads.some(({ signature }) => signature.toLowerCase().includes(word))
}
