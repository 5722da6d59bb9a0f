/**
 * Fleiss' kappa and Krippendorff's alpha of 50,000 items, 5 raters and 12 categories. Peer: the same coefficients as a
 * textbook writes them down, in this process. Fair: the same ratings, each side in the form it works on, and the run
 * stops when the two do not agree; ours also allows missing ratings and gives Fleiss' standard errors.
 */
import { fleissKappa } from '../shared/statistics/fleissKappa.ts'
import { krippendorffAlpha } from '../shared/statistics/krippendorffAlpha.ts'
import { ratingTable } from '../shared/statistics/ratings.ts'
import { inTurns, printRow } from './harness.ts'
import { alpha, fleiss, sampleRatings } from './textbook.ts'

const categories = 12
const ratings = sampleRatings(50_000, 5, categories)
const labels = Array.from({ length: categories }, (_, code) => `code ${String(code).padStart(2, '0')}`)
const table = ratingTable(ratings.map((row) => row.map((code) => labels[code] ?? null)), { categories: labels })

function requireEqual(ours: number | null, theirs: number): void {
  if (ours === null || Math.abs(ours - theirs) > 1e-9) throw new Error(`${ours} is not ${theirs}`)
}

requireEqual(fleissKappa(table).value, fleiss(ratings, categories))
requireEqual(krippendorffAlpha(table).value, alpha(ratings, categories))

const sides = { times: 15, warmUp: 3 }
const kappas = { ours: () => fleissKappa(table), peer: () => fleiss(ratings, categories) }
const alphas = { ours: () => krippendorffAlpha(table), peer: () => alpha(ratings, categories) }
const peer = 'plain textbook implementation'
printRow({ name: 'Fleiss, 50,000 x 5 x 12', times: await inTurns({ ...sides, ...kappas }), peer, budget: 50 })
printRow({ name: 'alpha, 50,000 x 5 x 12', times: await inTurns({ ...sides, ...alphas }), peer, budget: 50 })
