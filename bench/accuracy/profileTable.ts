/** Profile table: prints how profiles agree with the published labels, and beside totals where nothing finer was published. */
import type { Families } from '../../electron/detection/profile/families.ts'
import { cohenKappa } from '../../shared/statistics/cohenKappa.ts'
import { ratingTable } from '../../shared/statistics/ratings.ts'
import {
  type Compared,
  pairsByName,
  pairsOfCounts,
  pairsOfFoundModels,
  pairsOfModalitySets,
  pairsOfStructure,
  type Pair,
  patternOfPublished,
  patternWords,
} from './profilePairs.ts'
import { publishedDocumentation, publishedFamilies } from './publishedLabels.ts'

export interface Agreement {
  readonly items: number
  readonly same: number
  /** The most frequent published label, and for how many items saying it always would be right. */
  readonly majority: { readonly label: string; readonly items: number }
  readonly kappa: number | null
}

export function agreementOf(pairs: readonly Pair[]): Agreement {
  const labels = [...Map.groupBy(pairs, ({ published }) => published)].map(([label, of]) => ({
    label,
    items: of.length,
  }))
  const kappa = cohenKappa(ratingTable(pairs.map(({ published, found }) => [published, found])))
  return {
    items: pairs.length,
    same: pairs.filter(({ published, found }) => published === found).length,
    majority: labels.toSorted((a, b) => b.items - a.items)[0] ?? { label: '', items: 0 },
    kappa: kappa.reason === null ? kappa.value : null,
  }
}

function share(count: number, of: number): string {
  return of === 0 ? '-' : `${((100 * count) / of).toFixed(1)} %`
}

const widths = [30, 5, 9, 7] as const

function row(title: string, ...cells: readonly string[]): string {
  return [title.padEnd(widths[0]), ...cells.map((cell, index) => cell.padStart(widths[index + 1] ?? 0))].join(' ')
}

function questionsOf(
  compared: readonly Compared[],
  families: Families,
): readonly (readonly [string, readonly Pair[]])[] {
  return [
    ['modality of a published name', pairsByName(compared, families)],
    ['modality of a model found', pairsOfFoundModels(compared)],
    ['modalities of a repository', pairsOfModalitySets(compared)],
    ['single or multiple', pairsOfCounts(compared)],
    ['interchangeable', pairsOfStructure(compared, 'interchangeable')],
    ['complementary', pairsOfStructure(compared, 'complementary')],
  ]
}

function printAgreements(questions: ReturnType<typeof questionsOf>): void {
  console.log(`${row('against published labels', 'n', 'agree', 'kappa')}   majority baseline`)
  for (const [title, pairs] of questions) {
    const { items, same, majority, kappa } = agreementOf(pairs)
    const cells = [String(items), share(same, items), kappa?.toFixed(2) ?? '-']
    console.log(`${row(title, ...cells)}   ${share(majority.items, items)} (always “${majority.label}”)`)
  }
  for (const [title, pairs] of questions) {
    for (const { item, published, found, detail } of pairs) {
      if (published !== found) console.log(`  ${title}: ${item}: published ${published}, found ${found} (${detail})`)
    }
  }
}

/** The pattern of each repository was not published: its totals are those of another, larger set of projects. */
function printDocumentation(compared: readonly Compared[]): void {
  const patterns = compared.map(({ profile }) => patternWords(profile.documentation))
  const known = compared.map(patternOfPublished)
  const multiple = compared.flatMap(({ profile }, index) => (profile.structure === 'multiple' ? [patterns[index]] : []))
  console.log('\ndocumentation pattern          here  of published models  with several   study  with several')
  for (const [pattern, all, several] of publishedDocumentation) {
    const of = (list: readonly (string | undefined)[]) =>
      share(list.filter((one) => one === pattern).length, list.length)
    const cells = [of(patterns).padStart(8), of(known).padStart(20), of(multiple).padStart(13)]
    const study = [share(all, 1).padStart(7), share(several, 1).padStart(13)]
    console.log(`${pattern.padEnd(26)} ${cells.join(' ')} ${study.join(' ')}`)
  }
  console.log(
    `n = ${compared.length} here (${multiple.length} with several models), 401 in the study (208 with several)`,
  )
}

function printFamilies(compared: readonly Compared[]): void {
  const models = new Map(compared.flatMap(({ profile }) => profile.models.map((model) => [model.name, model.family])))
  const families = [...models.values()]
  const of = (family: string | null) => share(families.filter((one) => one === family).length, families.length)
  console.log('\nfamily                         here    study')
  for (const [family, published] of publishedFamilies) {
    console.log(`${family.padEnd(26)} ${of(family).padStart(8)} ${share(published, 1).padStart(8)}`)
  }
  console.log(`${'not known'.padEnd(26)} ${of(null).padStart(8)}`)
  console.log(`n = ${families.length} unique models here, 381 in the study`)
}

function printRepositories(compared: readonly Compared[]): void {
  console.log(`\n${'repository'.padEnd(36)}  models  mentioned  documentation             modalities`)
  for (const { repo, profile } of compared) {
    const { models, documentation } = profile
    const mentioned = models.filter(({ mentions }) => mentions.length > 0).length
    const numbers = `${String(models.length).padStart(6)}  ${String(mentioned).padStart(9)}`
    const modalities = [...new Set(models.map(({ modality }) => modality))].toSorted().join(' + ')
    console.log(`${repo.padEnd(36)}  ${numbers}  ${patternWords(documentation).padEnd(24)}  ${modalities}`)
  }
}

export function printProfiles(compared: readonly Compared[], families: Families): void {
  printAgreements(questionsOf(compared, families))
  printDocumentation(compared)
  printFamilies(compared)
  printRepositories(compared)
}
