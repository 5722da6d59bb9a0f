/** Published labels: what the study's tables say about the models of each repository, and its totals where it gives no more. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface PublishedLabels {
  /** Modality by model name, as the table writes the names. */
  readonly modalities: ReadonlyMap<string, string>
  readonly interchangeable: boolean
  readonly complementary: boolean
}

function readRows(reference: string, name: string): string[][] {
  return readFileSync(join(reference, 'replication', name), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(','))
}

/** Reads the tables of the replication package; repositories are asked for as `owner/name`. */
export function readPublishedLabels(reference: string): (repo: string) => PublishedLabels {
  const listed = (name: string) => new Set(readRows(reference, name).map(([url = '']) => url.toLowerCase()))
  const models = Map.groupBy(readRows(reference, 'model_types_gh.csv'), ([url = '']) => url.toLowerCase())
  const interchangeable = listed('interchangeable.csv')
  const complementary = listed('complementary.csv')
  return (repo) => {
    const url = `github.com/${repo}`.toLowerCase()
    const rows = models.get(url) ?? []
    return {
      modalities: new Map(rows.map(([, name = '', type = '']) => [name, type.replace('_', '')])),
      interchangeable: interchangeable.has(url),
      complementary: complementary.has(url),
    }
  }
}

/** Figure 8 and the paragraph below it: shares of all projects, and of those with several models. */
export const publishedDocumentation: readonly (readonly [pattern: string, all: number, multiple: number])[] = [
  ['none', 236 / 401, 100 / 208],
  ['partial, readme', 48 / 401, 48 / 208],
  ['partial, configuration', 14 / 401, 14 / 208],
  ['partial, both', 18 / 401, 18 / 208],
  ['explicit, readme', 62 / 401, 17 / 208],
  ['explicit, configuration', 6 / 401, 1 / 208],
  ['explicit, both', 17 / 401, 10 / 208],
]

/** Section 4.1.2, prevalence of model families: shares of the unique models. */
export const publishedFamilies: readonly (readonly [family: string, share: number])[] = [
  ['BERT', 0.121],
  ['ResNet', 0.105],
  ['ViT', 0.092],
  ['Stable Diffusion', 0.071],
  ['GPT', 0.055],
  ['CLIP', 0.045],
  ['T5', 0.042],
  ['Wav2Vec 2.0', 0.034],
  ['VGG', 0.024],
  ['BART', 0.021],
  ['MobileNet', 0.016],
]
