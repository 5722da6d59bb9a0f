/**
 * What this installation remembers beside the studies: recent files, where clones lie here, who codes in which copy.
 * One small JSON file in the data folder, which several hosts may share; a study never depends on it.
 */
import { mkdirSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Preferences, preferencesSchema } from '../../shared/api/shell.ts'
import { newIdentifier } from '../store/identifier.ts'

const memorySchema = z.object({
  installation: z.string(),
  recent: z.array(z.object({ path: z.string(), name: z.string(), openedAt: z.string() })).default([]),
  /** Clone folders by repository id. */
  clones: z.record(z.string(), z.string()).default({}),
  /** Actor ids by study, file and rater: a copied file gets actors of its own. */
  actors: z.record(z.string(), z.string()).default({}),
  /** The rater who coded last, by study and file. */
  raters: z.record(z.string(), z.string()).default({}),
  /** The study that lies open, to be opened again after the program ended. */
  open: z.string().nullable().default(null),
  /** Whether the sample has been shown to a newcomer here. */
  welcomed: z.boolean().default(false),
  preferences: preferencesSchema.default({ keys: {}, autoAdvance: false }),
})

type Memory = z.infer<typeof memorySchema>

const recentLimit = 12

function fresh(): Memory {
  return memorySchema.parse({ installation: newIdentifier() })
}

/** Null when it is absent, as on the first start, or unreadable: that costs the list of recent files, never a study. */
function load(path: string): Memory | null {
  try {
    return memorySchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

/** Another one each time the file was written: it is always replaced, never changed in place. */
function versionOf(path: string): string {
  const { ino, mtimeMs, size } = statSync(path, { throwIfNoEntry: false }) ?? { ino: 0, mtimeMs: 0, size: 0 }
  return `${ino} ${mtimeMs} ${size}`
}

export class Installation {
  readonly #path: string
  #known: Memory
  #version: string

  constructor(dataFolder: string) {
    mkdirSync(dataFolder, { recursive: true })
    this.#path = join(dataFolder, 'installation.json')
    this.#version = versionOf(this.#path)
    this.#known = load(this.#path) ?? fresh()
  }

  recent(): Memory['recent'] {
    return this.#memory.recent
  }

  remember(path: string, name: string): void {
    const entry = { path, name, openedAt: new Date().toISOString() }
    this.#save(({ recent }) => ({
      recent: [entry, ...recent.filter((other) => other.path !== path)].slice(0, recentLimit),
    }))
  }

  /** Forgets a file that is gone. */
  forget(path: string): void {
    this.#save(({ recent, open }) => ({
      recent: recent.filter((entry) => entry.path !== path),
      open: open === path ? null : open,
    }))
  }

  /** The study that was open when the program ended, or null. */
  get lastOpen(): string | null {
    return this.#memory.open
  }

  setLastOpen(path: string | null): void {
    if (path !== this.#memory.open) this.#save(() => ({ open: path }))
  }

  get welcomed(): boolean {
    return this.#memory.welcomed
  }

  setWelcomed(): void {
    this.#save(() => ({ welcomed: true }))
  }

  get preferences(): Preferences {
    return this.#memory.preferences
  }

  setPreferences(preferences: Preferences): void {
    this.#save(() => ({ preferences }))
  }

  clonePath(repositoryId: string): string | null {
    return this.#memory.clones[repositoryId] ?? null
  }

  setClonePath(repositoryId: string, path: string): void {
    this.#save(({ clones }) => ({ clones: { ...clones, [repositoryId]: path } }))
  }

  /** The actor under which this rater works in this copy of the study, or undefined when there is none yet. */
  actor(studyId: string, path: string, raterId: string): string | undefined {
    return this.#memory.actors[actorKey(studyId, path, raterId)]
  }

  setActor(studyId: string, path: string, raterId: string, actor: string): void {
    this.#save(({ actors }) => ({ actors: { ...actors, [actorKey(studyId, path, raterId)]: actor } }))
  }

  lastRater(studyId: string, path: string): string | undefined {
    return this.#memory.raters[copyKey(studyId, path)]
  }

  setLastRater(studyId: string, path: string, raterId: string): void {
    this.#save(({ raters }) => ({ raters: { ...raters, [copyKey(studyId, path)]: raterId } }))
  }

  /** As it is now: another host on the same data folder may have written meanwhile. */
  get #memory(): Memory {
    const version = versionOf(this.#path)
    if (version !== this.#version) {
      this.#version = version
      this.#known = load(this.#path) ?? this.#known
    }
    return this.#known
  }

  /** Changes what it names and leaves everything else as it stands in the file now. */
  #save(change: (memory: Memory) => Partial<Memory>): void {
    const memory = this.#memory
    this.#known = { ...memory, ...change(memory) }
    const part = `${this.#path}.${process.pid}.part`
    writeFileSync(part, JSON.stringify(this.#known, null, 2))
    renameSync(part, this.#path)
    this.#version = versionOf(this.#path)
  }
}

function copyKey(studyId: string, path: string): string {
  return `${studyId} ${realpathSync(path)}`
}

function actorKey(studyId: string, path: string, raterId: string): string {
  return `${copyKey(studyId, path)} ${raterId}`
}
