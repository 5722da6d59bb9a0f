/** Codes that drafts speak for: the abbreviations that rules use, and their ids in the built-in codebook. */

/** Questions and their answers, as resources/codebooks/ptm-reuse.json numbers them: two digits of the scheme, two of the code. */
const schemes = {
  stage: {
    scheme: '07',
    codes: ['INIT', 'ADPT', 'PROC', 'PROM', 'FEAT', 'FT', 'INF', 'POST', 'EVAL', 'DLV'],
  },
  conventional: { scheme: '08', codes: ['DATA', 'FENG', 'MODEL', 'TRAIN', 'TEST', 'PRED', 'OUT'] },
  adaptation: { scheme: '09', codes: ['ASIS', 'WGHT', 'ADD', 'DEL', 'DEL-H', 'DEL-L', 'MOD', 'CONF'] },
  organisation: { scheme: '10', codes: ['FEAT', 'GEN', 'DISC'] },
  type: { scheme: '11', codes: ['FH', 'FH-H', 'FH-S', 'FH-P', 'FB', 'EVAL', 'POST'] },
  direction: { scheme: '12', codes: ['INTO', 'OUT', 'THRU'] },
  function: { scheme: '14', codes: ['PROV', 'CONS', 'SIGN', 'EVAL', 'REFI'] },
} as const

export type Question = keyof typeof schemes
export type Answer<Q extends Question> = (typeof schemes)[Q]['codes'][number]

export const questions = Object.keys(schemes) as Question[]

export function answersTo<Q extends Question>(question: Q): readonly Answer<Q>[] {
  return schemes[question].codes
}

/** Throws a RangeError for an answer that the question does not have. */
export function codeIdOf<Q extends Question>(question: Q, answer: Answer<Q>): string {
  const { scheme, codes } = schemes[question]
  const index = (codes as readonly string[]).indexOf(answer)
  if (index < 0) throw new RangeError(`the question ${question} has no answer ${answer}`)
  return `10ad5704-0000-4000-8000-00${scheme}000000${String(index + 1).padStart(2, '0')}`
}

/** The abbreviation behind an id of the built-in codebook, for whoever reads a draft. */
export function answerOf(codeId: string): { readonly question: Question; readonly answer: string } | undefined {
  for (const question of questions) {
    for (const answer of answersTo(question)) if (codeIdOf(question, answer) === codeId) return { question, answer }
  }
  return undefined
}
