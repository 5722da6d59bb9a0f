/** Suggestions on a real study: they are about what is drawn, become codings when accepted, and keep their answers. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Parsed } from '../../shared/api/index.ts'
import type { Suggestion } from '../../shared/model/suggestion.ts'
import type { ModelUnit } from '../../shared/model/unit.ts'
import { newIdentifier } from '../store/identifier.ts'
import { anchorAt } from '../store/study.fixture.ts'
import { readCodings } from '../study/codings.ts'
import { Desk } from '../study/desk.ts'
import { Installation } from '../study/installation.ts'
import { suggestionId } from '../study/suggestionId.ts'
import { detector, saveSuggestions, suggestedCodes } from '../study/suggestions.ts'
import { derivedId } from '../study/unitIdentity.ts'
import { accept, listSuggestions, refuse, reopen } from './answers.ts'
import { builtInId, feat, handoff, inference, init, outOf, post } from './canvas.fixture.ts'

const codebook = join(import.meta.dirname, '../../resources/codebooks/ptm-reuse.json')
const [featureOriented, generative] = [builtInId(10, 1), builtInId(10, 2)]
const commit = 'a'.repeat(40)
let folder = ''
let desk: Desk
let repositoryId = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loadstone-answers-'))
  desk = new Desk(new Installation(folder), codebook)
  desk.create(join(folder, 'study.loadstone'), 'Study', 'Ann')
  repositoryId = newIdentifier()
  const payload = { name: 'owner/name', kind: 'git' as const, origin: null, commit }
  desk.file.commit('added', [{ kind: 'repository.add', entity: repositoryId, payload }])
})
afterEach(() => {
  desk.close()
  rmSync(folder, { recursive: true })
})

function model(label: string, loadIds: string[] = []): ModelUnit {
  const kind = 'model'
  const fields: Omit<ModelUnit, 'id'> = { kind, repositoryId, label, origin: 'pretrained', evidence: [], loadIds }
  return { id: derivedId(fields), ...fields }
}

function link(source: ModelUnit, target: ModelUnit): Suggestion['unit'] {
  const ends = { sourceId: source.id, targetId: target.id, sourceStageId: inference, targetStageId: feat }
  const fields = { kind: 'link', repositoryId, label: `${source.label} → ${target.label}`, ...ends } as const
  return { id: derivedId(fields), ...fields }
}

function suggests(unit: Suggestion['unit'], codeId: string | null, confidence: Suggestion['confidence'] = 'high') {
  const made = { repositoryId, commit, rulesVersion: '1', reason: 'because', rule: 'rule' }
  return { id: suggestionId(unit.id, codeId), ...made, unit, codeId, evidence: [anchorAt(3, 'model(x)')], confidence }
}

function save(...suggestions: Suggestion[]): string[] {
  saveSuggestions(desk.file, repositoryId, suggestions)
  return suggestions.map(({ id }) => id)
}

const verdicts = () => listSuggestions(desk.file, repositoryId).map(({ verdict }) => verdict)
const codings = () => readCodings(desk.file, 'true', [])
const units = () => desk.file.records('unit', 'SELECT * FROM unit ORDER BY label')

function acceptAll(suggestionIds: string[], codeId?: string, places: Parsed<'canvas.accept'>['places'] = []) {
  return accept({ desk }, { repositoryId, suggestionIds, places, ...(codeId === undefined ? {} : { codeId }) })
}

const [bert, gpt] = ['bert', 'gpt2']

describe('accepting', () => {
  it('draws the unit and codes it with the evidence, as one step that is undone as one', () => {
    const [itself = '', stage = ''] = save(suggests(model(bert), null), suggests(model(bert), inference))
    expect(acceptAll([stage])).toEqual({ unitIds: [model(bert).id] })
    expect(units().map(({ label }) => label)).toEqual([bert])
    expect(codings()).toEqual([
      expect.objectContaining({ codeId: inference, suggestionId: stage, evidence: [anchorAt(3, 'model(x)')] }),
    ])
    // That the model is there was accepted with it.
    expect(verdicts()).toEqual(['accepted', 'accepted'])
    expect(desk.file.undo().label).toBe('accepted a suggestion')
    expect([units(), verdicts()]).toEqual([[], [null, null]])
    expect(acceptAll([itself, stage]).unitIds).toEqual([model(bert).id])
  })

  it('keeps where the ghosts stood, in the same step, and moves nothing that has a place', () => {
    const [one, other] = [model(bert), model(gpt)]
    const edge = link(one, other)
    const ids = save(suggests(one, null), suggests(other, null), suggests(edge, handoff))
    acceptAll(ids.slice(0, 1), undefined, [{ id: one.id, x: 40, y: 60 }])
    acceptAll(ids.slice(2), undefined, [
      { id: one.id, x: 1, y: 1 },
      { id: other.id, x: 400, y: 60 },
      { id: edge.id, x: 2, y: 2 },
    ])
    const places = () =>
      desk.file
        .records('placement', 'SELECT * FROM placement ORDER BY x')
        .map(({ id, x, y, byHand }) => [id, x, y, byHand])
    const both = [
      [one.id, 40, 60, false],
      [other.id, 400, 60, false],
    ]
    expect(places()).toEqual(both)
    expect(desk.file.undo().label).toBe('accepted a suggestion')
    expect(places()).toEqual(both.slice(0, 1))
    desk.file.undo()
    expect([units(), places()]).toEqual([[], []])
  })

  it('a link draws the models at its ends first', () => {
    const edge = link(model(bert), model(gpt))
    const ids = save(suggests(model(bert), null), suggests(model(gpt), null), suggests(edge, handoff))
    acceptAll(ids.slice(2))
    expect(units().map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      'model bert',
      'link bert → gpt2',
      'model gpt2',
    ])
    expect(codings().map(({ unitId, codeId }) => [unitId, codeId])).toEqual([[edge.id, handoff]])
  })

  it('the direction of a link that is not drawn takes its type along; of a drawn one it stands alone', () => {
    const edge = link(model(bert), model(gpt))
    const models = [suggests(model(bert), null), suggests(model(gpt), null)]
    const ids = save(...models, suggests(edge, handoff), suggests(edge, outOf))
    acceptAll(ids.slice(3))
    expect(codings().map(({ codeId }) => codeId)).toEqual([handoff, outOf])
    desk.file.undo()
    acceptAll([ids[2] ?? ''])
    acceptAll(ids.slice(3))
    expect(codings().map(({ codeId }) => codeId)).toEqual([handoff, outOf])
  })

  it('with another code remembers that it was changed', () => {
    const [id = ''] = save(suggests(model(bert), inference), suggests(model(bert), null))
    acceptAll([id], post)
    expect(codings().map(({ codeId, suggestionId: from }) => [codeId, from])).toEqual([[post, id]])
    expect(verdicts()).toEqual(['changed', 'accepted'])
    expect(() => acceptAll(save(suggests(model(bert), null)), post)).toThrow('one suggested code at a time')
  })

  it('two answers to one question at once takes the surer', () => {
    const ids = save(suggests(model(bert), featureOriented, 'low'), suggests(model(bert), generative, 'medium'))
    acceptAll(ids)
    expect(codings().map(({ codeId }) => codeId)).toEqual([generative])
    expect(verdicts()).toEqual([null, 'accepted'])
  })

  it('leaves out codes that are retired by now', () => {
    const ids = save(suggests(model(bert), inference), suggests(model(bert), init))
    desk.file.commit('retired', [{ kind: 'code.edit', entity: inference, payload: { retired: true } }])
    acceptAll(ids)
    expect(codings().map(({ codeId }) => codeId)).toEqual([init])
  })

  it('retired codes alone is refused with what to do instead, and changing one of them is not', () => {
    const ids = save(suggests(model(bert), inference))
    desk.file.commit('retired', [{ kind: 'code.edit', entity: inference, payload: { retired: true } }])
    expect(() => acceptAll(ids)).toThrow('are retired')
    acceptAll(ids, init)
    expect([codings().map(({ codeId }) => codeId), verdicts()]).toEqual([[init], ['changed']])
  })

  it('two codes that became one codes the unit once', () => {
    const ids = save(suggests(model(bert), inference), suggests(model(bert), post))
    desk.file.commit('merged', [{ kind: 'code.merge', entity: inference, payload: { into: post } }])
    acceptAll(ids)
    expect([codings().map(({ codeId }) => codeId), verdicts()]).toEqual([[post], ['accepted', 'accepted']])
  })

  it('of what a new draft does not say any more is refused with an error', () => {
    save(suggests(model(bert), null))
    expect(() => acceptAll(['0'.repeat(32)])).toThrow('not in the newest draft')
  })
})

it('draws a model with all the evidence that the suggestion of the model itself tells', () => {
  const full = { ...model(bert), evidence: [anchorAt(3, 'load()'), anchorAt(30, 'load()')] }
  const [, stage = ''] = save(suggests(full, null), suggests(model(bert), inference))
  acceptAll([stage])
  const [drawn] = units()
  expect(drawn?.kind === 'model' && drawn.evidence).toEqual(full.evidence)
})

describe('answers', () => {
  it('outlive a new draft, each rater’s own, and can be taken back', () => {
    const suggestions = [suggests(model(bert), inference), suggests(model(bert), init)]
    const [first = '', second = ''] = save(...suggestions)
    refuse({ desk }, { repositoryId, suggestionIds: [first] })
    expect(verdicts()).toEqual(['refused', null])
    save({ ...suggests(model(bert), inference), reason: 'another rule', rulesVersion: '2' }, ...suggestions.slice(1))
    expect(verdicts()).toEqual(['refused', null])
    const ann = desk.file.raterId
    desk.actAs(desk.addRater('Bea').id)
    expect(verdicts()).toEqual([null, null])
    refuse({ desk }, { repositoryId, suggestionIds: [second] })
    desk.actAs(ann)
    expect(verdicts()).toEqual(['refused', null])
    reopen({ desk }, { repositoryId, suggestionIds: [first, second] })
    expect(verdicts()).toEqual([null, null])
  })

  it('count for suggestions at the pinned commit alone', () => {
    save({ ...suggests(model(bert), inference), commit: 'b'.repeat(40) })
    expect(listSuggestions(desk.file, repositoryId)).toEqual([])
  })
})

describe('a model that somebody has drawn', () => {
  function draw(label: string, loadIds: string[]): string {
    const unit = { ...model(label, loadIds), id: newIdentifier() }
    const { id, ...payload } = unit
    desk.file.commit('drawn', [{ kind: 'unit.define', entity: id, payload }])
    return id
  }

  it('is what suggestions of the same loads are about, links included', () => {
    const edge = link(model(bert, ['1']), model(gpt, ['2']))
    save(suggests(model(bert, ['1']), null), suggests(model(gpt, ['2']), null), suggests(edge, handoff))
    const drawn = draw('my encoder', ['1'])
    const [first, second, third] = listSuggestions(desk.file, repositoryId)
    expect([first?.unit.id, first?.verdict, second?.verdict]).toEqual([drawn, 'accepted', null])
    expect(third?.unit).toMatchObject({ sourceId: drawn, targetId: model(gpt).id })
    acceptAll([third?.id ?? ''])
    expect(units().map(({ label }) => label)).toEqual(['bert → gpt2', 'gpt2', 'my encoder'])
  })

  it('for two that were suggested does not interact with itself', () => {
    const edge = link(model(bert, ['1']), model(gpt, ['2']))
    save(suggests(model(bert, ['1']), null), suggests(model(gpt, ['2']), null), suggests(edge, handoff))
    const drawn = draw('both in one', ['1', '2'])
    expect(listSuggestions(desk.file, repositoryId).map(({ unit }) => unit.id)).toEqual([drawn, drawn])
  })

  it('of a load that chooses among several models is the one of its name', () => {
    save(suggests(model('small', ['1']), null), suggests(model('large', ['1']), null))
    const drawn = draw('large', ['1'])
    expect(listSuggestions(desk.file, repositoryId).map(({ unit }) => unit.id)).toEqual([model('small').id, drawn])
  })
})

describe('the detector', () => {
  it('is a rater once it has suggested something, and answers questions like one', () => {
    expect(desk.state().raters.map(({ name }) => name)).toEqual(['Ann'])
    save(suggests(model(bert), null), suggests(model(bert), inference), suggests(model(bert), generative))
    expect(desk.state().raters.map(({ name, kind }) => [name, kind])).toEqual([
      ['Ann', 'person'],
      ['Detector', 'detector'],
    ])
    const said = { unitId: model(bert).id, raterId: detector.id }
    expect(suggestedCodes(desk.file, builtInId(7))).toEqual([{ ...said, codeId: inference }])
    expect(suggestedCodes(desk.file, builtInId(10))).toEqual([{ ...said, codeId: generative }])
  })

  it('means a code as it reads after a merge', () => {
    save(suggests(model(bert), inference))
    desk.file.commit('merged', [{ kind: 'code.merge', entity: inference, payload: { into: post } }])
    expect(suggestedCodes(desk.file, builtInId(7)).map(({ codeId }) => codeId)).toEqual([post])
    acceptAll([suggestionId(model(bert).id, inference)])
    expect(codings().map(({ codeId }) => codeId)).toEqual([post])
  })
})
