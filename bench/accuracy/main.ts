/**
 * Accuracy: measures the scan against published loads and an independent analysis, and what it concludes about models
 * together and what is drafted of their pipelines against published labels, over clones in a folder.
 *
 *   npm run accuracy -- --clones FOLDER --reference FOLDER [--only WORD] [--disagreements] [--draw N --seed TEXT]
 *
 * Clones are named `owner+name`; a clone without the reference's commit is looked at as it is, and said so.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Families, readFamilies } from '../../electron/detection/profile/families.ts'
import { readSignaturePacks } from '../../electron/detection/signatureFiles.ts'
import { poolFromSource } from '../../electron/syntax/parsePool.fixture.ts'
import { gatherRules, readDraftingRules } from '../../electron/canvas/drafting/readRules.ts'
import { describeDrawn, drawNames } from './draw.ts'
import { draftClone, type RepositoryDrafts } from './drafts.ts'
import { printDrafts } from './draftTable.ts'
import { addUp, goals, measure, type Measures } from './measures.ts'
import type { Compared } from './profilePairs.ts'
import { printProfiles } from './profileTable.ts'
import { readPublishedLabels } from './publishedLabels.ts'
import { readPublishedInteractions, readPublishedPipelines } from './publishedPipelines.ts'
import { lineOf, none } from './rate.ts'
import { readReference, type Reference } from './reference.ts'
import { takeSnapshot } from './snapshot.ts'

const options = {
  clones: { type: 'string' },
  reference: { type: 'string' },
  only: { type: 'string' },
  disagreements: { type: 'boolean', default: false },
  draw: { type: 'string' },
  seed: { type: 'string', default: '1' },
} as const

const resources = join(import.meta.dirname, '../../resources')

type Taken = Awaited<ReturnType<typeof takeSnapshot>>

async function snapshotsOf(clones: string, reference: Reference, families: Families, only: string): Promise<Taken[]> {
  const packs = await readSignaturePacks(join(resources, 'signatures'))
  const pool = poolFromSource()
  const taken: Taken[] = []
  for (const repository of reference.repositories.filter(({ repo }) => repo.includes(only))) {
    const path = join(clones, repository.repo.replace('/', '+'))
    if (!existsSync(path)) {
      console.log(`${repository.repo}: no clone, left out`)
      continue
    }
    const rows = reference.published.filter(({ repo }) => repo === repository.repo)
    const names = new Set(rows.flatMap(({ ptm_names }) => ptm_names))
    const one = await takeSnapshot(path, repository, names, { packs, families, pool })
    if (!one.snapshot.atCommit)
      console.log(
        `${repository.repo}: the clone lacks ${repository.commit}; its HEAD is looked at, reference calls are left out`,
      )
    taken.push(one)
  }
  await pool.close()
  return taken
}

async function draftsOf(clones: string, taken: readonly Taken[]): Promise<RepositoryDrafts[]> {
  const all = await readDraftingRules(resources)
  const unprompted = gatherRules(all.rules.map(({ rule }) => rule).filter(({ prompted }) => !prompted))
  const pool = poolFromSource()
  const drafts: RepositoryDrafts[] = []
  for (const { snapshot, profile } of taken) {
    const { repo, loads } = snapshot
    drafts.push(await draftClone(clones, { repo, commit: loads[0]?.commit, loads, profile }, { all, unprompted }, pool))
  }
  await pool.close()
  return drafts
}

function print({ rates, disagreements }: Measures, listDisagreements: boolean): void {
  for (const [key, goal] of goals) console.log(lineOf(key, rates.get(key) ?? none, goal))
  console.log()
  const further = [...rates].filter(([key]) => key.startsWith(' '))
  for (const [key, rate] of further.toSorted(([a], [b]) => (a < b ? 1 : -1))) console.log(lineOf(key, rate))
  console.log(`\n${disagreements.length} disagreements${listDisagreements ? '' : ' (listed with --disagreements)'}`)
  if (!listDisagreements) return
  for (const { measure: what, repo, place, detail } of disagreements)
    console.log(`  ${what}  ${repo}  ${place}  ${detail}`)
}

const { values } = parseArgs({ options })
if (values.clones === undefined || values.reference === undefined) {
  console.error(
    'usage: npm run accuracy -- --clones FOLDER --reference FOLDER [--only WORD] [--disagreements] [--draw N --seed TEXT]',
  )
  process.exitCode = 1
} else {
  const reference = readReference(values.reference)
  const families = await readFamilies(resources)
  const taken = await snapshotsOf(values.clones, reference, families, values.only ?? '')
  const snapshots = taken.map(({ snapshot }) => snapshot)
  console.log(`${snapshots.length} clones, ${snapshots.reduce((sum, { loads }) => sum + loads.length, 0)} loads\n`)
  print(addUp(snapshots.map((snapshot) => measure(snapshot, reference))), values.disagreements)
  const labelsOf = readPublishedLabels(values.reference)
  const compared = taken.map(({ snapshot: { repo }, profile }): Compared => ({
    repo,
    published: labelsOf(repo),
    profile,
  }))
  console.log()
  printProfiles(compared, families)
  const published = {
    pipelines: readPublishedPipelines(values.reference),
    interactions: readPublishedInteractions(values.reference),
  }
  printDrafts(published, await draftsOf(values.clones, taken), compared)
  if (values.draw !== undefined) {
    const { frame, drawn } = drawNames(snapshots, reference.published, values.seed, Number(values.draw))
    console.log(`\n${drawn.length} of ${frame} names found but not published, seed ${JSON.stringify(values.seed)}:`)
    for (const [index, name] of drawn.entries()) console.log(`${index + 1}. ${describeDrawn(name)}`)
  }
}
