/** Coefficients and the reasons why one is undefined, in words. */

export interface MeasureWords {
  readonly name: string
  /** What it tells, in one sentence. */
  readonly about: string
}

const measures: Readonly<Record<string, MeasureWords>> = {
  pairwiseAgreement: {
    name: 'Percent agreement',
    about: 'Share of rater pairs that gave the same code; nothing is taken off for chance.',
  },
  unanimousAgreement: {
    name: 'Unanimous agreement',
    about: 'Share of the units coded by everyone on which all gave the same code.',
  },
  identicalSets: {
    name: 'Identical answers',
    about: 'Share of rater pairs that gave exactly the same codes; nothing is taken off for chance.',
  },
  cohenKappa: { name: 'Cohen’s kappa', about: 'Two raters, beyond what their own habits lead to expect.' },
  cohenKappaLinear: {
    name: 'Cohen’s kappa, linear weights',
    about: 'As Cohen’s kappa; neighbouring codes count as partly agreeing.',
  },
  fleissKappa: {
    name: 'Fleiss’ kappa',
    about: 'Several raters, beyond what the pooled codes lead to expect; units that not everyone coded count too.',
  },
  krippendorffNominal: {
    name: 'Krippendorff’s alpha, nominal',
    about: 'Any number of raters and missing codings; all disagreements weigh the same.',
  },
  krippendorffOrdinal: {
    name: 'Krippendorff’s alpha, ordinal',
    about: 'As nominal alpha; codes further apart in their order disagree more.',
  },
  gwetAc1: { name: 'Gwet’s AC1', about: 'Stays steady when one code prevails, where kappa falls.' },
  setAlphaMasi: {
    name: 'Alpha for sets, MASI',
    about: 'Sets of codes; a subset counts as nearer than an overlap, an overlap as nearer than nothing.',
  },
  setAlphaJaccard: {
    name: 'Alpha for sets, Jaccard',
    about: 'Sets of codes, by the share of codes they have in common.',
  },
}

const codeKappa = 'codeKappa:'

/** The code that a measure is about, or null for one about the whole scheme. */
export function codeOf(measure: string): string | null {
  return measure.startsWith(codeKappa) ? measure.slice(codeKappa.length) : null
}

export function measureWords(measure: string): MeasureWords {
  return measures[measure] ?? { name: measure, about: '' }
}

const reasons: Readonly<Record<string, string>> = {
  no_items: 'no unit was coded by two of these raters',
  fewer_than_two_raters: 'it needs two raters',
  no_pairable_ratings: 'no unit was coded by two of these raters',
  no_complete_item: 'no unit was coded by all of these raters',
  no_variation: 'everyone gave one and the same answer throughout, so chance alone would agree as well',
}

export function reasonWords(reason: string | null): string {
  return reasons[reason ?? ''] ?? 'it is undefined for these codings'
}

/** Two decimals with a real minus sign; never "-0.00". */
export function coefficientText(value: number): string {
  const text = value.toFixed(2)
  return text === '-0.00' ? '0.00' : text.replace('-', '\u2212')
}
