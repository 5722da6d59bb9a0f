/** Each format, made from a real study, and read back by other means. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codebookSchema } from '../study/codebook.ts'
import { exportFormats } from './formats.ts'
import {
  actAs,
  anchorAt,
  audio,
  builtInCode,
  codingDraft,
  encoder,
  hostileQuote,
  link,
  people,
  saveLoads,
  span,
  type StudyOnDisk,
  studyOnDisk,
} from './study.fixture.ts'

let open: StudyOnDisk
beforeEach(() => {
  open = studyOnDisk()
  saveLoads(open.study, [
    {
      path: 'audioldm/clap.py',
      signature: 'transformers.CLIPModel.from_pretrained',
      caller: 'load',
      names: ['openai/clip-vit-base-patch32', 'openai/clip-vit-large-patch14'],
      version: 'v1',
    },
    { path: 'audioldm/net.py', signature: 'torchvision.models.resnet18', caller: '', hub: 'pytorch', weights: false },
  ])
})
afterEach(() => open.end())

function made(id: string): { text: string; rows: number } {
  const [file] = exportFormats.find((format) => format.id === id)?.make(open.study) ?? []
  if (file === undefined) throw new Error(`no format ${id}`)
  return file
}

function objects(id: string): Record<string, unknown>[] {
  return made(id)
    .text.trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

/** Reads RFC 4180 text; written for the tests, so that the writer is not checked by itself. */
function parsed(text: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)) {
    const raw = match[1] ?? ''
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw)
    if (match[2] === '\r\n') rows.push([])
  }
  const [header = [], ...records] = rows.slice(0, -1)
  return records.map((record) => Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])))
}

describe('every format', () => {
  it('makes the files it announces, under names of its own', () => {
    const announced = exportFormats.flatMap(({ files }) => files)
    expect(new Set(announced).size).toBe(announced.length)
    expect(new Set(exportFormats.map(({ id }) => id)).size).toBe(exportFormats.length)
    for (const format of exportFormats) {
      expect(format.make(open.study).map(({ name }) => name)).toEqual(format.files)
    }
  })

  it('gives the same bytes for the same study, and again after folding it anew', () => {
    open.study.commit('coded', [codingDraft(span, builtInCode(13, 1)), codingDraft(encoder, builtInCode(7, 1))])
    const first = exportFormats.map((format) => format.make(open.study))
    open.study.refold()
    expect(exportFormats.map((format) => format.make(open.study))).toEqual(first)
  })
})

describe('codings', () => {
  const first = anchorAt('audioldm/clap.py', 40, 'CLIPModel.from_pretrained(NAME)')
  const second = anchorAt('audioldm/clap.py', 90, '-x')

  beforeEach(() => {
    open.study.commit('coded', [codingDraft(encoder, builtInCode(7, 1), [first, second], 'why, "so"\n=1+1')])
    open.study.commit('coded', [codingDraft(span, builtInCode(13, 1))])
    actAs(open.study, people.grace)
    open.study.commit('coded', [codingDraft(link, builtInCode(11, 3))])
  })

  it('are one row for each piece of text in CSV, with everything about it', () => {
    const rows = parsed(made('codings-csv').text)
    expect(
      rows.map((row) => [row['evidence'], row['rater'], row['scheme'], row['abbreviation'], row['start'], row['end']]),
    ).toEqual([
      ['1', 'Ada', 'Stage', 'INIT', '40', '71'],
      ['2', 'Ada', 'Stage', 'INIT', '90', '92'],
      ['1', 'Ada', 'Maintenance debt', 'DEP', '17', String(17 + hostileQuote.length)],
      ['', 'Grace', 'Interaction type', 'FH-S', '', ''],
    ])
    expect(rows[0]).toMatchObject({
      repository: 'Haoheliu/AudioLDM',
      github_url: 'github.com/haoheliu/audioldm',
      commit: 'c'.repeat(40),
      path: 'audioldm/clap.py',
      line: '3',
      end_line: '3',
      symbol: 'Service.start',
      quote: 'CLIPModel.from_pretrained(NAME)',
      unit_kind: 'model',
      unit_id: encoder,
      unit: 'openai/clip-vit-base-patch32',
      confidence: 'sure',
      memo: 'why, "so"\n=1+1',
      code_id: builtInCode(7, 1),
    })
    expect(rows[0]?.['created_at']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    expect(made('codings-csv').rows).toBe(4)
  })

  it('cannot start a formula in CSV, and are exact in JSON Lines', () => {
    const quotes = parsed(made('codings-csv').text).map((row) => row['quote'])
    expect(quotes.slice(1, 3)).toEqual(["'-x", `'${hostileQuote}`])
    const [, coding] = objects('codings-jsonl')
    expect(coding?.['evidence']).toEqual([
      expect.objectContaining({ quote: hostileQuote, line: 3, end_line: 4, start: 17 }),
    ])
  })

  it('are one object each in JSON Lines, links with both their ends', () => {
    const [model, , interaction] = objects('codings-jsonl')
    expect(model?.['evidence']).toMatchObject([{ start: 40 }, { start: 90 }])
    expect(interaction).toMatchObject({
      unit_kind: 'link',
      source: 'openai/clip-vit-base-patch32',
      target: 'Own head',
      rater: 'Grace',
      evidence: [],
    })
    expect(made('codings-jsonl').rows).toBe(3)
  })

  it('go with their repository when it is removed', () => {
    open.study.commit('removed', [{ kind: 'repository.remove', entity: audio, payload: { name: 'x' } }])
    expect(objects('codings-jsonl')).toEqual([])
    expect(parsed(made('codings-csv').text)).toEqual([])
  })
})

describe('loads', () => {
  it('have the fields of the scan in JSON Lines', () => {
    expect(objects('loads-jsonl')[0]).toMatchObject({
      repo: 'Haoheliu/AudioLDM',
      file: 'audioldm/clap.py',
      line: 1,
      end_line: 1,
      signature: 'transformers.CLIPModel.from_pretrained',
      caller: 'load',
      hub: 'huggingface',
      component: 'model',
      model_names: ['openai/clip-vit-base-patch32', 'openai/clip-vit-large-patch14'],
      version: 'v1',
      loads_weights: true,
      commit: 'c'.repeat(40),
    })
  })

  it('have the same columns in CSV, several names joined', () => {
    const rows = parsed(made('loads-csv').text)
    expect(rows.map((row) => [row['file'], row['model_names'], row['version'], row['loads_weights']])).toEqual([
      ['audioldm/clap.py', 'openai/clip-vit-base-patch32;openai/clip-vit-large-patch14', 'v1', 'true'],
      ['audioldm/net.py', '', '', 'false'],
    ])
    expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(objects('loads-jsonl')[0] ?? {}))
  })
})

describe('the codebook', () => {
  it('comes back from JSON as it went in', () => {
    const codebook = codebookSchema.parse(JSON.parse(made('codebook-json').text))
    const stage = codebook.schemes.find((scheme) => scheme.name === 'Stage')
    expect(stage?.codes.map((code) => code.abbreviation).join(' ')).toBe(
      'INIT ADPT PROC PROM FEAT FT INF POST EVAL DLV',
    )
    expect(open.study.record('code', builtInCode(7, 1))).toMatchObject(stage?.codes[0] ?? {})
  })

  it('leaves what was merged as retired in JSON, and says in the document into what', () => {
    const [from, into] = [builtInCode(7, 1), builtInCode(7, 2)]
    open.study.commit('merged', [{ kind: 'code.merge', entity: from, payload: { into } }])
    const codebook = codebookSchema.parse(JSON.parse(made('codebook-json').text))
    const stage = codebook.schemes.find((scheme) => scheme.name === 'Stage')
    expect(stage?.codes.slice(0, 2).map(({ id, retired }) => [id, retired])).toEqual([
      [from, true],
      [into, false],
    ])
    expect(made('codebook-markdown').text).toContain('### Model initialization (INIT) — merged into Model adaptation\n')
  })

  it('gets another version when a word of it changes, and the old one when that is undone', () => {
    const before = made('codebook-json').text
    const draft = { kind: 'code.edit', entity: builtInCode(7, 1), payload: { name: 'Start' } } as const
    open.study.commit('renamed', [draft])
    expect(made('codebook-json').text.split('\n')[2]).not.toBe(before.split('\n')[2])
    open.study.undo()
    expect(made('codebook-json').text).toBe(before)
  })

  it('reads as a document: children below parents, nothing lost in a circle, tags as text', () => {
    const edit = (code: string, payload: Record<string, unknown>) =>
      ({ kind: 'code.edit', entity: code, payload }) as const
    open.study.commit('edited', [
      edit(builtInCode(9, 1), { definition: 'Used\nas it <b>is</b>, `a < b`.' }),
      edit(builtInCode(12, 1), { parentId: builtInCode(12, 2) }),
      edit(builtInCode(12, 2), { parentId: builtInCode(12, 1) }),
      edit(builtInCode(12, 3), { retired: true }),
    ])
    const { text } = made('codebook-markdown')
    expect(text.startsWith('# Codebook: Sounds\n')).toBe(true)
    expect(text).toContain('### Feature handoff (FH)\n')
    expect(text).toContain('#### Hierarchical processing (FH-H)\n')
    expect(text).toContain('\nUsed as it &lt;b>is&lt;/b>, `a < b`.\n')
    expect(text).toContain('### Into the PTM (INTO)\n')
    expect(text).toContain('### Through the PTM (THRU) — retired\n')
    expect(text.indexOf('(DEL)')).toBeLessThan(text.indexOf('(DEL-H)'))
    for (const scheme of codebookSchema.parse(JSON.parse(made('codebook-json').text)).schemes) {
      for (const code of scheme.codes) expect(text).toContain(`# ${code.name} (${code.abbreviation})`)
    }
  })
})
