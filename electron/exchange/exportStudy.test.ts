/** Files are written whole or not at all, and nothing is replaced unasked. */
import { existsSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, symlinkSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { exchangeHandlers } from './calls.ts'
import { diskFailure } from './diskFailure.ts'
import { exportStudy } from './exportStudy.ts'
import { builtInCode, codingDraft, encoder, type StudyOnDisk, studyOnDisk } from './study.fixture.ts'
import { writeFiles } from './writeFiles.ts'

let open: StudyOnDisk
beforeEach(() => {
  open = studyOnDisk()
})
afterEach(() => open.end())

function refusal(step: () => unknown): AppError {
  try {
    step()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('the step was not refused')
}

const codings = ['codings-csv', 'codings-jsonl']

describe('an export', () => {
  it('makes the folder and reports each file with its rows and bytes', () => {
    open.study.commit('coded', [codingDraft(encoder, builtInCode(7, 1))])
    const folder = join(open.place, 'new', 'data')
    const files = exportStudy(open.study, { formats: codings, folder, overwrite: false })
    expect(files.map(({ path, rows }) => [path, rows])).toEqual([
      [join(folder, 'codings.csv'), 1],
      [join(folder, 'codings.jsonl'), 1],
    ])
    for (const { path, bytes } of files) expect(readFileSync(path).byteLength).toBe(bytes)
    expect(readdirSync(folder).toSorted()).toEqual(['codings.csv', 'codings.jsonl'])
  })

  it('makes a format once, however often it is asked for, and in its own order', () => {
    const formats = ['codings-jsonl', 'codings-csv', 'codings-jsonl']
    const files = exportStudy(open.study, { formats, folder: join(open.place, 'x'), overwrite: false })
    expect(files.map(({ path }) => path.split('/').at(-1))).toEqual(['codings.csv', 'codings.jsonl'])
  })

  it('refuses a format that does not exist and names those that do', () => {
    const request = { formats: ['codings-csv', 'xlsx'], folder: join(open.place, 'x'), overwrite: true }
    const error = refusal(() => exportStudy(open.study, request))
    expect(error).toMatchObject({ code: 'invalid_input', message: 'There is no export format called xlsx.' })
    expect(error.next).toContain('codings-jsonl')
    expect(existsSync(request.folder)).toBe(false)
  })

  it('gives the same bytes into two folders', () => {
    open.study.commit('coded', [codingDraft(encoder, builtInCode(7, 1))])
    const formats = ['replication', ...codings, 'codebook-json', 'codebook-markdown', 'loads-csv', 'loads-jsonl']
    const [left, right] = ['a', 'b'].map((name) =>
      exportStudy(open.study, { formats, folder: join(open.place, name), overwrite: false }),
    )
    for (const [index, file] of (left ?? []).entries()) {
      expect(readFileSync(file.path).equals(readFileSync(right?.[index]?.path ?? ''))).toBe(true)
    }
  })
})

describe('files that are there already', () => {
  it('are named, and nothing is written, not even the others', () => {
    writeFileSync(join(open.place, 'codings.jsonl'), 'mine')
    const error = refusal(() => exportStudy(open.study, { formats: codings, folder: open.place, overwrite: false }))
    expect(error.code).toBe('file_exists')
    expect(error.message).toContain('codings.jsonl')
    expect(error.message).not.toContain('codings.csv')
    expect(readFileSync(join(open.place, 'codings.jsonl'), 'utf8')).toBe('mine')
    expect(existsSync(join(open.place, 'codings.csv'))).toBe(false)
  })

  it('are replaced when that is wished', () => {
    writeFileSync(join(open.place, 'codings.jsonl'), 'mine')
    exportStudy(open.study, { formats: codings, folder: open.place, overwrite: true })
    expect(readFileSync(join(open.place, 'codings.jsonl'), 'utf8')).toBe('')
  })

  it('are replaced themselves when they are links: what they point to is left alone', () => {
    writeFileSync(join(open.place, 'precious'), 'mine')
    symlinkSync(join(open.place, 'precious'), join(open.place, 'codings.jsonl'))
    symlinkSync(join(open.place, 'precious'), join(open.place, 'codings.csv.part'))
    exportStudy(open.study, { formats: codings, folder: open.place, overwrite: true })
    expect(readFileSync(join(open.place, 'precious'), 'utf8')).toBe('mine')
    expect(lstatSync(join(open.place, 'codings.jsonl')).isSymbolicLink()).toBe(false)
  })

  it('are never a folder that would be replaced', () => {
    mkdirSync(join(open.place, 'codings.csv'))
    const error = refusal(() => exportStudy(open.study, { formats: codings, folder: open.place, overwrite: true }))
    expect(error).toMatchObject({ code: 'file_exists', next: expect.stringContaining('Choose another folder') })
  })
})

describe('a disk that fails', () => {
  it('is told apart from a defect: a file where the folder should be', () => {
    const folder = join(open.place, 'sounds.loadstone', 'inside')
    const error = refusal(() => exportStudy(open.study, { formats: codings, folder, overwrite: false }))
    expect(error).toMatchObject({ code: 'invalid_input', attempted: `export into ${folder}` })
  })

  it('leaves no part behind and the old files as they were', () => {
    writeFileSync(join(open.place, 'a'), 'old')
    mkdirSync(join(open.place, 'b.part'))
    const bytes = new TextEncoder().encode('new')
    const files = ['a', 'b'].map((name) => ({ name, bytes }))
    expect(refusal(() => writeFiles(open.place, files, true))).toMatchObject({ code: 'file_exists' })
    expect(readFileSync(join(open.place, 'a'), 'utf8')).toBe('old')
    expect(existsSync(join(open.place, 'a.part'))).toBe(false)
  })

  it.runIf(process.platform === 'linux')('says when it is full', () => {
    const error = refusal(() => {
      try {
        writeSync(openSync('/dev/full', 'w'), 'x')
      } catch (failure) {
        throw diskFailure(failure, '/data/codings.csv', 'export into /data')
      }
    })
    expect(error).toMatchObject({ code: 'disk_full', message: 'There is no room left to write /data/codings.csv.' })
  })

  it.each(['EACCES', 'EPERM', 'EROFS'])('says when it may not be written to (%s)', (code) => {
    const failure = Object.assign(new Error(code), { code })
    expect(diskFailure(failure, '/data', 'export')).toMatchObject({ code: 'permission_denied', cause: failure })
  })

  it('passes on what it does not know', () => {
    const failure = new Error('a defect')
    expect(diskFailure(failure, '/data', 'export')).toBe(failure)
  })
})

describe('the calls', () => {
  it('offer every format and write into the folder', async () => {
    const handlers = exchangeHandlers({ desk: { file: open.study } })
    const context = { signal: new AbortController().signal, progress: () => {} }
    const formats = await handlers.formats({}, context)
    expect(formats.map(({ id }) => id)).toContain('replication')
    const request = { formats: formats.map(({ id }) => id), folder: join(open.place, 'out'), overwrite: false }
    const { files } = await handlers.export(request, context)
    expect(files.map(({ path }) => path.split('/').at(-1))).toEqual(formats.flatMap((format) => format.files))
  })
  it('want a whole path, because nobody sees where the back end runs', () => {
    const handlers = exchangeHandlers({ desk: { file: open.study } })
    const context = { signal: new AbortController().signal, progress: () => {} }
    const request = { formats: codings, folder: 'data', overwrite: false }
    expect(refusal(() => handlers.export(request, context))).toMatchObject({ code: 'invalid_input' })
  })
})
