/** How an export ends, in the terms of the form. */
import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../shared/errors.ts'
import { AppError } from '../../shared/errors.ts'
import type { ApiCall } from '../api.ts'
import { runExport } from './runExport.ts'
import { countOf, fileNameOf, sizeOf } from './sizes.ts'

const choice = { formats: ['codings-csv'], folder: ' /data ' }
const files = [{ path: '/data/codings.csv', rows: 3, bytes: 1200 }]

/** A back end that answers, or refuses with the error. */
function answering(answer: unknown): { call: ApiCall; asked: unknown[] } {
  const asked: unknown[] = []
  const call = (async (_method: string, input: unknown) => {
    asked.push(input)
    if (answer instanceof Error) throw answer
    return answer
  }) as ApiCall
  return { call, asked }
}

function refusal(code: ErrorCode): AppError {
  return new AppError({ code, message: 'codings.csv is in /data already.', attempted: 'export', next: 'Choose again.' })
}

describe('an export', () => {
  it('ends with the files that were written, in the folder without its spaces', async () => {
    const { call, asked } = answering({ files })
    expect(await runExport(call, choice, false)).toEqual({ kind: 'written', folder: '/data', files })
    expect(asked).toEqual([{ formats: ['codings-csv'], folder: '/data', overwrite: false }])
  })

  it('asks before it replaces, and only once', async () => {
    const { call } = answering(refusal('file_exists'))
    expect(await runExport(call, choice, false)).toEqual({ kind: 'inTheWay', message: 'codings.csv is in /data already.' })
    expect(await runExport(call, choice, true)).toMatchObject({ kind: 'failed', next: 'Choose again.' })
  })

  it.each(['disk_full', 'permission_denied', 'disconnected'] as const)('says what to do next (%s)', async (code) => {
    const { call } = answering(refusal(code))
    expect(await runExport(call, choice, false)).toMatchObject({ kind: 'failed', next: 'Choose again.' })
  })

  it('shows a defect as one', async () => {
    const { call } = answering(new TypeError('x is undefined'))
    expect(await runExport(call, choice, false)).toMatchObject({ kind: 'failed', message: 'x is undefined' })
  })
})

describe('counts and sizes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1200, '1.2 kB'],
    [54_321, '54 kB'],
    [2_500_000, '2.5 MB'],
  ])('%i bytes are %s', (bytes, words) => {
    expect(sizeOf(bytes)).toBe(words)
  })

  it('are in words', () => {
    expect([countOf(1, 'file'), countOf(12_000, 'file')]).toEqual(['1 file', '12,000 files'])
    expect([fileNameOf('/data/a.csv'), fileNameOf('C:\\data\\a.csv'), fileNameOf('a.csv')]).toEqual(['a.csv', 'a.csv', 'a.csv'])
  })
})
