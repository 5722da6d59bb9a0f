/** Draft table: prints how drafted pipelines, interactions and dependency structures agree with the published labels. */
import { amongDrafted, pairsOfInteractions, pairsOfPipelines } from './draftPairs.ts'
import type { RepositoryDrafts } from './drafts.ts'
import { type Compared, type Pair, pairsOfStructure } from './profilePairs.ts'
import { agreementOf } from './profileTable.ts'
import type { PublishedPipeline } from './publishedPipelines.ts'

/** Rows are what was published, columns what was found. */
export function confusionOf(pairs: readonly Pair[]): string[] {
  const labels = [...new Set(pairs.flatMap(({ published, found }) => [published, found]))].toSorted()
  const rows = [...new Set(pairs.map(({ published }) => published))].toSorted()
  const width = Math.max(6, ...labels.map((label) => label.length)) + 2
  const head = ['published \\ found'.padEnd(20), ...labels.map((label) => label.padStart(width))].join('')
  const lines = rows.map((row) => {
    const cells = labels.map((column) => pairs.filter((pair) => pair.published === row && pair.found === column).length)
    return [row.padEnd(20), ...cells.map((count) => String(count).padStart(width))].join('')
  })
  return [head, ...lines]
}

function share(count: number, of: number): string {
  return of === 0 ? '-' : `${((100 * count) / of).toFixed(1)} %`
}

export function summaryOf(title: string, pairs: readonly Pair[]): string {
  const { items, same, majority, kappa } = agreementOf(pairs)
  const baseline = `majority baseline ${share(majority.items, items)} (always “${majority.label}”, kappa 0)`
  return `${title}: n ${items}, accuracy ${share(same, items)}, kappa ${kappa?.toFixed(2) ?? '-'}; ${baseline}`
}

function printPairs(title: string, pairs: readonly Pair[]): void {
  console.log(`\n${summaryOf(title, pairs)}`)
  for (const line of confusionOf(pairs)) console.log(`  ${line}`)
  for (const { item, published, found, detail } of pairs) {
    if (published !== found) console.log(`  disagreement: ${item}: published ${published}, found ${found} (${detail})`)
  }
}

/** Rows of one repository stand or fall together: how far the accuracy moves when any one repository is left out. */
export function leavingOneOut(pairs: readonly Pair[]): string {
  const repos = [...new Set(pairs.map(({ item }) => item.split(' ')[0] ?? ''))]
  const accuracies = repos.map((repo) => {
    const rest = pairs.filter(({ item }) => item.split(' ')[0] !== repo)
    return rest.filter(({ published, found }) => published === found).length / Math.max(1, rest.length)
  })
  const [least, most] = [Math.min(...accuracies), Math.max(...accuracies)]
  return `leaving any one of the ${repos.length} repositories out: ${share(least, 1)} to ${share(most, 1)}`
}

export interface PublishedDrafts {
  readonly pipelines: readonly PublishedPipeline[]
  readonly interactions: ReadonlyMap<string, string>
}

export function printDrafts(
  published: PublishedDrafts,
  drafts: readonly RepositoryDrafts[],
  compared: readonly Compared[],
): void {
  const pipelines = pairsOfPipelines(published.pipelines, drafts, 'all')
  printPairs('pipeline type', pipelines)
  console.log(`  ${leavingOneOut(pipelines)}`)
  console.log(
    `  ${summaryOf('without rules prompted by this sample', pairsOfPipelines(published.pipelines, drafts, 'unprompted'))}`,
  )
  const interactions = pairsOfInteractions(published.interactions, drafts, 'all')
  printPairs('interaction type', interactions)
  console.log(`  ${leavingOneOut(interactions)}`)
  console.log(
    `  published type among all that were drafted: ${amongDrafted(published.interactions, drafts)} of ${interactions.length}`,
  )
  console.log(
    `  ${summaryOf('without rules prompted by this sample', pairsOfInteractions(published.interactions, drafts, 'unprompted'))}`,
  )
  for (const kind of ['interchangeable', 'complementary'] as const) printPairs(kind, pairsOfStructure(compared, kind))
}
