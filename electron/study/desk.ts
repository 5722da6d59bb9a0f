/** The desk: at most one study lies open on it; who codes in it, and who hears of its changes. */
import { existsSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Table } from '../../shared/api/call.ts'
import type { OpenStudy } from '../../shared/api/study.ts'
import { AppError } from '../../shared/errors.ts'
import type { Rater } from '../../shared/model/rater.ts'
import type { Study } from '../../shared/model/study.ts'
import { newIdentifier } from '../store/identifier.ts'
import { StudyFile } from '../store/studyFile.ts'
import { codebookDrafts, readCodebook } from './codebook.ts'
import type { Installation } from './installation.ts'
import { detector, hasSuggestions } from './suggestions.ts'

/** Okabe and Ito's colours, told apart by colour-blind readers too; raters get them in turn. */
const raterColours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9'] as const

const everything: readonly Table[] = [
  'study',
  'rater',
  'actor',
  'repository',
  'scheme',
  'code',
  'unit',
  'coding',
  'placement',
  'naming',
  'traceEdit',
  'pack',
  'profile',
  'load',
  'scan',
  'relocation',
  'memo',
  'release',
  'savedFilter',
  'lane',
  'suggestionAnswer',
  'pipelineRule',
  'suggestion',
  'history',
]

function studyIn(file: StudyFile): Study {
  const [study] = file.records('study', 'SELECT * FROM study LIMIT 1')
  if (study !== undefined) return study
  throw new AppError({
    code: 'study_damaged',
    message: `${file.path} holds no study.`,
    attempted: `open ${file.path}`,
    next: 'Open a backup.',
  })
}

/** What is read from the file; a file in which it is not there is closed again. */
function refusedUnless<T>(file: StudyFile, read: (file: StudyFile) => T): T {
  try {
    return read(file)
  } catch (error) {
    file.close()
    throw error
  }
}

export class Desk {
  readonly installation: Installation
  readonly #codebookPath: string
  readonly #listeners = new Set<(tables: readonly Table[]) => void>()
  #file: StudyFile | null = null
  #preparation: Promise<unknown> | null = null

  constructor(installation: Installation, codebookPath: string) {
    this.installation = installation
    this.#codebookPath = codebookPath
  }

  /** The open file; throws `no_study` when none is open. */
  get file(): StudyFile {
    if (this.#file !== null) return this.#file
    throw new AppError({
      code: 'no_study',
      message: 'No study is open.',
      attempted: 'work on a study',
      next: 'Open a study or create one.',
    })
  }

  get isOpen(): boolean {
    return this.#file !== null
  }

  get study(): Study {
    return studyIn(this.file)
  }

  raters(): Rater[] {
    return this.file.records('rater', 'SELECT * FROM rater ORDER BY id')
  }

  onChange(listener: (tables: readonly Table[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** True while a study is being made that nobody is to see half done. */
  get isPreparing(): boolean {
    return this.#preparation !== null
  }

  /** Runs the steps that make a study without announcing any of them; all is announced at the end. */
  async prepare(steps: () => Promise<void>): Promise<void> {
    const preparation = steps()
    this.#preparation = preparation
    try {
      await preparation
    } finally {
      this.#preparation = null
      this.announce(everything)
    }
  }

  /** Resolves when no study is being made, however that went. */
  async settled(): Promise<void> {
    await this.#preparation?.catch(() => undefined)
  }

  announce(tables: readonly Table[]): void {
    if (this.isPreparing) return
    for (const listener of this.#listeners) listener(tables)
  }

  /** Opens a study in place of the one that is open, which stays open when this one is refused. */
  open(path: string): OpenStudy {
    const absolute = resolve(path)
    if (this.#file?.path === absolute) return this.state()
    const file = StudyFile.open(absolute)
    const study = refusedUnless(file, studyIn)
    this.#replace(file)
    const raters = this.raters()
    const last = this.installation.lastRater(study.id, absolute)
    const rater = raters.find(({ id }) => id === last) ?? raters.find(({ kind }) => kind === 'person')
    if (rater !== undefined) this.actAs(rater.id)
    return this.#opened()
  }

  /** Makes a study with the built-in codebook and its first rater. */
  create(path: string, name: string, raterName: string): OpenStudy {
    const absolute = resolve(path)
    const codebook = readCodebook(this.#codebookPath)
    const file = StudyFile.create(absolute)
    try {
      this.#setUp(file, name, raterName, codebook)
    } catch (error) {
      file.close()
      rmSync(absolute, { force: true })
      throw error
    }
    this.#replace(file)
    return this.#opened()
  }

  /** From now on this rater codes; their actor for this copy is made when it does not exist. */
  actAs(raterId: string): void {
    const { study, file } = this
    this.installation.setLastRater(study.id, file.path, raterId)
    const known = this.installation.actor(study.id, file.path, raterId)
    if (known !== undefined && file.record('actor', known) !== undefined) {
      file.actAs(known)
      return
    }
    const actor = newIdentifier()
    file.actAs(actor)
    file.commit('started to work in this copy', [{ kind: 'actor.join', entity: actor, payload: { raterId } }])
    this.installation.setActor(study.id, file.path, raterId, actor)
  }

  addRater(name: string): Rater {
    const colour = raterColours[this.raters().length % raterColours.length] ?? raterColours[0]
    const rater: Rater = { id: newIdentifier(), name, kind: 'person', colour }
    const { id, ...payload } = rater
    this.file.commit(`introduced the rater ${name}`, [{ kind: 'rater.define', entity: id, payload }])
    return rater
  }

  state(): OpenStudy {
    const { file, study } = this
    return { study, path: file.path, raterId: file.raterId, raters: this.#everybody(), ...file.turns() }
  }

  /** Closes the study because its user is done with it; ending the program is `leave`. */
  close(): void {
    this.installation.setLastOpen(null)
    this.leave()
  }

  /** Closes the file; the next start opens it again. */
  leave(): void {
    this.#file?.close()
    this.#file = null
    this.announce(everything)
  }

  #setUp(file: StudyFile, name: string, raterName: string, codebook: Parameters<typeof codebookDrafts>[0]): void {
    const [studyId, raterId, actor] = [newIdentifier(), newIdentifier(), newIdentifier()]
    file.actAs(actor)
    file.commit(`created the study ${name}`, [
      { kind: 'actor.join', entity: actor, payload: { raterId } },
      { kind: 'study.define', entity: studyId, payload: { name, description: '' } },
      { kind: 'rater.define', entity: raterId, payload: { name: raterName, kind: 'person', colour: raterColours[0] } },
      ...codebookDrafts(codebook),
    ])
    this.installation.setActor(studyId, file.path, raterId, actor)
    this.installation.setLastRater(studyId, file.path, raterId)
  }

  /** Raters of the study; the detector is one once it has suggested something. */
  #everybody(): Rater[] {
    return hasSuggestions(this.file) ? [...this.raters(), detector] : this.raters()
  }

  #opened(): OpenStudy {
    this.installation.remember(this.file.path, this.study.name)
    this.installation.setLastOpen(this.file.path)
    this.announce(everything)
    return this.state()
  }

  #replace(file: StudyFile): void {
    this.#file?.close()
    this.#file = file
    file.onChange((tables) => this.announce(tables))
  }

  /** Whether a remembered file is still there. */
  static exists(path: string): boolean {
    return existsSync(path)
  }
}
