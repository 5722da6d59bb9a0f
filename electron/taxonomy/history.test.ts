/** Timeline, difference, change log and releases: the same changes told as history, side by side, and for a paper. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CodebookChange, Moment } from '../../shared/api/taxonomy.ts'
import { anchorAt } from '../store/study.fixture.ts'
import { makeChange } from './change.ts'
import { changeLogOf } from './changeLog.ts'
import { differenceBetween } from './difference.ts'
import { createScheme, editCode, editScheme, orderSchemes } from './edits.ts'
import { codebookAt } from './moment.ts'
import { createRelease, editRelease, listReleases, removeRelease } from './releases.ts'
import { type Codebook, makeCodebook, plainScheme } from './taxonomy.fixture.ts'
import { timelineOf } from './timeline.ts'

let book: Codebook
beforeEach(() => {
  book = makeCodebook()
})
afterEach(() => book.close())

const now: Moment = { kind: 'now' }
const make = (change: CodebookChange, reason = '') => makeChange(book.file, change, reason).codeIds
const release = (name: string): Moment => {
  return { kind: 'release', releaseId: createRelease(book.file, { name, note: '' }).releaseId }
}
const timeline = (id?: string) => timelineOf(book.file, id, 1000)
const words = (id?: string) => timeline(id).map((entry) => entry.words)
const difference = (from: Moment, to: Moment = now) =>
  differenceBetween(codebookAt(book.file, from), codebookAt(book.file, to))

function edit(
  name: string,
  change: Parameters<typeof editCode>[1]['change'],
  reason = '',
  meaningChanged = false,
): void {
  editCode(book.file, { codeId: book.code(name), change, meaningChanged, reason })
}

function mergeTuning(reason = ''): void {
  make({ verb: 'merge', codeIds: [book.code('Tuning')], intoId: book.code('Fine-Tuning') }, reason)
}

describe('the timeline', () => {
  it('tells what was done, by whom and why, newest first', () => {
    book.as('Grace')
    edit('Prompting', { name: 'Prompts', definition: 'Text alone' }, 'shorter')
    const [newest] = timeline()
    expect(newest).toMatchObject({
      about: 'code',
      id: book.code('Prompting'),
      schemeId: book.adaptation,
      words: 'renamed Prompting to Prompts',
      reason: 'shorter',
      fields: [
        { field: 'name', before: 'Prompting', after: 'Prompts' },
        { field: 'definition', before: '', after: 'Text alone' },
      ],
      undone: false,
    })
    expect(book.file.record('rater', newest?.raterId ?? '')?.name).toBe('Grace')
  })

  it('has words for every kind of step', () => {
    mergeTuning()
    make({ verb: 'separate', codeIds: [book.code('Tuning')] })
    make({ verb: 'split', codeId: book.code('Pruning'), into: [{ name: 'Heads', definition: '' }], retire: true })
    const at = { schemeId: book.adaptation, beforeId: null }
    make({ verb: 'move', codeIds: [book.code('Prompting')], parentId: book.code('Tuning'), ...at })
    make({ verb: 'move', codeIds: [book.code('Prompting')], parentId: null, ...at })
    make({ verb: 'move', codeIds: [book.code('Tuning')], parentId: null, beforeId: null, schemeId: book.stage })
    make({ verb: 'retire', codeIds: [book.code('Prompting')] })
    edit('Fine-Tuning', { key: 'f', useWhen: 'weights change' })
    edit('Fine-Tuning', { definition: 'All weights' }, '', true)
    editScheme(book.file, { schemeId: book.stage, change: { choice: 'multiple' }, reason: '' })
    const made = release('after round 1')
    if (made.kind === 'release') removeRelease(book.file, made.releaseId)
    expect(words().slice(0, 14)).toEqual([
      'removed the release after round 1',
      'released the codebook as after round 1',
      'edited answer of the scheme Stage',
      'changed what Fine-Tuning means',
      'edited use when and key of Fine-Tuning',
      'retired Prompting',
      'moved Tuning from Adaptation to Stage',
      'moved Prompting to the top',
      'moved Prompting below Tuning',
      'split Pruning into Heads',
      'made the code Heads',
      'separated Tuning from Fine-Tuning',
      'merged Tuning into Fine-Tuning',
      'made the code Pruning',
    ])
  })

  it('keeps what was undone, and marks it', () => {
    mergeTuning()
    book.file.undo()
    expect(timeline()[0]).toMatchObject({ words: 'merged Tuning into Fine-Tuning', undone: true })
    edit('Tuning', { name: 'Adapting' })
    expect(timeline()[0]).toMatchObject({ words: 'renamed Tuning to Adapting', undone: false })
  })

  it('of one code tells of its merges too; of a scheme, of its codes', () => {
    mergeTuning()
    expect(words(book.code('Fine-Tuning'))).toEqual(['merged Tuning into Fine-Tuning', 'made the code Fine-Tuning'])
    expect(words(book.stage)).toEqual([
      'renamed Code 2 to Evaluation',
      'renamed Code 1 to Inference',
      'renamed Code 0 to Training',
      'made the code Code 2',
      'made the code Code 1',
      'made the code Code 0',
      'made the scheme Stage',
    ])
    expect(timelineOf(book.file, undefined, 2)).toHaveLength(2)
  })
})

describe('the difference', () => {
  it('names what moved, merged, split, was renamed, defined anew, retired, added', () => {
    const from = release('before')
    edit('Prompting', { name: 'Prompts' })
    edit('Fine-Tuning', { definition: 'All weights' })
    edit('Fine-Tuning', { exampleSpans: [{ repositoryId: book.repositoryId, anchor: anchorAt(0, 'fit()'), note: '' }] })
    mergeTuning()
    const [heads = ''] = make({
      verb: 'split',
      codeId: book.code('Pruning'),
      retire: true,
      into: [{ name: 'Heads', definition: 'Heads go' }],
    })
    make({
      verb: 'move',
      codeIds: [book.code('Evaluation')],
      parentId: book.code('Inference'),
      schemeId: book.stage,
      beforeId: null,
    })
    const { entries, before, after } = difference(from)
    expect(before).toEqual(codebookAt(book.file, from))
    expect(after).toEqual(codebookAt(book.file, now))
    expect(entries.map(({ kind, words: said }) => `${kind}: ${said}`)).toEqual([
      'moved: moved Evaluation below Inference',
      'merged: Tuning is merged into Fine-Tuning',
      'redefined: Fine-Tuning is defined anew',
      'edited: Fine-Tuning: examples in the code',
      'renamed: Prompting is called Prompts',
      'split: Pruning is split into Heads',
      'retired: Pruning is retired',
      'added: Heads is new in Adaptation, split off Pruning',
    ])
    expect(entries.find(({ kind }) => kind === 'merged')?.others).toEqual([book.code('Fine-Tuning')])
    expect(entries.find(({ kind }) => kind === 'split')?.others).toEqual([heads])
    expect(entries.find(({ kind }) => kind === 'added')?.fields).toEqual([
      { field: 'definition', before: '', after: 'Heads go' },
    ])
    expect(entries.find(({ kind }) => kind === 'redefined')?.fields).toEqual([
      { field: 'definition', before: '', after: 'All weights' },
    ])
  })

  it('read backwards takes back what it says forwards', () => {
    const from = release('before')
    mergeTuning()
    make({ verb: 'split', codeId: book.code('Pruning'), into: [{ name: 'Heads', definition: '' }], retire: true })
    const kinds = (of: ReturnType<typeof difference>) => of.entries.map(({ kind }) => kind)
    expect(kinds(difference(from))).toEqual(['merged', 'split', 'retired', 'added'])
    expect(kinds(difference(now, from))).toEqual(['separated', 'revived', 'removed'])
  })

  it('calls only those moved that changed places, not those that made room', () => {
    const from = release('before')
    const to = { schemeId: book.adaptation, parentId: null, beforeId: book.code('Tuning') }
    make({ verb: 'move', codeIds: [book.code('Pruning')], ...to })
    orderSchemes(book.file, [book.adaptation, book.stage])
    expect(difference(from).entries.map(({ words: said }) => said)).toEqual([
      'moved Pruning to another place',
      'Stage stands at another place',
    ])
  })

  it('sees schemes too', () => {
    const from = release('before')
    const { schemeId } = createScheme(book.file, {
      ...plainScheme,
      name: 'Debt',
      unitKinds: ['model'],
      choice: 'single',
    })
    editScheme(book.file, {
      schemeId: book.stage,
      change: { name: 'Phase', question: 'When?', unitKinds: ['model'], parentId: schemeId, retired: true },
      reason: '',
    })
    expect(difference(from).entries.map(({ kind, words: said }) => `${kind}: ${said}`)).toEqual([
      'added: Debt is a new scheme',
      'renamed: Stage is called Phase',
      'redefined: Phase asks anew',
      'moved: Phase stands below Debt',
      'retired: Phase is retired',
      'edited: Phase: kinds of unit',
    ])
  })

  it('from the beginning adds everything', () => {
    const kinds = difference({ kind: 'beginning' }).entries.map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(new Set(['added']))
    expect(kinds).toHaveLength(9)
  })
})

describe('the change log', () => {
  it('says by scheme what changed and why, and escapes what Markdown would take for its own', () => {
    const from = release('round *1*')
    const at = listReleases(book.file)[0]?.at ?? ''
    edit('Prompting', { name: 'Soft_prompts' }, 'said so in\nthe meeting')
    mergeTuning('they are one')
    edit('Pruning', { name: 'Undone' }, 'a slip')
    book.file.undo()
    const today = at.slice(0, 10)
    expect(changeLogOf(book.file, from, now)).toBe(`# Changes of the codebook

From the release “round \\*1\\*” (${today}) to now: 2 changes.

## Adaptation

- **Merged**: Tuning is merged into Fine-Tuning.
  - why: they are one (Ada, ${today})

- **Renamed**: Prompting is called Soft\\_prompts.
  - name: “Prompting” → “Soft\\_prompts”
  - why: said so in / the meeting (Ada, ${today})
`)
  })

  it('says when nothing changed', () => {
    expect(changeLogOf(book.file, now, now)).toContain('Nothing changed.')
  })
})

describe('releases', () => {
  it('have names of their own, are renamed and removed, and come back', () => {
    const { releaseId } = createRelease(book.file, { name: ' after round 1 ', note: 'κ = 0.8' })
    expect(listReleases(book.file)).toMatchObject([{ name: 'after round 1', note: 'κ = 0.8', raterId: book.raterId }])
    expect(() => createRelease(book.file, { name: 'after round 1', note: '' })).toThrow('There is a release called')
    expect(() => createRelease(book.file, { name: '  ', note: '' })).toThrow('A release needs a name.')
    editRelease(book.file, { releaseId, change: { name: 'pilot' } })
    expect(book.file.turns().undo).toBe('renamed the release after round 1 to pilot')
    removeRelease(book.file, releaseId)
    expect(listReleases(book.file)).toEqual([])
    book.file.undo()
    expect(listReleases(book.file).map(({ name }) => name)).toEqual(['pilot'])
    expect(() => removeRelease(book.file, book.stage)).toThrow('This release is not there any more.')
  })
})
