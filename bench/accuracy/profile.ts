/**
 * Profiles against the published labels: family, modality, structure and documentation pattern for clones in a folder.
 *
 *   node_modules/.bin/node bench/accuracy/profile.ts --clones FOLDER --reference FOLDER [--only WORD]
 *
 * The published tables give modality per model name and the structure labels per repository; family and documentation pattern
 * are published as totals only, so that they are printed without a comparison.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openClone } from '../../electron/clone/openClone.ts'
import { type Families, familyOf, readFamilies } from '../../electron/detection/profile/families.ts'
import { profileOf } from '../../electron/detection/profile/profile.ts'
import { surroundingsIn } from '../../electron/detection/profile/surroundings.ts'
import { scanClone } from '../../electron/detection/scanClone.ts'
import { readSignaturePacks } from '../../electron/detection/signatureFiles.ts'
import { poolFromSource } from '../../electron/syntax/parsePool.fixture.ts'
import type { Profile } from '../../shared/model/profile.ts'
import { cohenKappa } from '../../shared/statistics/cohenKappa.ts'
import { ratingTable } from '../../shared/statistics/ratings.ts'

interface Published {
  readonly modalities: ReadonlyMap<string, string>
  readonly interchangeable: boolean
  readonly complementary: boolean
}

interface Compared {
  readonly repo: string
  readonly published: Published
  readonly profile: Profile
}

/** One labelled item of a comparison: what was published and what was concluded. */
interface Pair {
  readonly item: string
  readonly published: string
  readonly found: string
  readonly detail: string
}

const resources = join(import.meta.dirname, '../../resources')

function readPublished(reference: string): (repo: string) => Published {
  const rows = (name: string): string[][] =>
    readFileSync(join(reference, 'replication', name), 'utf8')
      .split('\n')
      .slice(1)
      .filter((line) => line.trim() !== '')
      .map((line) => line.trim().split(','))
  const key = (repo: string) => `github.com/${repo}`.toLowerCase()
  const models = Map.groupBy(rows('model_types_gh.csv'), ([url = '']) => url.toLowerCase())
  const interchangeable = new Set(rows('interchangeable.csv').map(([url = '']) => url.toLowerCase()))
  const complementary = new Set(rows('complementary.csv').map(([url = '']) => url.toLowerCase()))
  return (repo) => ({
    modalities: new Map(
      (models.get(key(repo)) ?? []).map(([, name = '', type = '']) => [
        name,
        type === 'multi_modal' ? 'multimodal' : type,
      ]),
    ),
    interchangeable: interchangeable.has(key(repo)),
    complementary: complementary.has(key(repo)),
  })
}

async function profilesOf(clones: string, reference: string, families: Families, only: string): Promise<Compared[]> {
  const publishedOf = readPublished(reference)
  const repositories = JSON.parse(readFileSync(join(reference, 'detection/repositories.json'), 'utf8')) as {
    repo: string
    commit: string
  }[]
  const packs = await readSignaturePacks(join(resources, 'signatures'))
  const pool = poolFromSource()
  const { signal } = new AbortController()
  const compared: Compared[] = []
  for (const { repo, commit } of repositories) {
    const path = join(clones, repo.replace('/', '+'))
    if (!repo.includes(only) || !existsSync(path)) continue
    const clone = await openClone(path, { commit }).catch(() => openClone(path))
    const { loads, report } = await scanClone(clone, { repositoryId: '', packs, pool, signal })
    const surroundings = await surroundingsIn(clone, families, loads, signal)
    await clone.close()
    const sources = {
      repositoryId: '',
      commit: clone.commit,
      rulesVersion: report.rulesVersion,
      loads,
      ...surroundings,
    }
    compared.push({ repo, published: publishedOf(repo), profile: profileOf(families, sources) })
  }
  await pool.close()
  return compared
}

/** Kappa of the pairs and, beside it, how often the most frequent published label alone would be right. */
function printAgreement(title: string, pairs: readonly Pair[]): void {
  const same = pairs.filter(({ published, found }) => published === found).length
  const counts = [...Map.groupBy(pairs, ({ published }) => published)].map(([label, of]) => ({
    label,
    count: of.length,
  }))
  const most = counts.toSorted((a, b) => b.count - a.count)[0]
  const kappa = cohenKappa(ratingTable(pairs.map(({ published, found }) => [published, found])))
  const share = (count: number) => (pairs.length === 0 ? '-' : `${((100 * count) / pairs.length).toFixed(1)} %`)
  console.log(
    `${title.padEnd(34)} agree ${share(same).padStart(7)} (${same} of ${pairs.length})  majority “${most?.label ?? ''}” ${share(most?.count ?? 0)}  ` +
      (kappa.reason === null
        ? `kappa ${kappa.value.toFixed(2)} [${kappa.low.toFixed(2)}, ${kappa.high.toFixed(2)}]`
        : `kappa undefined: ${kappa.reason}`),
  )
  for (const { item, published, found, detail } of pairs) {
    if (published !== found)
      console.log(`    ${item}: published ${published}, found ${found}${detail === '' ? '' : ` (${detail})`}`)
  }
}

function printTable(compared: readonly Compared[]): void {
  console.log(
    [
      'repository'.padEnd(36),
      'models',
      'mentioned',
      'documentation'.padEnd(24),
      'modalities'.padEnd(26),
      'families',
    ].join('  '),
  )
  for (const { repo, profile } of compared) {
    const { models, documentation } = profile
    const mentioned = models.filter(({ mentions }) => mentions.length > 0).length
    const pattern =
      documentation.place === null ? documentation.extent : `${documentation.extent}, ${documentation.place}`
    const listed = (values: readonly (string | null)[]) =>
      [...new Set(values)].map((value) => value ?? '(not known)').join(', ')
    const columns = [
      repo.padEnd(36),
      String(models.length).padStart(6),
      String(mentioned).padStart(9),
      pattern.padEnd(24),
    ]
    const modalities = listed(models.map(({ modality }) => modality)).padEnd(26)
    console.log([...columns, modalities, listed(models.map(({ family }) => family)).slice(0, 100)].join('  '))
  }
}

function namePairs(compared: readonly Compared[], families: Families): { found: Pair[]; byName: Pair[] } {
  const found: Pair[] = []
  const byName: Pair[] = []
  for (const { repo, published, profile } of compared) {
    for (const [name, modality] of published.modalities) {
      const model = profile.models.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase())
      const verdict = familyOf(families, name, [])
      const item = `${repo} ${name}`
      byName.push({ item, published: modality, found: verdict.modality, detail: verdict.reason })
      if (model !== undefined) found.push({ item, published: modality, found: model.modality, detail: model.reason })
    }
  }
  return { found, byName }
}

function structurePairs(compared: readonly Compared[], kind: 'interchangeable' | 'complementary'): Pair[] {
  return compared.map(({ repo, published, profile }) => {
    const [first] = profile[kind]
    const detail =
      first === undefined ? `${profile.models.length} models` : `${first.names.slice(0, 4).join(', ')}: ${first.reason}`
    return { item: repo, published: published[kind] ? 'yes' : 'no', found: first === undefined ? 'no' : 'yes', detail }
  })
}

function countPairs(compared: readonly Compared[]): Pair[] {
  const words = (count: number) => (count > 1 ? 'multiple' : count === 1 ? 'single' : 'none')
  return compared.map(({ repo, published, profile }) => ({
    item: repo,
    published: words(published.modalities.size),
    found: profile.structure,
    detail: `${published.modalities.size} published, ${profile.models.length} found`,
  }))
}

function modalitySetPairs(compared: readonly Compared[]): Pair[] {
  const words = (values: Iterable<string>) => [...new Set(values)].toSorted().join(' + ') || 'none'
  return compared.map(({ repo, published, profile }) => ({
    item: repo,
    published: words(published.modalities.values()),
    found: words(profile.models.map(({ modality }) => modality).filter((modality) => modality !== 'unknown')),
    detail: '',
  }))
}

/** Prints the table of profiles and each comparison with its disagreements. */
export async function printProfileAccuracy(clones: string, reference: string, only = ''): Promise<void> {
  const families = await readFamilies(resources)
  const compared = await profilesOf(clones, reference, families, only)
  printTable(compared)
  console.log()
  const { found, byName } = namePairs(compared, families)
  const known = byName.filter(({ item }) => familyOf(families, item.slice(item.indexOf(' ') + 1), []).family !== null)
  console.log(`family known for ${known.length} of ${byName.length} published names`)
  printAgreement('modality of a published name', byName)
  printAgreement('modality of a model found', found)
  printAgreement('modalities of the repository', modalitySetPairs(compared))
  printAgreement('single or multiple', countPairs(compared))
  printAgreement('interchangeable', structurePairs(compared, 'interchangeable'))
  printAgreement('complementary', structurePairs(compared, 'complementary'))
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  const options = { clones: { type: 'string' }, reference: { type: 'string' }, only: { type: 'string' } } as const
  const { clones, reference, only } = parseArgs({ options }).values
  if (clones === undefined || reference === undefined) {
    console.error('usage: node bench/accuracy/profile.ts --clones FOLDER --reference FOLDER [--only WORD]')
    process.exitCode = 1
  } else await printProfileAccuracy(clones, reference, only)
}
