/** Each kind of event: what its fold makes of a record, and what its payload refuses. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EntityKind, entitySchemas } from '../model/entities.ts'
import { identifiers, records } from '../model/records.fixture.ts'
import type { Unit } from '../model/unit.ts'
import type { FoldContext } from './event.ts'
import { historyPayload, isHistoryKind } from './history.ts'
import { declarationOf, type EventName, eventKinds, eventNames, isEventName } from './kinds.ts'
import { merged } from './merged.ts'

const at = '2024-02-21T12:00:00.000Z'
const hlc = '2024-02-21T12:00:00.000Z-0000'

function contextFor(entity: string, raterId: string): FoldContext {
  return { entity, raterId, hlc, at }
}

function sample<T>(arbitrary: fc.Arbitrary<T>, seed = 1): T {
  const [value] = fc.sample(arbitrary, { numRuns: 1, seed })
  if (value === undefined) throw new Error('nothing was sampled')
  return value
}

/** Fields that no payload gives, beside the id. */
const givenByFold: { readonly [K in EntityKind]?: readonly string[] } = {
  coding: ['raterId', 'createdAt', 'changedAt'],
  code: ['mergedInto', 'splitInto', 'meaningSince'],
  memo: ['raterId', 'createdAt', 'changedAt'],
  release: ['raterId', 'at'],
  savedFilter: ['raterId'],
  lane: ['raterId'],
  suggestionAnswer: ['raterId', 'at'],
}

/** A record as the payload that would define it. */
function payloadOf(kind: EntityKind, record: { readonly id: string }): Record<string, unknown> {
  const told = Object.entries(record).filter(([field]) => field !== 'id' && givenByFold[kind]?.includes(field) !== true)
  return Object.fromEntries(told)
}

const definitions = [
  'study.define',
  'rater.define',
  'actor.join',
  'repository.add',
  'scheme.define',
  'code.define',
  'unit.define',
  'coding.add',
  'placement.set',
  'memo.write',
  'release.define',
  'savedFilter.save',
  'lane.set',
  'suggestionAnswer.set',
  'pipelineRule.set',
] as const satisfies readonly EventName[]

describe.each(definitions)('%s', (name) => {
  const { entity: kind, payload: schema, fold, label } = declarationOf(name)

  it('makes a record that fits its validator, with the id of the event’s entity', () => {
    fc.assert(
      fc.property(records[kind] as fc.Arbitrary<{ id: string }>, identifiers, (record, raterId) => {
        const payload = schema.parse(payloadOf(kind, record))
        const made = fold(undefined, payload, contextFor(record.id, raterId))
        expect(entitySchemas[kind].parse(made)).toEqual(made)
        expect(made).toMatchObject({ id: record.id, ...payloadOf(kind, record) })
        expect(label(payload)).not.toBe('')
      }),
    )
  })

  it('refuses a payload that names the entity itself', () => {
    const record = sample(records[kind] as fc.Arbitrary<{ id: string }>)
    expect(schema.safeParse({ ...payloadOf(kind, record), id: record.id }).success).toBe(false)
  })
})

describe('edits', () => {
  const edits = ['scheme.edit', 'code.edit', 'unit.edit', 'coding.edit'] as const

  it.each(edits)('%s of what does not exist changes nothing', (name) => {
    const change = declarationOf(name).payload.parse({})
    expect(declarationOf(name).fold(undefined, change, contextFor('x', 'r'))).toBeUndefined()
  })

  it('code.edit sets what is given, clears with null and keeps the rest', () => {
    fc.assert(
      fc.property(records.code, ({ id, ...fields }) => {
        const code = { id, ...fields }
        const change = eventKinds['code.edit'].payload.parse({ name: 'Renamed', parentId: null })
        expect(eventKinds['code.edit'].fold(code, change, contextFor(id, 'r'))).toEqual({
          ...code,
          name: 'Renamed',
          parentId: null,
        })
      }),
    )
  })

  it('code.edit never moves a code to another scheme', () => {
    const { schemeId } = sample(records.code)
    expect(eventKinds['code.edit'].payload.safeParse({ schemeId }).success).toBe(false)
  })

  it('unit.edit changes only the fields that the unit’s kind has', () => {
    fc.assert(
      fc.property(records.unit, identifiers, (unit, other) => {
        const change = {
          label: 'new',
          origin: 'scratch',
          evidence: [],
          loadIds: ['l'],
          sourceId: other,
          targetId: other,
        }
        const edited = eventKinds['unit.edit'].fold(
          unit,
          eventKinds['unit.edit'].payload.parse(change),
          contextFor(unit.id, 'r'),
        )
        expect(Object.keys(edited ?? {}).toSorted()).toEqual(Object.keys(unit).toSorted())
        expect(entitySchemas.unit.parse(edited)).toMatchObject({ id: unit.id, kind: unit.kind, label: 'new' })
        if (edited?.kind === 'link') expect([edited.sourceId, edited.targetId]).toEqual([other, other])
        if (edited?.kind === 'span' && unit.kind === 'span') expect(edited.anchor).toEqual(unit.anchor)
      }),
    )
  })

  it('say in words what they did', () => {
    expect(declarationOf('code.edit').label({ name: 'Pruning' })).toBe('renamed a code to Pruning')
    expect(declarationOf('code.edit').label({ retired: true })).toBe('retired a code')
    expect(declarationOf('code.edit').label({ retired: false })).toBe('revived a code')
    expect(declarationOf('coding.edit').label({ codeId: 'x', memo: 'y' })).toBe('changed a code')
    expect(declarationOf('unit.define').label({ kind: 'span', label: 'a.py:3' })).toBe('added the span a.py:3')
  })
})

describe('codings belong to their raters', () => {
  const coding = sample(records.coding)
  const [own, foreign] = [contextFor(coding.id, coding.raterId), contextFor(coding.id, sample(identifiers, 99))]

  it('its rater changes it, and the time of the change is kept', () => {
    const change = { memo: 'look again', confidence: 'unsure' as const }
    expect(eventKinds['coding.edit'].fold(coding, change, own)).toEqual({ ...coding, ...change, changedAt: at })
  })

  it('another rater’s edit, removal or second definition changes nothing', () => {
    fc.assert(
      fc.property(records.coding, identifiers, (said, raterId) => {
        fc.pre(raterId !== said.raterId)
        const context = contextFor(said.id, raterId)
        const claim = eventKinds['coding.add'].payload.parse(payloadOf('coding', coding))
        expect(eventKinds['coding.edit'].fold(said, { memo: 'mine' }, context)).toBe(said)
        expect(eventKinds['coding.remove'].fold(said, {}, context)).toBe(said)
        expect(eventKinds['coding.add'].fold(said, claim, context)).toBe(said)
      }),
    )
  })

  it('is taken back by its rater alone, and an absent one stays absent', () => {
    expect(eventKinds['coding.remove'].fold(coding, {}, own)).toBeUndefined()
    expect(eventKinds['coding.remove'].fold(undefined, {}, own)).toBeUndefined()
    expect(eventKinds['coding.remove'].fold(coding, {}, foreign)).toBe(coding)
  })

  it('cannot be made in another rater’s name', () => {
    const claim = { ...payloadOf('coding', coding), raterId: foreign.raterId }
    expect(eventKinds['coding.add'].payload.safeParse(claim).success).toBe(false)
    expect(eventKinds['coding.edit'].payload.safeParse({ raterId: foreign.raterId }).success).toBe(false)
  })
})

describe('actors', () => {
  it('stay who they were: a second joining changes nothing', () => {
    const actor = sample(records.actor)
    const claim = { raterId: sample(identifiers, 5) }
    expect(eventKinds['actor.join'].fold(actor, claim, contextFor(actor.id, ''))).toEqual(actor)
  })
})

describe('removals', () => {
  it('take a unit and a repository away', () => {
    const unit: Unit = sample(records.unit)
    const repository = sample(records.repository)
    expect(eventKinds['unit.remove'].fold(unit, { label: unit.label }, contextFor(unit.id, 'r'))).toBeUndefined()
    const removed = eventKinds['repository.remove'].fold(repository, { name: 'a' }, contextFor(repository.id, 'r'))
    expect(removed).toBeUndefined()
  })
})

describe('merged', () => {
  it('takes no notice of undefined and never changes its argument', () => {
    const record: Readonly<{ a: number; b: string }> = Object.freeze({ a: 1, b: 'x' })
    expect(merged(record, { a: undefined, b: 'y' })).toEqual({ a: 1, b: 'y' })
    expect(record).toEqual({ a: 1, b: 'x' })
    expect(merged<{ a: number }>(undefined, { a: 2 })).toBeUndefined()
  })
})

describe('the table of kinds', () => {
  it('knows its own names, and neither history nor what every object has', () => {
    expect(eventNames.every(isEventName)).toBe(true)
    for (const stranger of ['history.undo', 'toString', '__proto__', 'coding.adopt']) {
      expect(isEventName(stranger)).toBe(false)
    }
    expect(isHistoryKind('history.redo')).toBe(true)
    expect(historyPayload.safeParse({ action: 'the last one' }).success).toBe(false)
  })

  it('names each event after the entity it changes', () => {
    for (const name of eventNames) expect(name.split('.')[0]).toBe(declarationOf(name).entity)
  })
})
