/** Agreement rows: the numbers of a comparison in words: what each measures, what it counts, or why it has no value. Pure. */
import type { ComparedAgreement, Measured } from '../../../shared/pipeline/compareAgreement.ts'
import type { UndefinedReason } from '../../../shared/statistics/undefined.ts'
import { counted } from '../../../shared/text/counted.ts'
import type { Sides } from './sides.ts'

export interface AgreementRow {
  readonly key: string
  readonly name: string
  readonly about: string
  /** Text of the value; null where there is none. */
  readonly value: string | null
  readonly interval: string
  /** What it counts, or why there is no value. */
  readonly basis: string
}

/** Two decimals with a real minus sign; never "-0.00". */
function number(value: number): string {
  const text = value.toFixed(2)
  return text === '-0.00' ? '0.00' : text.replace('-', '\u2212')
}

function percent(value: number): string {
  return `${Math.round(100 * value)} %`
}

function reasonWords(reason: UndefinedReason, nothing: string): string {
  if (reason === 'no_variation')
    return 'No value: both gave one and the same answer throughout, so chance alone would agree as well.'
  return `No value: ${nothing}.`
}

interface Words {
  readonly name: string
  readonly about: string
  readonly basis: string
  /** Why there is nothing to count. */
  readonly nothing: string
  readonly text: (value: number) => string
}

/** None where nothing varies. The approximation knows no bounds, a kappa does; nor does it know that decisions belong together. */
function intervalWords(low = 0, high = 0): string {
  if (high - low < 1e-9) return ''
  return `95 % interval ${number(Math.max(-1, low))} to ${number(Math.min(1, high))}, were each decision made by itself`
}

function row(key: string, measured: Measured, { name, about, basis, nothing, text }: Words): AgreementRow {
  if (measured.value === null) {
    return { key, name, about, value: null, interval: '', basis: reasonWords(measured.reason, nothing) }
  }
  const { low, high } = measured
  return { key, name, about, value: text(measured.value), interval: intervalWords(low, high), basis }
}

function stageRows({ stages }: ComparedAgreement): AgreementRow[] {
  const basis = `${stages.agreed} of ${counted(stages.decisions, 'decision')} alike, in ${counted(stages.models, 'model')}`
  const nothing = 'there is no model in which both draw stages'
  return [
    row('stagePercent', stages.percent, {
      name: 'Stages, percent',
      about: 'Is this stage part of this pipeline? Asked of every stage in models in which both draw stages.',
      basis,
      nothing,
      text: percent,
    }),
    row('stageKappa', stages.kappa, {
      name: 'Stages, Cohen’s kappa',
      about: 'The same beyond what the habits of the two lead to expect.',
      basis,
      nothing,
      text: number,
    }),
  ]
}

function linkRows({ links, types }: ComparedAgreement, { mine, yours }: Sides['names']): AgreementRow[] {
  const drawn = `${mine} draws ${links.mine}, ${yours} ${links.yours}`
  const nothing = 'neither draws a link'
  const named = `${types.agreed} of ${counted(types.decisions, 'shared link')} of one type`
  const unnamed = 'there is no link that both draw and name'
  return [
    row('sharedDice', links.sharedDice, {
      name: 'Links between the same models, Dice',
      about: 'Positive specific agreement: how much of what either links the other links too.',
      basis: `${links.shared} shared; ${drawn}`,
      nothing,
      text: number,
    }),
    row('alikeDice', links.alikeDice, {
      name: 'Links between the same stages, Dice',
      about: 'As above, and they run the same way between the same stages.',
      basis: `${links.alike} alike; ${drawn}`,
      nothing,
      text: number,
    }),
    row('typePercent', types.percent, {
      name: 'Types of shared links, percent',
      about: 'Asked of links that both draw and name.',
      basis: named,
      nothing: unnamed,
      text: percent,
    }),
    row('typeKappa', types.kappa, {
      name: 'Types of shared links, Cohen’s kappa',
      about: 'The same beyond what the habits of the two lead to expect.',
      basis: named,
      nothing: unnamed,
      text: number,
    }),
  ]
}

export function agreementRows(agreement: ComparedAgreement, names: Sides['names']): AgreementRow[] {
  const { order } = agreement
  return [
    ...stageRows(agreement),
    ...linkRows(agreement, names),
    row('orderTau', order.tau, {
      name: 'Order of stages, Kendall’s tau',
      about:
        'Mean over models in which both draw at least two of the same stages; 1 is the same order, \u22121 the reverse.',
      basis: `${order.pairs - order.inversions} of ${counted(order.pairs, 'pair of stages', 'pairs of stages')} in one order, in ${counted(order.models, 'model')}`,
      nothing: 'there is no model in which both draw two of the same stages',
      text: number,
    }),
  ]
}
