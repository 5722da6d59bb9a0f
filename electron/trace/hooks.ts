/**
 * Hooks: methods that a framework calls on objects it is given (`training_step` by `trainer.fit(model)`, `on_epoch_end` of a
 * callback, `__getitem__` of a data set), or that one of its own methods calls (`compute_loss` by `trainer.train()`).
 */
import type { Call, Expression } from '../syntax/facts.ts'
import type { CallSite } from './callSites.ts'
import type { Code, CodeFile } from './code.ts'
import { type Definition, isSame, keyOf } from './entities.ts'
import { basesOf, lineage, lookUp } from './hierarchy.ts'
import { functionAround, lastName, partsOf } from './indexedFile.ts'
import { meaningOf } from './meaning.ts'
import { type Reached, type Target, targetAt } from './targets.ts'

interface Hook {
  /** A base of a library that makes the method a hook. */
  readonly base: RegExp
  readonly method: RegExp
  /** What calls it: a function that gets the object, or a method of the object that the library defines. */
  readonly by: 'given' | 'called'
  readonly starter: RegExp
}

const dataset = /(Dataset|Sampler)$/
const any = /./

const hooks: readonly Hook[] = [
  { base: /Lightning(Data)?Module$/, method: /^(test_|on_test_)/, by: 'given', starter: /^test$/ },
  { base: /Lightning(Data)?Module$/, method: /^(predict_|on_predict_)/, by: 'given', starter: /^predict$/ },
  {
    base: /Lightning(Data)?Module$/,
    method: /^(validation_|val_|on_validation_)/,
    by: 'given',
    starter: /^(fit|validate)$/,
  },
  {
    base: /Lightning(Data)?Module$/,
    method:
      /^(training_|train_|on_(?!test_|validation_|predict_)|configure_|optimizer_|lr_scheduler_|setup$|prepare_data$|backward$|transfer_batch)/,
    by: 'given',
    starter: /^(fit|tune)$/,
  },
  { base: /Callback$/, method: /^(on_|setup$|teardown$)/, by: 'given', starter: any },
  {
    base: /Trainer$/,
    method:
      /^(compute_loss|training_step|prediction_step|evaluation_loop|prediction_loop|create_\w+|get_\w+dataloader|log|_save\w*|_prepare_inputs|_get_train_sampler)$/,
    by: 'called',
    starter: /^(train|evaluate|predict)$/,
  },
  { base: dataset, method: /^__(getitem|len|iter|getitems)__$/, by: 'given', starter: any },
  { base: /^(Thread|Process)$/, method: /^run$/, by: 'called', starter: /^start$/ },
  {
    base: /^Model$/,
    method: /^(train|test|predict)_step$/,
    by: 'called',
    starter: /^(fit|evaluate|predict|train_on_batch)$/,
  },
]

function hooksAt(code: Code, { isMethod, name, dispatched }: Target): readonly Hook[] {
  const fitting = isMethod ? hooks.filter(({ method }) => method.test(name)) : []
  return fitting.filter(({ base }) => dispatched.some((of) => derivesFrom(code, of, base)))
}

/** Whether a base that is not of this repository bears such a name. */
function derivesFrom(code: Code, of: Definition, base: RegExp): boolean {
  return lineage(code, of).some((one) => {
    const named = one.file.facts?.facts.scopes[one.scope]?.bases.some((each) => base.test(lastName(each) ?? ''))
    return named === true && basesOf(code, one).some(({ kind }) => kind === 'foreign')
  })
}

/** A starter in more files than this is everybody's word. */
const commonWord = 60

/** Files that name one of the classes, or write one of the calls that start it. */
function filesFor(code: Code, { dispatched }: Target, fitting: readonly Hook[]): readonly CodeFile[] {
  const named = dispatched.flatMap(({ file, scope }) => code.filesWith(file.facts?.facts.scopes[scope]?.name ?? ''))
  const starters = fitting.flatMap(({ starter }) => starter.source.match(/[a-z_]{3,}/g) ?? [])
  const starting = starters.map((word) => code.filesWith(word)).filter((files) => files.length <= commonWord)
  return [...new Set([...named, ...starting.flat()])]
}

/** Where objects of the method's classes come into the hands of what calls it, each function and place once. */
export function hookSites(code: Code, place: Reached): CallSite[] {
  const target = targetAt(code, place)
  const fitting = target === null ? [] : hooksAt(code, target)
  if (target === null || fitting.length === 0) return []
  const sites = filesFor(code, target, fitting).flatMap((file) => {
    const facts = code.factsOf(file)
    const calls = facts?.facts.calls ?? []
    return calls.flatMap((call): CallSite[] => {
      const objects = facts === null ? [] : objectsIn(code, target, fitting, call, file)
      if (facts === null || objects.length === 0) return []
      const { start, end, scope } = call
      const symbol = facts.symbols[functionAround(facts, scope)] ?? ''
      return [{ path: file.path, symbol, start, end, how: 'argument', objects: null, leads: 'always' }]
    })
  })
  return sites.toSorted((a, b) => (a.path === b.path ? a.start - b.start : a.path < b.path ? -1 : 1))
}

/** The classes of the objects that the call starts. */
function objectsIn(
  code: Code,
  target: Target,
  fitting: readonly Hook[],
  call: Call,
  file: CodeFile,
): readonly Definition[] {
  const { callee, positional, keywords, scope } = call
  const name = lastName(callee) ?? ''
  const started = fitting.filter(({ starter }) => starter.test(name))
  const given = started.some(({ by }) => by === 'given') && isForeign(code, call, file)
  const values = given ? [...positional, ...keywords.map(({ value }) => value)].flatMap(withParts) : []
  const isCalled = started.some(({ by }) => by === 'called') && callee.kind === 'attribute'
  const found = [
    ...values.flatMap((value) => classesOf(code, target, value, file, scope)),
    ...(isCalled ? classesOf(code, target, callee.object, file, scope).filter((of) => inherits(code, of, name)) : []),
  ]
  return [...new Map(found.map((of) => [keyOf(of), of])).values()]
}

function withParts(value: Expression): readonly Expression[] {
  return value.kind === 'list' || value.kind === 'either' || value.kind === 'conditional' ? partsOf(value) : [value]
}

/** What the repository defines calls what it is given by itself; a class of it may be made as its library does. */
function isForeign(code: Code, { callee, scope }: Call, file: CodeFile): boolean {
  return meaningOf(code, callee, file, scope).every(
    (meant) => meant.kind === 'foreign' || (meant.kind === 'class' && inherits(code, meant, '__init__')),
  )
}

function classesOf(code: Code, target: Target, value: Expression, file: CodeFile, scope: number): Definition[] {
  if (!['name', 'attribute', 'call', 'subscript'].includes(value.kind)) return []
  return meaningOf(code, value, file, scope).flatMap((entity) => {
    if (entity.kind !== 'instance' && entity.kind !== 'class') return []
    const isMeant = entity.exact
      ? target.dispatched.some((one) => isSame(one, entity))
      : target.receivers.has(keyOf(entity))
    return isMeant ? [{ file: entity.file, scope: entity.scope }] : []
  })
}

function inherits(code: Code, of: Definition, starter: string): boolean {
  return lookUp(code, lineage(code, of), starter).length === 0
}
