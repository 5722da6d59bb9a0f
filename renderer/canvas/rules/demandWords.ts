/** A rule's demand in one sentence, with the codes as they are called now. Pure. */
import type { CheckCodebook } from '../../../shared/pipeline/checkCodebook.ts'
import type { Demand, LinkDemand, ModelDemand } from '../../../shared/pipeline/checkProblem.ts'
import { listed } from '../../../shared/pipeline/checkWords.ts'

const originWords = { pretrained: 'pre-trained models', scratch: 'models trained from scratch' } as const

/** `INIT`, or the code in full where its sign alone could mean several. */
function names(codebook: CheckCodebook, codeIds: readonly string[], joint: string): string {
  const words = codeIds.map((codeId) => {
    const id = codebook.now(codeId)?.id ?? codeId
    return codebook.isStage(id) ? codebook.sign(id) : codebook.title(id)
  })
  return listed([...new Set(words)], joint)
}

function schemeName(codebook: CheckCodebook, schemeId: string): string {
  return codebook.scheme(schemeId)?.name ?? 'a question that is not in the codebook any more'
}

function modelsWords({ origin, codeIds, exceptIds }: ModelDemand['when'], codebook: CheckCodebook): string {
  const kind = origin === undefined ? 'models' : originWords[origin]
  const only = codeIds === undefined ? '' : ` with ${names(codebook, codeIds, 'or')}`
  const except = exceptIds === undefined ? '' : `, but not with ${names(codebook, exceptIds, 'or')}`
  return `Of ${kind}${only}${except}: `
}

function modelWords(demand: ModelDemand, codebook: CheckCodebook): string {
  const all = (ids: readonly string[]) => names(codebook, ids, 'and')
  const any = (ids: readonly string[]) => names(codebook, ids, 'or')
  switch (demand.kind) {
    case 'stages.all':
      return `${all(demand.stageIds)} drawn.`
    case 'stages.any':
      return `${any(demand.stageIds)} drawn, or several of them.`
    case 'stages.only':
      return `no stage but ${any(demand.stageIds)} drawn.`
    case 'stages.order':
      return `${all(demand.earlierIds)} before ${all(demand.laterIds)}.`
    case 'answer':
      return `${schemeName(codebook, demand.schemeId)} answered.`
    case 'exclusion':
      return `${any(demand.codeIds)} never together with ${any(demand.otherIds)}.`
    case 'implication':
      return `with ${any(demand.codeIds)} also ${any(demand.stageIds)} drawn.`
    case 'evidence':
      return `evidence for ${listed(demand.schemeIds.map((id) => schemeName(codebook, id)))}.`
  }
}

const sideWords = { source: 'the beginning', target: 'the end', any: 'one end' } as const

function linkWords(demand: LinkDemand, codebook: CheckCodebook): string {
  const any = (ids: readonly string[]) => names(codebook, ids, 'or')
  switch (demand.kind) {
    case 'link.ends':
      return `leave ${any(demand.sourceIds)} and enter ${any(demand.targetIds)}.`
    case 'link.models':
      return `${sideWords[demand.side]} at ${originWords[demand.origin]}.`
    case 'link.stages':
      return 'the stages at both ends drawn.'
    case 'link.named':
      return 'a stage named at both ends.'
    case 'link.answer':
      return `${schemeName(codebook, demand.schemeId)} answered.`
    case 'link.fits':
      return `nothing said of this question but ${any(demand.codeIds)}.`
    case 'link.type':
      return 'a type.'
    case 'link.acyclic':
      return 'no circle.'
    case 'link.fanIn':
      return `at least ${demand.least} of them meet.`
  }
}

export function demandWords(demand: Demand, codebook: CheckCodebook): string {
  if ('when' in demand) return modelsWords(demand.when, codebook) + modelWords(demand, codebook)
  const typeIds = 'typeIds' in demand ? demand.typeIds : undefined
  const of = typeIds === undefined ? 'Of interactions: ' : `Of interactions of type ${names(codebook, typeIds, 'or')}: `
  return of + linkWords(demand, codebook)
}

/** All codes that a demand names. */
export function codesOf(demand: Demand): string[] {
  const lists = [...Object.entries(demand), ...Object.entries('when' in demand ? demand.when : {})]
  return lists.flatMap(([field, value]) => (field !== 'schemeIds' && Array.isArray(value) ? (value as string[]) : []))
}

/** Codes and questions that the rule names and the codebook does not have, or does not ask any more. */
export function lostWords(demand: Demand, codebook: CheckCodebook): string | null {
  const codes = codebook.lost(codesOf(demand))
  const schemeIds = 'schemeIds' in demand ? demand.schemeIds : 'schemeId' in demand ? [demand.schemeId] : []
  const schemes = schemeIds.filter((id) => codebook.scheme(id)?.retired !== false)
  const lost = [
    ...codes.map((id) =>
      codebook.now(id) === undefined ? 'a code that is gone' : `${codebook.title(id)}, which is retired`,
    ),
    ...schemes.map((id) =>
      codebook.scheme(id) === undefined ? 'a question that is gone' : `${schemeName(codebook, id)}, which is retired`,
    ),
  ]
  return lost.length === 0 ? null : `Names ${listed([...new Set(lost)])}.`
}
