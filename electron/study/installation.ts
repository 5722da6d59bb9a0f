/**
 * What this installation remembers beside the studies: recent files, where clones lie here, who codes in which copy.
 * One small JSON file in the data folder; a study never depends on it.
 */
import { mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
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
})

type Memory = z.infer<typeof memorySchema>

const recentLimit = 12

function fresh(): Memory {
  return { installation: newIdentifier(), recent: [], clones: {}, actors: {}, raters: {}, open: null, welcomed: false }
}

function load(path: string): Memory {
  try {
    return memorySchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // Absent on the first start; an unreadable one costs the list of recent files, never a study.
    return fresh()
  }
}

export class Installation {
  readonly #path: string
  #memory: Memory

  constructor(dataFolder: string) {
    mkdirSync(dataFolder, { recursive: true })
    this.#path = join(dataFolder, 'installation.json')
    this.#memory = load(this.#path)
  }

  recent(): Memory['recent'] {
    return this.#memory.recent
  }

  remember(path: string, name: string): void {
    const others = this.#memory.recent.filter((entry) => entry.path !== path)
    const entry = { path, name, openedAt: new Date().toISOString() }
    this.#save({ ...this.#memory, recent: [entry, ...others].slice(0, recentLimit) })
  }

  /** Forgets a file that is gone. */
  forget(path: string): void {
    const recent = this.#memory.recent.filter((entry) => entry.path !== path)
    const open = this.#memory.open === path ? null : this.#memory.open
    this.#save({ ...this.#memory, recent, open })
  }

  /** The study that was open when the program ended, or null. */
  get lastOpen(): string | null {
    return this.#memory.open
  }

  setLastOpen(path: string | null): void {
    if (path !== this.#memory.open) this.#save({ ...this.#memory, open: path })
  }

  get welcomed(): boolean {
    return this.#memory.welcomed
  }

  setWelcomed(): void {
    this.#save({ ...this.#memory, welcomed: true })
  }

  clonePath(repositoryId: string): string | null {
    return this.#memory.clones[repositoryId] ?? null
  }

  setClonePath(repositoryId: string, path: string): void {
    this.#save({ ...this.#memory, clones: { ...this.#memory.clones, [repositoryId]: path } })
  }

  /** The actor under which this rater works in this copy of the study, or undefined when there is none yet. */
  actor(studyId: string, path: string, raterId: string): string | undefined {
    return this.#memory.actors[actorKey(studyId, path, raterId)]
  }

  setActor(studyId: string, path: string, raterId: string, actor: string): void {
    const actors = { ...this.#memory.actors, [actorKey(studyId, path, raterId)]: actor }
    this.#save({ ...this.#memory, actors })
  }

  lastRater(studyId: string, path: string): string | undefined {
    return this.#memory.raters[copyKey(studyId, path)]
  }

  setLastRater(studyId: string, path: string, raterId: string): void {
    const raters = { ...this.#memory.raters, [copyKey(studyId, path)]: raterId }
    this.#save({ ...this.#memory, raters })
  }

  #save(memory: Memory): void {
    this.#memory = memory
    const part = `${this.#path}.part`
    writeFileSync(part, JSON.stringify(memory, null, 2))
    renameSync(part, this.#path)
  }
}

function copyKey(studyId: string, path: string): string {
  return `${studyId} ${realpathSync(path)}`
}

function actorKey(studyId: string, path: string, raterId: string): string {
  return `${copyKey(studyId, path)} ${raterId}`
}
