/** Hostile repository: a clone that tries to run programs and to lead its reader astray by every way git knows. */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commitTree, fixtureGit, initialise, writeTree, type FixtureEntry } from './fixtureGit.fixture.ts'

export interface HostileRepository {
  /** The clone to open. */
  readonly path: string
  readonly commit: string
  /** Paths as Loadstone shows them, in git's order. */
  readonly paths: readonly string[]
  /** Names of the traps that were sprung so far; empty as long as nothing of the clone ran. */
  readonly sprung: () => string[]
  /** A text that lies outside the clone and must never be read through it. */
  readonly secret: string
}

const source = 'from transformers import AutoModel\nmodel = AutoModel.from_pretrained("bert-base-uncased")\n'

/** Content of files whose reading the tests check byte for byte. */
export const hostileContents: Readonly<Record<string, Buffer>> = {
  'README.md': Buffer.from('# <script>alert(1)</script>\n'),
  'crlf.py': Buffer.from(source.replaceAll('\n', '\r\n')),
  'invalid-utf8.py': Buffer.concat([Buffer.from('# caf'), Buffer.from([0xe9, 0x0a]), Buffer.from(source)]),
  'load.py': Buffer.from(source),
}

/** Makes the repository in `folder/hostile`; traps and the secret lie beside it. Git must be installed. */
export function createHostileRepository(folder: string): HostileRepository {
  const path = join(folder, 'hostile')
  const traps = join(folder, 'sprung')
  const outside = join(folder, 'outside')
  for (const made of [path, traps, outside]) mkdirSync(made, { recursive: true })
  const secret = 'a secret beside the clone\n'
  writeFileSync(join(outside, 'secret.txt'), secret)
  initialise(path)
  const commit = commitTree(path, hostileTree(path, outside))
  writeWorkTree(path, outside)
  const trap = writeTrap(folder, traps)
  writeHooks(path, trap)
  writeFileSync(join(path, '.git', 'config'), hostileConfiguration(path, outside, trap))
  writeFileSync(join(outside, 'included.config'), `[core]\n\tfsmonitor = ${trap('included-fsmonitor')}\n`)
  return { path, commit, paths: hostilePaths, sprung: () => readdirSync(traps).sort(), secret }
}

export const hostilePaths: readonly string[] = [
  '-rf',
  '.gitattributes',
  '.gitmodules',
  '<img src=x onerror=alert(1)>.py',
  'README.md',
  'bell\u0007\u001b[31m.py',
  'crlf.py',
  'fifo|mkfifo pipe',
  'folder/../../escape.py',
  'invalid-utf8.py',
  'invalid-\\xff-\\\\name.py',
  'link-out',
  'link-to-folder',
  'literal-\\\\xff.py',
  'load.py',
  'missing.py',
  'new\nline.py',
  'submodule',
]

function hostileTree(path: string, outside: string): string {
  const ordinary = Object.entries(hostileContents).map(([name, content]): FixtureEntry => ({ name, content }))
  return writeTree(path, [
    ...ordinary,
    { name: '-rf', content: 'not an option\n' },
    { name: '.gitattributes', content: '* filter=trap diff=trap merge=trap text eol=crlf ident\n' },
    {
      name: '.gitmodules',
      content: '[submodule "s"]\n\tpath = submodule\n\turl = ext::sh -c trap\n\tupdate = !trap\n',
    },
    { name: '<img src=x onerror=alert(1)>.py', content: source },
    { name: 'bell\u0007\u001b[31m.py', content: source },
    { name: 'fifo|mkfifo pipe', content: 'not a pipe\n' },
    { name: Buffer.from('invalid-\xff-\\name.py', 'latin1'), content: source },
    { name: 'literal-\\xff.py', content: source },
    { name: 'new\nline.py', content: source },
    { name: 'link-out', mode: '120000', content: '/etc/passwd' },
    { name: 'link-to-folder', mode: '120000', content: outside },
    { name: 'missing.py', id: '1'.repeat(40) },
    { name: 'submodule', mode: '160000', id: '2'.repeat(40) },
    { name: 'folder', mode: '040000', id: climbingTree(path) },
  ])
}

/** A tree whose entries are called `..`, which git itself refuses to check out. */
function climbingTree(path: string): string {
  const inner = writeTree(path, [{ name: 'escape.py', content: source }])
  const middle = writeTree(path, [{ name: '..', mode: '040000', id: inner }])
  return writeTree(path, [{ name: '..', mode: '040000', id: middle }])
}

/** What lies in the work tree differs from the commit, so that reading from disk would show. */
function writeWorkTree(path: string, outside: string): void {
  writeFileSync(join(path, '.gitattributes'), '* filter=trap diff=trap\n')
  writeFileSync(join(path, 'README.md'), 'changed on disk, not committed\n')
  symlinkSync(join(outside, 'secret.txt'), join(path, 'load.py'))
  symlinkSync(outside, join(path, 'link-to-folder'))
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(path, 'crlf.py')])
}

/** A script that leaves a file behind; gives the command that springs it under a name. */
function writeTrap(folder: string, traps: string): (name: string) => string {
  const script = join(folder, 'trap.sh')
  writeFileSync(script, `#!/bin/sh\n: > "${traps}/$1"\nexit 0\n`)
  chmodSync(script, 0o755)
  return (name) => `${script} ${name}`
}

function writeHooks(path: string, trap: (name: string) => string): void {
  const folder = join(path, '.git', 'hooks')
  if (!existsSync(folder)) mkdirSync(folder)
  for (const name of [
    'post-checkout',
    'post-index-change',
    'pre-auto-gc',
    'reference-transaction',
    'fsmonitor-watchman',
  ]) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${trap(`hook-${name}`)}\n`)
    chmodSync(join(folder, name), 0o755)
  }
}

function hostileConfiguration(path: string, outside: string, trap: (name: string) => string): string {
  return `[core]
	repositoryFormatVersion = 1
	bare = false
	worktree = ${outside}
	fsmonitor = ${trap('fsmonitor')}
	hooksPath = ${join(path, '.git', 'hooks')}
	pager = ${trap('pager')}
	editor = ${trap('editor')}
	sshCommand = ${trap('ssh-command')}
	gitProxy = ${trap('git-proxy')}
	askPass = ${trap('ask-pass')}
	alternateRefsCommand = ${trap('alternate-refs')}
	attributesFile = ${join(path, '.gitattributes')}
[extensions]
	partialClone = origin
	worktreeConfig = true
[remote "origin"]
	url = https://ada:token-1234@example.org/attacker/hostile.git?key=abc
	promisor = true
	partialCloneFilter = blob:none
	uploadpack = ${trap('upload-pack')}
	vcs = ext
[url "ext::${trap('ext')} "]
	insteadOf = https://
[protocol]
	allow = always
[protocol "ext"]
	allow = always
[filter "trap"]
	clean = ${trap('filter-clean')}
	smudge = ${trap('filter-smudge')}
	process = ${trap('filter-process')}
	required = true
[diff "trap"]
	textconv = ${trap('textconv')}
	command = ${trap('diff-command')}
[merge "trap"]
	driver = ${trap('merge-driver')}
[alias]
	cat-file = !${trap('alias-cat-file')}
	ls-tree = !${trap('alias-ls-tree')}
	rev-parse = !${trap('alias-rev-parse')}
[pager]
	cat-file = ${trap('pager-cat-file')}
	ls-tree = ${trap('pager-ls-tree')}
[credential]
	helper = !${trap('credential-helper')}
[gpg]
	program = ${trap('gpg')}
[uploadpack]
	packObjectsHook = ${trap('pack-objects-hook')}
[include]
	path = ${join(outside, 'included.config')}
`
}

/** A folder that is no repository: links out, a pipe, odd names, and a nested .git that is no business of ours. */
export function createHostileFolder(folder: string): { path: string; secret: string } {
  const path = join(folder, 'plain')
  const outside = join(folder, 'beside')
  for (const made of [join(path, 'src', '.git'), outside]) mkdirSync(made, { recursive: true })
  const secret = 'a secret beside the folder\n'
  writeFileSync(join(outside, 'secret.txt'), secret)
  writeFileSync(join(path, 'src', '.git', 'config'), '[core]\n\tfsmonitor = false\n')
  writeFileSync(join(path, 'src', 'load.py'), source)
  writeFileSync(join(path, 'new\nline.py'), source)
  writeFileSync(Buffer.concat([Buffer.from(`${path}/invalid-`), Buffer.from([0xff]), Buffer.from('.py')]), source)
  symlinkSync(join(outside, 'secret.txt'), join(path, 'link-out'))
  symlinkSync(outside, join(path, 'link-to-folder'))
  symlinkSync('..', join(path, 'src', 'loop'))
  execFileSync('mkfifo', [join(path, 'pipe.py')])
  return { path, secret }
}

/** Springs some traps on purpose, with the git of every day: proof that they work. */
export function springTraps(repository: HostileRepository): void {
  const inPlace = ['--work-tree', repository.path, '-c', 'core.fsmonitor=false']
  const everyday = [
    ['status'],
    ['cat-file', '-p', '1'.repeat(40)],
    ['cat-file', '--textconv', 'HEAD:README.md'],
    [...inPlace, 'hash-object', '--path', 'README.md', 'README.md'],
    [...inPlace, 'update-index', '--add', 'README.md'],
    [...inPlace, '-c', 'include.path=', 'diff', '--ext-diff', 'HEAD', '--', 'README.md'],
    ['fetch', 'ssh://example.org/x'],
  ]
  for (const options of everyday) {
    try {
      fixtureGit(repository.path, options)
    } catch {
      // A trap makes git fail; what counts is what it left behind.
    }
  }
}
