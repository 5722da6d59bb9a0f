/** Built: networks and other learners of libraries that are made here without weights, in files that use a loaded model. */
import { lastName } from '../indexedFile.ts'
import type { FileFlow, Site } from './fileFlow.ts'
import type { Following } from './following.ts'
import { expressionNode } from './graph.ts'
import { ownClass } from './homes.ts'
import { isLoss } from './libraryNames.ts'
import { qualifiedName } from './qualifiedName.ts'
import { isOutside } from './scratch.ts'
import { isNetwork, tokenOf } from './tokens.ts'

const learner =
  /^(Linear|Sequential|LSTM|GRU|RNN|Conv[12]d|Transformer\w*|MultiheadAttention|Dense|\w*(Classifier|Regressor|Regression|SVC|SVR|KMeans|NearestNeighbors|GaussianMixture|DBSCAN|RandomForest\w*|NaiveBayes|GaussianNB))$/
const library = /^(torch\.nn|tensorflow\.keras|keras|tf\.keras|sklearn|xgboost|lightgbm|catboost|hdbscan)\b/

const mostLearners = 40

interface Learner {
  readonly label: string
  readonly name: string
  readonly flow: FileFlow
  readonly site: Site
}

/** Puts each where it is made and kept under a name; one that a loaded model is put into is no learner of its own. */
export async function startLearners(following: Following, signal: AbortSignal): Promise<void> {
  const learners = await following.code.answer(() => learnersIn(following), signal)
  for (const { label, name, flow, site } of learners) {
    const origin = following.addOrigin({ kind: 'built', label, name, flow, site })
    following.graph.add(expressionNode(flow, site), tokenOf(origin, 'model'), null)
  }
}

function learnersIn(following: Following): readonly Learner[] {
  const { origins, uses } = following
  const loaded = [...uses.values()].filter(({ arrival }) => origins[arrival.token.origin]?.kind === 'load')
  const found: Learner[] = []
  for (const flow of new Set(loaded.map((use) => use.flow))) {
    for (const site of flow.sites) {
      const name = found.length < mostLearners ? learnerAt(following, flow, site) : null
      if (name !== null) found.push({ ...name, flow, site })
    }
  }
  return found
}

function learnerAt(following: Following, flow: FileFlow, site: Site): Pick<Learner, 'label' | 'name'> | null {
  const { code, graph } = following
  const call = flow.callOf(site)
  const last = call === undefined ? null : lastName(call.callee)
  if (call === undefined || last === null || !learner.test(last) || isLoss(last)) return null
  const name = keptUnder(flow, site)
  const label = name === null ? '' : qualifiedName(code, flow, call.callee, call.scope)
  if (name === null || !library.test(label) || !isOutside(code, flow, call.scope)) return null
  const given = [...call.positional, ...call.keywords.map(({ value }) => value)]
  const holdsModel = given.some((value) => {
    const inner = flow.siteOf(value)
    return inner !== undefined && graph.at(expressionNode(flow, inner)).some(({ token }) => isNetwork(token))
  })
  return holdsModel ? null : { label, name }
}

/** The variable or attribute of an object of its own that it is kept under; not a part of another model. */
function keptUnder(flow: FileFlow, { roles }: Site): string | null {
  for (const role of roles) {
    if (role.is === 'bound') return role.binding.name
    if (role.is === 'stored' && ownClass(flow, role.store.object, role.store.scope) !== null) return role.store.name
  }
  return null
}
