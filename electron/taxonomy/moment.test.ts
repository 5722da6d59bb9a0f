/** The codebook at a moment: folded from the log, it is what the tables held then, whatever was done and undone. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppError } from '../../shared/errors.ts'
import { newIdentifier } from '../store/identifier.ts'
import { joinAs, makeStudy, type TestStudy } from '../store/study.fixture.ts'
import type { Draft, StudyFile } from '../store/studyFile.ts'
import { defined } from '../study/codeFields.ts'
import { makeChange } from './change.ts'
import { listSchemes } from '../study/schemes.ts'
import { countCodes } from './counts.ts'
import { differenceBetween } from './difference.ts'
import { editCode } from './edits.ts'
import { everything } from './log.ts'
import { codebookAt, foldedCodebook } from './moment.ts'
import { createRelease } from './releases.ts'
import { type Codebook, makeCodebook, plainScheme } from './taxonomy.fixture.ts'

const pool = Array.from({ length: 5 }, () => newIdentifier())
const schemePool = Array.from({ length: 2 }, () => newIdentifier())

const steps = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constantFrom('define', 'rename', 'redefine', 'merge', 'separate', 'move', 'split', 'retire', 'scheme'),
      a: fc.nat(4),
      b: fc.nat(4),
    }),
    fc.record({ do: fc.constantFrom('undo', 'redo'), a: fc.constant(0), b: fc.constant(0) }),
  ),
  { maxLength: 30 },
)
type Step = { readonly do: string; readonly a: number; readonly b: number }

/** One step as events about ids that are the same in every study. */
function draftOf({ do: verb, a, b }: Step): Draft {
  const [entity = '', other = ''] = [pool[a], pool[b]]
  const [schemeId = ''] = [schemePool[b % 2]]
  switch (verb) {
    case 'define':
      return {
        kind: 'code.define',
        entity,
        payload: {
          ...defined({ name: `Code ${a}` }, '#0072b2'),
          schemeId,
          position: a,
          retired: false,
        },
      }
    case 'rename':
      return { kind: 'code.edit', entity, payload: { name: `Name ${b}` } }
    case 'redefine':
      return { kind: 'code.edit', entity, payload: { definition: `${b}`, meaningChanged: true, reason: 'round 2' } }
    case 'merge':
      return { kind: 'code.merge', entity, payload: { into: other } }
    case 'separate':
      return { kind: 'code.merge', entity, payload: { into: null } }
    case 'move':
      return { kind: 'code.move', entity, payload: { schemeId, parentId: a === b ? null : other, position: b } }
    case 'split':
      return { kind: 'code.split', entity, payload: { into: [other], retired: b % 2 === 0 } }
    case 'retire':
      return { kind: 'code.edit', entity, payload: { retired: b % 2 === 0 } }
    default:
      return {
        kind: 'scheme.define',
        entity: schemeId,
        payload: {
          ...plainScheme,
          reason: undefined,
          name: `Scheme ${b}`,
          unitKinds: ['model'],
          choice: 'single',
          position: a,
          source: '',
          retired: false,
        },
      }
  }
}

function tolerated(turn: () => unknown): void {
  try {
    turn()
  } catch (error) {
    expect((error as AppError).code).toBe('nothing_to_undo')
  }
}

function perform(file: StudyFile, all: readonly Step[]): void {
  for (const step of all) {
    if (step.do === 'undo') tolerated(() => file.undo())
    else if (step.do === 'redo') tolerated(() => file.redo())
    else file.commit(step.do, [draftOf(step)])
  }
}

/** What is left of the steps when undo and redo have done their work. */
function effective(all: readonly Step[]): Step[] {
  const done: Step[] = []
  let undone: Step[] = []
  for (const step of all) {
    if (step.do === 'undo') undone.push(...done.splice(-1))
    else if (step.do === 'redo') done.push(...undone.splice(-1))
    else {
      done.push(step)
      undone = []
    }
  }
  return done
}

/** The codebook without the clock readings in it, which differ from study to study. */
function timeless({ file }: TestStudy) {
  return listSchemes(file)
    .filter(({ id }) => schemePool.includes(id))
    .map((scheme) => ({ ...scheme, codes: scheme.codes.map(({ meaningSince: _since, ...code }) => code) }))
}

function newcomer(): TestStudy {
  const study = makeStudy()
  // Undo works on one person's steps, and setting up is not among them: start from a person of one's own.
  joinAs(study.file, study.raterId, 'Ada')
  return study
}

describe('any sequence of steps, undone and redone in between', () => {
  it('leaves the codebook of its effective sequence', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const [whole, plain] = [newcomer(), newcomer()]
        try {
          perform(whole.file, all)
          perform(plain.file, effective(all))
          expect(timeless(whole)).toEqual(timeless(plain))
        } finally {
          whole.close()
          plain.close()
        }
      }),
      { numRuns: 25 },
    )
  })

  it('gives the tables when the log is folded up to now, and to their clock what they were', () => {
    fc.assert(
      fc.property(steps, steps, (earlier, later) => {
        const study = newcomer()
        const { file } = study
        try {
          perform(file, earlier)
          expect(foldedCodebook(file, everything)).toEqual(listSchemes(file))
          const then = listSchemes(file)
          const { releaseId } = createRelease(file, { name: 'after round 1', note: '' })
          const hlc = String(file.value('SELECT max(hlc) FROM event'))
          perform(file, later)
          expect(foldedCodebook(file, everything)).toEqual(listSchemes(file))
          expect(codebookAt(file, { kind: 'clock', hlc })).toEqual(then)
          // The later steps may have undone the release itself.
          if (file.record('release', releaseId) !== undefined) {
            expect(codebookAt(file, { kind: 'release', releaseId })).toEqual(then)
          }
          expect(differenceBetween(then, then).entries).toEqual([])
        } finally {
          study.close()
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('on a codebook in use', () => {
  let book: Codebook
  beforeEach(() => {
    book = makeCodebook()
  })
  afterEach(() => book.close())

  it('merging and separating in any order keeps the number of effective codings', () => {
    const names = ['Tuning', 'Fine-Tuning', 'Prompting', 'Pruning'] as const
    for (const name of names) book.say(book.unit('model'), name, name === 'Tuning' ? 'Pruning' : 'Tuning')
    const total = () => countCodes(book.file).reduce((sum, { codings }) => sum + codings, 0)
    const before = total()
    const move = fc.record({ from: fc.constantFrom(...names), into: fc.constantFrom(...names), apart: fc.boolean() })
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        for (const { from, into, apart } of moves) {
          const codeIds = [book.code(from)]
          try {
            makeChange(
              book.file,
              apart ? { verb: 'separate', codeIds } : { verb: 'merge', codeIds, intoId: book.code(into) },
              '',
            )
          } catch (error) {
            expect((error as AppError).code).toBe('invalid_input')
          }
          expect(total()).toBe(before)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('a rename never changes an id', () => {
    const ids = () => listSchemes(book.file).flatMap(({ codes }) => codes.map(({ id }) => id))
    const before = ids()
    fc.assert(
      fc.property(fc.nat(6), fc.string({ minLength: 1, maxLength: 40 }), (at, name) => {
        const codeId = before[at] ?? ''
        editCode(book.file, { codeId, change: { name }, meaningChanged: false, reason: '' })
        expect(book.file.record('code', codeId)?.name).toBe(name)
        expect(ids()).toEqual(before)
      }),
      { numRuns: 30 },
    )
  })

  it('a release keeps what was in effect, also when that is undone later', () => {
    editCode(book.file, {
      codeId: book.code('Tuning'),
      change: { name: 'Adapting' },
      meaningChanged: false,
      reason: '',
    })
    const { releaseId } = createRelease(book.file, { name: 'after round 1', note: '' })
    const nameThen = () =>
      codebookAt(book.file, { kind: 'release', releaseId })
        .flatMap(({ codes }) => codes)
        .find(({ id }) => id === book.code('Tuning'))?.name
    book.as('Grace')
    editCode(book.file, { codeId: book.code('Tuning'), change: { name: 'Other' }, meaningChanged: false, reason: '' })
    expect(nameThen()).toBe('Adapting')
    book.file.undo()
    expect(nameThen()).toBe('Adapting')
  })

  it('begins empty', () => {
    expect(codebookAt(book.file, { kind: 'beginning' })).toEqual([])
  })

  it('says so when the release is gone', () => {
    const moment = { kind: 'release', releaseId: newIdentifier() } as const
    expect(() => codebookAt(book.file, moment)).toThrow('This release is not there any more.')
  })
})
