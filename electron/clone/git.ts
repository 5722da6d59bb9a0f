/** Git: the only place that starts git, with plumbing that runs nothing of a clone and an environment of our own. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { devNull } from 'node:os'
import { delimiter, join } from 'node:path'
import { cancelled, unsupported } from './failures.ts'
import type { GitSandbox } from './gitSandbox.ts'

/** Commands that read objects; none of them runs a hook, filter, pager or remote helper. */
export type Plumbing = 'cat-file' | 'ls-tree' | 'rev-parse'

/** What git needs of the outer environment to start at all. */
const kept = ['PATH', 'Path', 'SystemRoot', 'SYSTEMROOT', 'PATHEXT', 'TMPDIR', 'TEMP', 'TMP']

export function git(
  sandbox: GitSandbox,
  command: Plumbing,
  options: readonly string[],
): ChildProcessWithoutNullStreams {
  return spawn('git', ['--no-pager', command, ...options], {
    cwd: sandbox.directory,
    env: environmentFor(sandbox),
    stdio: 'pipe',
    shell: false,
    windowsHide: true,
  })
}

/** The whole environment: built up from nothing, so no GIT_ variable of the user or of a caller gets through. */
export function environmentFor(sandbox: GitSandbox): Record<string, string> {
  const outer = kept.flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    ...Object.fromEntries(outer),
    GIT_DIR: sandbox.directory,
    GIT_OBJECT_DIRECTORY: sandbox.objects,
    HOME: sandbox.home,
    USERPROFILE: sandbox.home,
    XDG_CONFIG_HOME: sandbox.home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_SYSTEM: devNull,
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    LC_ALL: 'C',
  }
}

/** True when there is a git to start; whether it starts is only known once it has. */
export async function gitIsOnPath(): Promise<boolean> {
  const folders = (process.env['PATH'] ?? process.env['Path'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const name = process.platform === 'win32' ? 'git.exe' : 'git'
  for (const folder of folders) {
    const isThere = await access(join(folder, name), constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isThere) return true
  }
  return false
}

export interface GitRun {
  readonly code: number | null
  readonly stderr: string
}

export interface GitRunOptions {
  readonly input?: string
  readonly signal?: AbortSignal | undefined
  /** Called with each piece of output; what it throws ends git and is thrown on. */
  readonly onOutput: (chunk: Buffer) => void
}

/** Runs git to its end. Throws when it cannot be started or the signal fires; a failing git is left to the caller. */
export async function runGit(
  sandbox: GitSandbox,
  command: Plumbing,
  options: readonly string[],
  { input, signal, onOutput }: GitRunOptions,
): Promise<GitRun> {
  if (signal?.aborted) throw cancelled(`run git ${command}`)
  const child = git(sandbox, command, options)
  let failure: unknown = null
  let stderr = ''
  const stop = (reason: unknown) => {
    failure ??= reason
    child.kill('SIGKILL')
  }
  const abort = () => stop(cancelled(`run git ${command}`))
  signal?.addEventListener('abort', abort, { once: true })
  child.stdout.on('data', (chunk: Buffer) => {
    if (failure !== null) return
    try {
      onOutput(chunk)
    } catch (error) {
      stop(error)
    }
  })
  child.stderr.on('data', (chunk: Buffer) => (stderr = (stderr + chunk.toString('utf8')).slice(0, 4000)))
  // A git that ends early closes its input; its exit code tells more than the broken pipe does.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input ?? '')
  const code = await ended(child).finally(() => signal?.removeEventListener('abort', abort))
  if (failure !== null) throw failure
  return { code, stderr }
}

/** Exit code once the process is gone and its output read; throws when it never started. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(startFailure(error)))
    child.once('close', (code) => resolve(code))
  })
}

export function startFailure(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code !== 'ENOENT') return error
  return unsupported(
    'Git is not installed, or not on the PATH.',
    'read a clone with git',
    'Install git from https://git-scm.com and start Loadstone again; plain folders open without it.',
  )
}
