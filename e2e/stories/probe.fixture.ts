/** Probe: a repository whose program puts a head of its own, trained here, on what a pre-trained encoder returns. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { probeProgram } from '../../electron/canvas/probe.fixture.ts'
import { commitFiles } from '../../electron/clone/fixtureGit.fixture.ts'

export const probe = { name: 'probe', encoder: 'bert-base-uncased', head: 'Head', file: 'train.py' } as const

/** Makes the clone in a folder; gives its path. */
export function createProbe(folder: string): string {
  const path = join(folder, probe.name)
  mkdirSync(path)
  commitFiles(path, [{ name: probe.file, content: probeProgram }])
  return path
}
