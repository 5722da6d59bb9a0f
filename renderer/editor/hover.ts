/** Hover: what is said about a load or a coding under the pointer, as Markdown in which foreign text is only text. */
import type { EvidenceStep, Load } from '../../shared/model/load.ts'
import { hubNames } from './hubNames.ts'
import { codeSpan, plain, plainParagraphs } from './markdown.ts'
import type { Mark } from './marks.ts'

/** Sections of a load's hover. */
export function loadHover(load: Load): string[] {
  const head = `**Load** ${codeSpan(load.signature)}`
  const facts = [
    load.loadsWeights ? 'loads weights' : '**loads no weights**',
    plain(load.component),
    plain(hubNames[load.hub]),
    `${load.confidence} confidence`,
    load.caller === '' ? 'at module level' : `in ${codeSpan(load.caller)}`,
  ].join(' · ')
  const version = load.version === null ? 'Version: **not pinned**' : `Version: ${codeSpan(load.version)}`
  const remarks = load.remarks.map((remark) => `*${plain(remark)}*`)
  return [`${head}\n\n${facts}`, `${namesOf(load)}\n\n${version}`, ...(remarks.length > 0 ? [remarks.join('\n\n')] : [])]
}

function namesOf(load: Load): string {
  if (load.modelNames.length === 0) {
    const argument = load.nameArgument === '' ? '' : `; the code says ${codeSpan(load.nameArgument)}`
    return `Model: **name not found**${argument}`
  }
  return load.modelNames
    .map(({ name, condition, evidence }) => {
      const when = condition === undefined ? '' : ` when ${codeSpan(condition)}`
      return [`Model: ${codeSpan(name)}${when}`, ...evidence.map((step, index) => trailStep(load, step, index + 1))].join('\n')
    })
    .join('\n\n')
}

function trailStep(load: Load, step: EvidenceStep, number: number): string {
  const place = step.path === load.path ? `line ${step.line}` : `${plain(step.path)}, line ${step.line}`
  return `${number}. ${plain(step.rule)}, ${place}: ${codeSpan(step.text)}`
}

export function markHover(mark: Mark): string[] {
  const doubt = mark.unsure ? ' · unsure' : ''
  const moved = { anchored: '', shifted: ' · moved with the text', outdated: ' · **the text changed since: check it**' }[mark.state]
  const head = `**${plain(mark.name)}** (${plain(mark.abbreviation)}) · ${plain(mark.scheme)}`
  const who = `coded by ${mark.mine ? 'you' : plain(mark.rater)}${doubt}${moved}`
  const memo = mark.memo.trim() === '' ? [] : [`Memo: ${plainParagraphs(mark.memo)}`]
  return [`${head}\n\n${plainParagraphs(mark.definition)}`, [who, ...memo].join('\n\n')]
}
