/** Compare words: each judgement of a comparison in words, with the names of the two raters. Pure. */
import type { SchemeRow } from '../../../shared/api/taxonomy.ts'
import type { LinkUnit } from '../../../shared/model/unit.ts'
import { codeTitle, findCode } from '../../../shared/pipeline/codebook.ts'
import type { ComparedCode, Standing } from '../../../shared/pipeline/compareCodes.ts'
import type { ComparedItem, ComparedKind } from '../../../shared/pipeline/compareItems.ts'
import type { ComparedLane, SharedLane } from '../../../shared/pipeline/compareLanes.ts'
import type { ComparedLink, LinkAspect } from '../../../shared/pipeline/compareLinks.ts'
import type { DrawnCode, DrawnLink } from '../../../shared/pipeline/drawing.ts'
import type { Sides } from './sides.ts'

export interface CompareWording {
  readonly schemes: readonly SchemeRow[]
  /** Labels of the models by id. */
  readonly labels: ReadonlyMap<string, string>
  readonly names: Sides['names']
}

export const kindNames: Record<ComparedKind, { readonly one: string; readonly many: string }> = {
  model: { one: 'model', many: 'Models' },
  stage: { one: 'stage', many: 'Stages' },
  order: { one: 'order of stages', many: 'Order' },
  answer: { one: 'answer', many: 'Answers' },
  link: { one: 'link', many: 'Links' },
  lane: { one: 'lane', many: 'Lanes' },
}

export function standingWords(standing: Standing, { mine, yours }: Sides['names']): string {
  return { mine: `only ${mine}`, yours: `only ${yours}`, different: 'different', both: 'both alike' }[standing]
}

export function signOf(codeId: string, schemes: readonly SchemeRow[]): string {
  const code = findCode(schemes, codeId)?.code
  return code === undefined ? '?' : code.abbreviation || code.name
}

function titleOf(codeId: string, schemes: readonly SchemeRow[]): string {
  const code = findCode(schemes, codeId)?.code
  return code === undefined ? 'a code that is gone' : codeTitle(code)
}

function sequence(codeIds: readonly string[], { schemes }: CompareWording): string {
  return codeIds.map((id) => signOf(id, schemes)).join(' → ')
}

/** `captioner INF → drawer PROM`; a model without a stage stands for itself as a whole. */
export function endWords(
  { sourceId, targetId, sourceStageId, targetStageId }: LinkUnit,
  wording: CompareWording,
): string {
  const end = (modelId: string, stageId: string | null) => {
    const label = wording.labels.get(modelId) ?? 'a model that is gone'
    return stageId === null ? label : `${label} ${signOf(stageId, wording.schemes)}`
  }
  return `${end(sourceId, sourceStageId)} → ${end(targetId, targetStageId)}`
}

const aspectNames: Record<LinkAspect, string> = {
  ends: 'ends',
  type: 'type',
  direction: 'direction',
  function: 'function',
  answer: 'other answers',
}

export function typeSign(link: DrawnLink | null, schemes: readonly SchemeRow[]): string {
  return link?.type == null ? 'unnamed' : signOf(link.type.codeId, schemes)
}

/** Both sides of what differs: `Rachel FH-S, Edward FH-H`. */
function against(mine: string, yours: string, { names }: CompareWording): string {
  return `${names.mine}: ${mine}; ${names.yours}: ${yours}`
}

function codeWords({ mine, yours, schemeId }: ComparedCode, wording: CompareWording): string {
  const title = (code: DrawnCode | null) => (code === null ? 'nothing' : titleOf(code.codeId, wording.schemes))
  const scheme = wording.schemes.find(({ id }) => id === schemeId)?.name ?? 'a question that is gone'
  if (mine !== null && yours !== null && mine.codeId !== yours.codeId) {
    return `${scheme} – ${against(title(mine), title(yours), wording)}`
  }
  return `${scheme}: ${title(mine ?? yours)}`
}

function linkDetail({ mine, yours, codes, differs }: ComparedLink, wording: CompareWording): string {
  if (mine === null || yours === null) {
    const said = codes.map(({ mine: my, yours: your }) => titleOf((my ?? your)?.codeId ?? '', wording.schemes))
    return said.length === 0 ? 'not named' : said.join(', ')
  }
  if (differs.length === 0) return typeSign(mine, wording.schemes)
  const parts = differs.map((aspect) => {
    if (aspect === 'ends')
      return `ends – ${against(endWords(mine.unit, wording), endWords(yours.unit, wording), wording)}`
    if (aspect === 'type')
      return `type – ${against(typeSign(mine, wording.schemes), typeSign(yours, wording.schemes), wording)}`
    return aspectNames[aspect]
  })
  const rest = codes.filter(({ standing, mine: my }) => standing !== 'both' && my !== mine.type)
  const further = rest
    .filter(({ yours: your }) => your === null || your !== yours.type)
    .map((code) => codeWords(code, wording))
  return [...parts.filter((part) => part.includes('–')), ...further].join('. ')
}

function laneTitle({ mine, yours }: ComparedLane): string {
  return [...new Set([mine, yours].flatMap((shared) => (shared === null ? [] : [shared.lane.name])))].join(' / ')
}

function laneDetail({ standing, mine, yours }: ComparedLane, wording: CompareWording): string {
  const words = (shared: SharedLane | null) => {
    const labels = (shared?.modelIds ?? []).map((id) => wording.labels.get(id) ?? 'a model that is gone')
    return labels.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).join(', ')
  }
  const all = `Interchangeable: ${words(mine ?? yours)}`
  return standing === 'different' ? `Interchangeable – ${against(words(mine), words(yours), wording)}` : all
}

export interface ItemWords {
  readonly title: string
  readonly detail: string
}

export function itemWords(item: ComparedItem, wording: CompareWording): ItemWords {
  switch (item.kind) {
    case 'model': {
      const drawn = item.model.mine ?? item.model.yours
      const stages = sequence(drawn?.stages.map(({ codeId }) => codeId) ?? [], wording)
      const detail = item.standing === 'both' ? 'drawn by both' : stages || 'without stages'
      return { title: item.model.unit.label, detail }
    }
    case 'stage': {
      const { mine, yours } = item.code
      return { title: item.model.unit.label, detail: titleOf((mine ?? yours)?.codeId ?? '', wording.schemes) }
    }
    case 'answer':
      return { title: item.model.unit.label, detail: codeWords(item.code, wording) }
    case 'order': {
      const { order, model } = item
      const [mine, yours] = [sequence(order.mine, wording), sequence(order.yours, wording)]
      return {
        title: model.unit.label,
        detail: order.standing === 'both' ? `Order: ${mine}` : `Order – ${against(mine, yours, wording)}`,
      }
    }
    case 'lane':
      return { title: laneTitle(item.lane), detail: laneDetail(item.lane, wording) }
    case 'link': {
      const unit = (item.link.mine ?? item.link.yours)?.unit
      return { title: unit === undefined ? 'Link' : endWords(unit, wording), detail: linkDetail(item.link, wording) }
    }
  }
}
