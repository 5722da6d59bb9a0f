/** Signature packs: each example file beside a pack is its test, line by line. */
import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scanTexts, signatureFolder } from './scan.fixture.ts'

const packs = readdirSync(signatureFolder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => basename(name, '.json'))

/** `line signature component name [@version] [no-weights]`, as the comments write it. */
function expectations(source: string): string[] {
  return source.split('\n').flatMap((line, index) => {
    const comment = /#\s*finding:\s*(.+)$/.exec(line)?.[1]
    return comment === undefined ? [] : [`${index + 1} ${comment.trim()}`]
  })
}

describe.each(packs)('%s', (library) => {
  const path = `${library}.example.py`
  const source = readFileSync(join(signatureFolder, path), 'utf8')

  it('finds what the example says, with its component, name, version and weights, and nothing else', async () => {
    const { loads, report } = await scanTexts({ [path]: source })
    const found = loads.map(({ line, signature, component, modelNames, version, loadsWeights }) => {
      const names = modelNames.map(({ name }) => name).join('|') || '-'
      return `${line} ${signature} ${component} ${names}${version === null ? '' : ` @${version}`}${loadsWeights ? '' : ' no-weights'}`
    })
    expect(found).toEqual(expectations(source))
    expect(report.filesWithSyntaxErrors).toEqual([])
  })

  it('has an example of what is no load', () => {
    expect(source).toMatch(/# ok: /)
  })

  it('belongs to the library it is named after', async () => {
    const { loads } = await scanTexts({ [path]: source })
    expect(new Set(loads.map((load) => load.library))).toEqual(new Set([library]))
  })
})
