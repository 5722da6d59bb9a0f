/** The command line: finds the command, runs it, and turns what goes wrong into words and an exit code. */
import { AppError, isUserError, reportOf } from '../../shared/errors.ts'
import type { Command, Surroundings } from './command.ts'
import { exportCommand } from './export.ts'
import { scan } from './scan.ts'
import { serve } from './serve.ts'

export const commands: readonly Command[] = [scan, exportCommand, serve]

export interface Terminal extends Surroundings {
  /** Errors and what to do next. */
  readonly complain: (line: string) => void
}

function overview(): string[] {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    'Loadstone: a workbench for studying how software reuses pre-trained models',
    '',
    'Usage: loadstone COMMAND [ARGUMENTS]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    '  loadstone COMMAND --help tells more; --version prints the version.',
    '  Exit codes: 0 done, 1 an error you can mend, 2 a defect of Loadstone.',
  ]
}

function helpFor({ usage, summary, options }: Command): string[] {
  const width = Math.max(...options.map(([option]) => option.length))
  return [
    `Usage: loadstone ${usage}`,
    '',
    `  ${summary}`,
    '',
    ...options.map(([option, meaning]) => `  ${option.padEnd(width)}  ${meaning}`),
  ]
}

function complainAbout(error: unknown, terminal: Terminal): number {
  const { code, message, next } = reportOf(error, 'run the command')
  terminal.report('')
  terminal.complain(`loadstone: ${message}`)
  terminal.complain(`  ${next}`)
  if (isUserError(code)) return 1
  if (error instanceof Error && error.stack !== undefined) terminal.complain(error.stack)
  return 2
}

/** Runs one command; resolves to the exit code and never rejects. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '--help', ...rest] = words
  const command = commands.find((candidate) => candidate.name === name)
  if (name === '--version') {
    terminal.print(terminal.version)
    return 0
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    for (const line of overview()) terminal.print(line)
    return 0
  }
  if (command !== undefined && (rest.includes('--help') || rest.includes('-h'))) {
    for (const line of helpFor(command)) terminal.print(line)
    return 0
  }
  try {
    if (command === undefined) {
      throw new AppError({
        code: 'invalid_input',
        message: `There is no command ${name}.`,
        attempted: 'run a command',
        next: `Commands: ${commands.map((known) => known.name).join(', ')}. See loadstone --help.`,
      })
    }
    return await command.run(rest, terminal)
  } catch (error) {
    return complainAbout(error, terminal)
  }
}
