/** Command line: defaults and choices of options by destination name: argparse, click, absl, and fields of dataclasses parsed from arguments. */
import type { Call, Expression } from '../syntax/facts.ts'
import { passedByCommands } from './commandOptions.ts'
import { choicesIn } from './documentedChoices.ts'
import { evaluate } from './evaluate.ts'
import { optionsNamed } from './optionIndex.ts'
import { asks } from './questions.ts'
import { questionOf, remember } from './asking.ts'
import { callOf, callsNamed, wantFilesWith, type CallAt, type Resolver } from './resolver.ts'
import { lastName, type SourceFile } from './sourceFile.ts'
import { toText } from './texts.ts'
import { reached, step, textValue, type Place, type Value } from './values.ts'

/** True for the result of parsing a command line, by the names of the parsers. */
export function isParsedArguments(name: string): boolean {
  return /(?:parse_args|parse_known_args|parse_args_into_dataclasses|parse_intermixed_args|\.ArgParser|\.Namespace|\.FLAGS|from_argparse_args)(?:\(\))?(?:\[\])*$/.test(
    name,
  )
}

/** True when one of the names is one that programs give to their options. */
export function isOptions(names: readonly string[]): boolean {
  return names.some((name) =>
    /^(?:\w*_)?(?:args?|arguments|opts?|options?|conf|confi?g|cfg|configs|hparams?|params?|flags?|settings?|FLAGS|hyperparams)\d?$/i.test(
      name,
    ),
  )
}

/** True for names that programs give to what their command line was parsed to, and to nothing read from a file. */
export function isCommandLine(name: string): boolean {
  return /^(?:\w*_)?(?:args?|arguments|opts?|options?|flags?|FLAGS)\d?$/i.test(name)
}

/**
 * Values of the option `name`: declared in `file`; with `everywhere`, else in any file of the repository; and what the
 * repository's own commands pass for it.
 */
export function optionNamed(resolver: Resolver, file: SourceFile, name: string, everywhere: boolean): readonly Value[] {
  const question = questionOf(resolver, everywhere ? asks.optionAnywhere : asks.option, name, file, 0)
  return remember(resolver, question, () => {
    const sites = declarationsOf(resolver, file, name)
    const values = sites.flatMap((site) => [...valuesAt(resolver, site)])
    const passed = passedByCommands(resolver, name, file)
    const settled = [...values, ...setDefaults(resolver, name, sites)]
    if (settled.length > 0 || sites.some((site) => site.file === file)) return [...settled, ...passed]
    const near = nearFields(resolver, file, name)
    if (near.length > 0 || !everywhere) return [...near, ...passed]
    return [...fieldsNamed(resolver, name, () => true), ...passed]
  })
}

/** Where the option is declared: in the file itself, else beside it, else anywhere. */
function declarationsOf(resolver: Resolver, file: SourceFile, name: string): readonly CallAt[] {
  const own = declared(resolver, name, (site) => site.file === file)
  if (own.length > 0 || fieldsNamed(resolver, name, (candidate) => candidate === file).length > 0) return own
  // The option may be declared in a module of its own, whose text has its name as a word or after dashes.
  wantDeclaringFiles(resolver, name)
  const near = declared(resolver, name, (site) => shareFolder(site.file, file))
  if (near.length > 0 || nearFields(resolver, file, name).length > 0) return near
  return declared(resolver, name, () => true)
}

/** Fields of the file itself, else of files beside it. */
function nearFields(resolver: Resolver, file: SourceFile, name: string): readonly Value[] {
  const own = fieldsNamed(resolver, name, (candidate) => candidate === file)
  return own.length > 0 ? own : fieldsNamed(resolver, name, (candidate) => shareFolder(candidate, file))
}

function wantDeclaringFiles(resolver: Resolver, name: string): void {
  const parts = name.split('_').filter((part) => part !== '')
  wantFilesWith(resolver, ['add_argument', ...parts])
  wantFilesWith(resolver, ['add_argument', name])
  wantFilesWith(resolver, ['dataclass', name])
}

function shareFolder(a: SourceFile, b: SourceFile): boolean {
  const length = a.path.lastIndexOf('/') + 1
  return length === b.path.lastIndexOf('/') + 1 && a.path.startsWith(b.path.slice(0, length))
}

function declared(resolver: Resolver, name: string, accept: (site: CallAt) => boolean): readonly CallAt[] {
  return optionsNamed(resolver, name).declarations.filter(accept)
}

function valuesAt(resolver: Resolver, { file, index }: CallAt): readonly Value[] {
  const call = callOf(file, index)
  return call === undefined ? [] : valuesOfDeclaration(resolver, call, file)
}

/** `parser.set_defaults(model="x")` in a file that declares the option, or beside one. */
function setDefaults(resolver: Resolver, name: string, sites: readonly CallAt[]): readonly Value[] {
  return callsNamed(resolver, 'set_defaults').flatMap(({ file, index }) => {
    const call = sites.some((site) => shareFolder(site.file, file)) ? callOf(file, index) : undefined
    const keyword = call?.keywords.find((candidate) => candidate.name === name)
    if (call === undefined || keyword === undefined) return []
    const place: Place = { file, scope: call.scope, branch: call.branch, frame: null }
    return evaluate(resolver, keyword.value, place).map((value) => reached(value, 'option default', file, call))
  })
}

function valuesOfDeclaration(resolver: Resolver, call: Call, file: SourceFile): readonly Value[] {
  const place: Place = { file, scope: call.scope, branch: call.branch, frame: null }
  const isAbsl = lastName(call.callee)?.startsWith('DEFINE_') === true
  const fallback =
    call.keywords.find((keyword) => keyword.name === 'default')?.value ?? (isAbsl ? call.positional[1] : undefined)
  const choices = call.keywords.find((keyword) => keyword.name === 'choices')?.value
  const values =
    fallback === undefined
      ? []
      : evaluate(resolver, fallback, place).map((value) => reached(value, 'option default', file, call))
  const offered =
    choices === undefined ? helpValues(resolver, place, call) : choiceValues(resolver, choices, place, call)
  return [...values, ...offered]
}

/** Alternatives that the help text lists, where the parser itself does not restrict them. */
function helpValues(resolver: Resolver, place: Place, call: Call): readonly Value[] {
  const help = call.keywords.find((keyword) => keyword.name === 'help')?.value
  if (help === undefined) return []
  return evaluate(resolver, help, place)
    .flatMap((value) => toText(value))
    .flatMap(({ text }) => choicesIn(text))
    .map(({ text }) => textValue(text, step('documented choice', place.file, help, null)))
}

function choiceValues(resolver: Resolver, choices: Expression, place: Place, call: Call): readonly Value[] {
  const lists = evaluate(resolver, choices, place)
  return lists.flatMap((list) => {
    if (list.kind !== 'list') return []
    const texts = list.items.flatMap((item) => [...evaluate(resolver, item, list.place)])
    return texts
      .filter((value) => value.kind === 'text')
      .map((value) => reached(value, 'option choice', place.file, call))
  })
}

/** Values of the fields of that name in classes that hold options. */
function fieldsNamed(resolver: Resolver, name: string, accept: (file: SourceFile) => boolean): readonly Value[] {
  return optionsNamed(resolver, name).fields.flatMap(({ file, scope, binding, value: written }) => {
    if (!accept(file)) return []
    const place: Place = { file, scope, branch: binding.branch, frame: null }
    return evaluate(resolver, written, place).map((value) => reached(value, 'field default', file, binding))
  })
}
