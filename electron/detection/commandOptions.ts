/** Command options: values that the repository's own shell scripts, notebooks and README commands pass for an option; commandLine.ts says what its default is. */
import { posix } from 'node:path'
import type { Resolver } from './resolver.ts'
import { commandsIn, type CommandOption, type ShellCommand } from './shellCommands.ts'
import type { SourceFile } from './sourceFile.ts'
import { step, textValue, underCondition, type Value } from './values.ts'

interface Passed {
  readonly command: ShellCommand
  readonly option: CommandOption
  /** The file of the repository that the command starts. */
  readonly program: SourceFile
}

/** Options by name, over all commands of the repository; built when first asked for. */
export type CommandIndex = ReadonlyMap<string, readonly Passed[]>

/**
 * Values passed for option `name` to the program `reader`; where `reader` is a module that programs share, to any program
 * in its folder.
 */
export function passedByCommands(resolver: Resolver, name: string, reader: SourceFile): Value[] {
  if (!resolver.acrossFiles) return []
  resolver.commands ??= indexCommands(resolver)
  const passed = resolver.commands.get(name)
  if (passed === undefined) return []
  const isProgram = reader.text.includes('__main__')
  return passed.flatMap(({ command, option, program }) => {
    const isMeant = program === reader || (!isProgram && posix.dirname(program.path) === posix.dirname(reader.path))
    if (!isMeant) return []
    const { value, start, end } = option
    const text = textValue(value, step('command', command.file, { start, end }, null))
    return [underCondition(text, `run as in ${command.file.path}`)]
  })
}

function indexCommands(resolver: Resolver): CommandIndex {
  const index = new Map<string, Passed[]>()
  const programs = Map.groupBy(resolver.files.keys(), (path) => posix.basename(path))
  for (const file of resolver.files.values()) {
    if (file.role !== 'shell' && file.role !== 'prose' && file.role !== 'notebook') continue
    for (const command of commandsIn(file)) {
      const program = command.options.length === 0 ? undefined : programOf(resolver, command, programs)
      if (program === undefined) continue
      for (const option of command.options) {
        const list = index.get(option.name)
        if (list === undefined) index.set(option.name, [{ command, option, program }])
        else list.push({ command, option, program })
      }
    }
  }
  return index
}

/**
 * The file of the repository a command starts: from the command's folder, from the root, else the only one whose path ends
 * so, else the one that is meant below a folder into which the repository is cloned first.
 */
function programOf(
  resolver: Resolver,
  { script, file }: ShellCommand,
  programs: ReadonlyMap<string, readonly string[]>,
): SourceFile | undefined {
  const plain = posix.normalize(script)
  const exact = resolver.files.get(posix.join(posix.dirname(file.path), plain)) ?? resolver.files.get(plain)
  if (exact !== undefined) return exact
  const tail = plain.replace(/^(?:\.\.\/|\/)+/, '').replace(/^\$\{?\w+\}?\//, '')
  const named = programs.get(posix.basename(tail)) ?? []
  const ending = named.filter((path) => path === tail || path.endsWith(`/${tail}`))
  // A bare file name ends the path of other repositories' programs too.
  const matches = ending.length > 0 ? ending : named.filter((path) => path.includes('/') && tail.endsWith(`/${path}`))
  const near = matches.filter((path) => posix.dirname(path).startsWith(file.path.split('/')[0] ?? ''))
  const [only, second] = near.length > 0 ? near : matches
  return only === undefined || second !== undefined ? undefined : resolver.files.get(only)
}
