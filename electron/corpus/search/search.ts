/**
 * Search: reads the files of one or all repositories at their pinned commits, has them matched, and passes the hits on as
 * they come. Symbolic links and submodules hold no text of their own and are passed over.
 */
import type { Output, Parsed, Progress } from '../../../shared/api/index.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Repository } from '../../../shared/model/repository.ts'
import type { Clone, CloneFile } from '../../clone/clone.ts'
import type { Clones } from '../../study/clones.ts'
import type { StudyFile } from '../../store/studyFile.ts'
import { createMatcher, type CreateSearchWorker, type Matcher } from './matcher.ts'
import { Omissions } from './omissions.ts'
import { compile } from './pattern.ts'
import type { BatchFile } from './search.worker.ts'

export interface SearchContext {
  readonly file: StudyFile
  readonly clones: Clones
  readonly createWorker: CreateSearchWorker
  readonly signal: AbortSignal
  readonly progress: (progress: Progress<'corpus.search'>) => void
}

type Question = Parsed<'corpus.search'>

/** The first batch is small, so that the first hits are there at once. */
const firstBatch = 8
const largestBatch = 64
const batchBytes = 512 * 1024
/** An expression that takes too long in so many files takes too long. */
const mostSlowFiles = 3

/** What is said first matters most. */
const reasons = {
  slow: 'Given up because the expression takes too long in them',
  failed: 'Not searched because the expression fails on them',
  cut: 'Searched only in their first 5 MB',
  unreadable: 'Not searched because they cannot be read',
  binary: 'Not searched because they are binary',
} as const

class Search {
  readonly #question: Question
  readonly #context: SearchContext
  readonly #omissions = new Omissions(Object.values(reasons))
  readonly #matcher: Matcher
  readonly #severalRepositories: boolean
  readonly #names = new Map<string, string>()
  #waiting: BatchFile[] = []
  #bytes = 0
  #ordinal = 0
  #hits = 0
  #searched = 0
  #total = 0
  #isLimited = false

  constructor(question: Question, context: SearchContext, repositories: readonly Repository[]) {
    this.#question = question
    this.#context = context
    this.#severalRepositories = repositories.length > 1
    this.#matcher = createMatcher({
      createWorker: context.createWorker,
      sought: question,
      // One more than wanted tells that there are more.
      limit: question.limit + 1,
      found: (hits) => this.#found(hits),
      omitted: ({ repositoryId, path }, omission) => {
        this.#omit(reasons[omission], repositoryId, path)
        if (this.#isOver) void this.#matcher.close()
      },
      searched: (files) => {
        this.#searched += files
        this.#report([])
      },
    })
  }

  get #isOver(): boolean {
    return this.#isLimited || this.#omissions.count(reasons.slow) >= mostSlowFiles
  }

  async run(repositories: readonly Repository[]): Promise<Output<'corpus.search'>> {
    const { signal } = this.#context
    // Whatever is awaited at that time: without its worker nothing goes on.
    const stop = (): void => void this.#matcher.close()
    signal.addEventListener('abort', stop, { once: true })
    try {
      const listed = await this.#list(repositories)
      for (const { repository, clone, files } of listed) await this.#repository(repository, clone, files)
      await this.#give()
      await this.#matcher.finish()
    } catch (error) {
      // What has what it wanted, or gave up, is ended in the middle.
      if (!this.#isOver || signal.aborted) throw error
    } finally {
      signal.removeEventListener('abort', stop)
      await this.#matcher.close()
    }
    signal.throwIfAborted()
    return this.#end()
  }

  #end(): Output<'corpus.search'> {
    const { limit } = this.#question
    if (this.#isLimited) this.#omissions.say(`Only the first ${limit} hits are shown.`)
    else if (this.#isOver) this.#omissions.say('The expression takes too long, and the search was ended early.')
    return { hits: Math.min(this.#hits, limit), files: this.#searched, incomplete: this.#omissions.inWords() }
  }

  async #list(repositories: readonly Repository[]) {
    const { clones, signal } = this.#context
    const listed: { repository: Repository; clone: Clone; files: CloneFile[] }[] = []
    for (const repository of repositories) {
      signal.throwIfAborted()
      this.#names.set(repository.id, repository.name)
      try {
        const clone = await clones.of(repository.id)
        const files = (await clone.listFiles(signal)).filter((file) => this.#isSearched(file))
        this.#total += files.length
        listed.push({ repository, clone, files })
      } catch (error) {
        if (!(error instanceof AppError) || error.code === 'cancelled' || !this.#severalRepositories) throw error
        this.#omissions.say(`${repository.name} was not searched: ${error.message}`)
      }
    }
    return listed
  }

  #isSearched({ path, mode }: CloneFile): boolean {
    return (mode === 'file' || mode === 'executable') && path.includes(this.#question.path)
  }

  async #repository(
    { id: repositoryId, commit }: Repository,
    clone: Clone,
    files: readonly CloneFile[],
  ): Promise<void> {
    if (this.#isOver) return
    for await (const read of clone.readBlobs(files, this.#context.signal)) {
      const { path, blob } = read.file
      this.#ordinal += 1
      if ('error' in read) {
        this.#omit(reasons.unreadable, repositoryId, path)
        this.#searched += 1
        continue
      }
      // A copy of its own: many small buffers share one piece of memory, all of which would be sent along.
      const bytes = new Uint8Array(read.bytes)
      this.#waiting.push({ ordinal: this.#ordinal, repositoryId, commit, path, blob, bytes })
      this.#bytes += bytes.byteLength
      const enough = this.#ordinal <= firstBatch ? firstBatch : largestBatch
      if (this.#waiting.length >= enough || this.#bytes >= batchBytes) await this.#give()
      if (this.#isOver) return
    }
  }

  async #give(): Promise<void> {
    const batch = this.#waiting
    this.#waiting = []
    this.#bytes = 0
    this.#context.signal.throwIfAborted()
    if (!this.#isOver) await this.#matcher.give(batch)
  }

  #found(hits: Progress<'corpus.search'>['hits']): void {
    const room = this.#question.limit - this.#hits
    this.#hits += hits.length
    this.#report(hits.slice(0, Math.max(0, room)))
    if (this.#hits <= this.#question.limit) return
    this.#isLimited = true
    void this.#matcher.close()
  }

  #report(hits: Progress<'corpus.search'>['hits']): void {
    this.#context.progress({ hits, files: this.#searched, totalFiles: this.#total })
  }

  #omit(reason: string, repositoryId: string, path: string): void {
    const name = this.#names.get(repositoryId)
    this.#omissions.file(reason, this.#severalRepositories && name !== undefined ? `${name}/${path}` : path)
  }
}

/** Throws `invalid_input` for what is no expression, and what reading a clone throws when there is only one. */
export async function search(question: Question, context: SearchContext): Promise<Output<'corpus.search'>> {
  compile(question)
  const wanted = question.repositoryIds === undefined ? null : new Set(question.repositoryIds)
  const all = context.file.records('repository', 'SELECT * FROM repository ORDER BY name, id')
  const repositories = all.filter(({ id }) => wanted === null || wanted.has(id))
  return new Search(question, context, repositories).run(repositories)
}
