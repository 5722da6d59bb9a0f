/** Shell commands: which Python programs shell scripts, README files and cells of notebooks start, and with which options; it runs nothing and guesses no values. */
import { isLocalPath } from './nameShape.ts'
import type { SourceFile } from './sourceFile.ts'

export interface CommandOption {
  /** As the program's parser would call it: `--model-name` is `model_name`; `a.b=c` of hydra is `a.b`. */
  readonly name: string
  readonly value: string
  readonly start: number
  readonly end: number
}

export interface ShellCommand {
  readonly file: SourceFile
  /** Path of the program as written; dots of `-m a.b` are slashes. */
  readonly script: string
  readonly options: readonly CommandOption[]
}

interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

const launcher =
  /(?:^|[\s;&|(`!"'])(?:python[\d.]*|torchrun|(?:accelerate|deepspeed|horovodrun)(?:[ \t]+launch)?)(?=[ \t])[^\n]*/g
const token = /(?:"[^"\n]*"|'[^'\n]*'|[^\s;|&<>"'`()])+|[;|&<>()`\n]/g
const mostValuesOfVariable = 12
const longestValue = 200

/** Commands of a shell script, of the prose of a README, or of the shell lines of a notebook, in the order they stand. */
export function commandsIn(file: SourceFile): ShellCommand[] {
  if (!/python|torchrun|accelerate|deepspeed/.test(file.text)) return []
  // A continued line is one line; blanks keep the offsets.
  const text = shellOf(file).replace(/\\\r?\n/g, (ending) => ' '.repeat(ending.length))
  const variables = variablesOf(text)
  return [...text.matchAll(launcher)].flatMap((match) => {
    const command = readCommand(file, match[0], match.index, variables)
    return command === undefined ? [] : [command]
  })
}

/** A notebook with all but `!command` lines and `%%bash` cells blanked out: the parser is given blanks just there. */
function shellOf({ role, text, python }: SourceFile): string {
  if (role !== 'notebook') return text
  let isContinued = false
  let at = 0
  const lines = text.split('\n').map((line) => {
    const isShell = isContinued || (line.trim() !== '' && python.slice(at, at + line.length).trim() === '')
    at += line.length + 1
    isContinued = isShell && line.endsWith('\\')
    return isShell ? line : ' '.repeat(line.length)
  })
  return lines.join('\n')
}

function readCommand(
  file: SourceFile,
  line: string,
  offset: number,
  variables: ReadonlyMap<string, readonly string[]>,
): ShellCommand | undefined {
  const tokens = tokensOf(line, offset)
  const at = tokens.findIndex(
    ({ text }, index) => index > 0 && (text.endsWith('.py') || isModuleName(tokens[index - 1]?.text, text)),
  )
  const written = tokens[at]
  if (written === undefined) return undefined
  const script = written.text.endsWith('.py') ? written.text : `${written.text.replaceAll('.', '/')}.py`
  return { file, script, options: optionsOf(tokens.slice(at + 1), variables) }
}

/** `-m package.module`, but not the launchers that themselves start a program. */
function isModuleName(before: string | undefined, text: string): boolean {
  return (
    before === '-m' && /^\w+(?:\.\w+)*$/.test(text) && !/^(?:torch\.distributed\.\w+|pip|venv|pdb|cProfile)$/.test(text)
  )
}

/** Words up to the end of the command. */
function tokensOf(line: string, offset: number): Token[] {
  const tokens: Token[] = []
  for (const match of line.trimStart().matchAll(token)) {
    const start = offset + (line.length - line.trimStart().length) + match.index
    if (/^[;|&<>()`\n]$/.test(match[0])) break
    if (match[0].startsWith('#')) break
    tokens.push({ text: match[0], start, end: start + match[0].length })
  }
  return tokens
}

function optionsOf(tokens: readonly Token[], variables: ReadonlyMap<string, readonly string[]>): CommandOption[] {
  const options: CommandOption[] = []
  for (const [index, { text, start, end }] of tokens.entries()) {
    const joined = /^(?:-{1,2})?([A-Za-z][\w./-]*)=(.+)$/.exec(text)
    const next = tokens[index + 1]
    if (joined !== null) add(options, joined[1] ?? '', { text: joined[2] ?? '', start, end }, variables)
    else if (/^-{1,2}[A-Za-z]/.test(text) && next !== undefined && !/^-{1,2}[A-Za-z]/.test(next.text))
      add(options, text.replace(/^-+/, ''), next, variables)
  }
  return options
}

function add(
  options: CommandOption[],
  name: string,
  { text, start, end }: Token,
  variables: ReadonlyMap<string, readonly string[]>,
): void {
  const written = text.replace(/^(["'])(.*)\1$/, '$2')
  for (const value of expand(written, variables)) {
    if (isPlaceholder(value) || value.length > longestValue) continue
    options.push({ name: name.replaceAll('-', '_'), value, start, end })
  }
}

/** `$NAME`, `${NAME}` and `${NAME:-default}`; a variable nothing is known of leaves no value. */
function expand(written: string, variables: ReadonlyMap<string, readonly string[]>): string[] {
  let texts = ['']
  let last = 0
  for (const match of written.matchAll(/\$(?:\{(\w+)(?::?[-=]([^}]*))?\}|(\w+)|[^\w{])/g)) {
    const name = match[1] ?? match[3] ?? ''
    const fallback = match[2] === undefined ? [] : [match[2]]
    const values = [...(variables.get(name) ?? []), ...fallback]
    const before = written.slice(last, match.index)
    texts = texts.flatMap((text) => values.map((value) => text + before + value)).slice(0, mostValuesOfVariable)
    last = match.index + match[0].length
  }
  return texts.map((text) => text + written.slice(last)).filter((text) => !/[$`*]/.test(text))
}

/** `NAME=value`, `export NAME=value` and `for NAME in a b c`, values that are constant only. */
function variablesOf(text: string): Map<string, readonly string[]> {
  const variables = new Map<string, string[]>()
  const learn = (name: string, values: readonly string[]): void => {
    const known = variables.get(name) ?? []
    variables.set(name, [...known, ...values].slice(0, mostValuesOfVariable))
  }
  for (const [, name = '', double, single, plain] of text.matchAll(
    /^[ \t]*(?:export[ \t]+|local[ \t]+|readonly[ \t]+)?([A-Za-z_]\w*)=(?:"([^"\n]*)"|'([^'\n]*)'|([^\s;&|"'`(]+))/gm,
  )) {
    const written = double ?? single ?? plain ?? ''
    const values = expand(written, variables)
    // `M=$M-uncased` completes what it was before.
    if (new RegExp(String.raw`\$\{?${name}\b`).test(written)) variables.set(name, values)
    else learn(name, values)
  }
  for (const [, name = '', list = ''] of text.matchAll(/\bfor[ \t]+([A-Za-z_]\w*)[ \t]+in[ \t]+([^;\n]+)/g))
    learn(
      name,
      list.split(/\s+/).flatMap((item) => expand(item.replace(/^(["'])(.*)\1$/, '$2'), variables)),
    )
  return variables
}

/** What a reader is meant to replace, and empty words. */
export function isPlaceholder(value: string): boolean {
  if (value === '' || /[[\]{}<>…]|\.\.\.|[\s,]/.test(value)) return true
  if (/(?:^|[/_-])(?:path|your|my|some)(?:[/_-]to)?(?:$|[/_-])/i.test(value)) return true
  return (
    /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value) || (isLocalPath(value) && /xxx|example|\bfoo\b|\bbar\b/i.test(value))
  )
}
