import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Application, rater } from '../pages/application.ts'
import { expect, test } from '../test.ts'

/** RFC 4180: records of fields; quotes are doubled inside quotes. */
function parseCsv(text: string): Record<string, string>[] {
  const fields = [...text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n)/g)]
  const records: string[][] = [[]]
  for (const [, field = '', end] of fields) {
    records.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field)
    if (end !== ',') records.push([])
  }
  const [header = [], ...rows] = records.slice(0, -1)
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])))
}

function hashes(folder: string): Record<string, string> {
  const files = readdirSync(folder).toSorted()
  return Object.fromEntries(files.map((file) => [file, createHash('sha256').update(readFileSync(join(folder, file))).digest('hex')]))
}

test('codings are exported: whole, readable by other programs, and byte for byte the same each time', async ({ app }) => {
  const application = new Application(app)
  const { window, loads, editor, inspector, exchange } = application.views
  const [first, second] = [join(app.workFolder, 'first'), join(app.workFolder, 'second')]
  const memo = 'Pinned, "as it should be",\nand on two lines.'
  let commit = ''

  await test.step('Given a coded load with a memo and a coded piece of text', async () => {
    ;({ commit } = await application.createStudyOfFieldGuide())
    await window.goTo('Loads')
    await loads.row({ model: 'distilbert-base-uncased', line: 10 }).click()
    await inspector.expectTarget('load, lines 10-13 of species.py')
    await window.press('2')
    await inspector.memo.fill(memo)
    await inspector.memo.press('ControlOrMeta+Enter')
    await expect(window.status).toContainText('memo')
    await editor.selectLine('scores = model(**tokenizer(')
    await inspector.expectTarget('selection, line 19 of species.py')
    await inspector.chooseScheme('Stage')
    await window.press('7')
    await expect(inspector.coding('Inference')).toBeVisible()
  })

  await test.step('When I export every format', async () => {
    await window.goTo('Export')
    await exchange.chooseEverything()
    await exchange.export(first)
    await exchange.expectWritten(first, 'codings.csv', 2)
    await exchange.expectWritten(first, 'loads.csv', 10)
  })

  await test.step('Then the table of codings says what was coded, where, by whom', async () => {
    const rows = parseCsv(readFileSync(join(first, 'codings.csv'), 'utf8'))
    const common = { repository: 'field-guide', commit, path: 'guide/species.py', rater, rater_kind: 'person' }
    expect(rows.map((row) => ({ ...row }))).toEqual([
      expect.objectContaining({
        ...common,
        unit_kind: 'load',
        scheme: 'Version declaration',
        code: 'Revision argument',
        line: '10',
        end_line: '13',
        memo,
      }),
      expect.objectContaining({
        ...common,
        unit_kind: 'span',
        scheme: 'Stage',
        code: 'Inference',
        line: '19',
        quote: 'scores = model(**tokenizer(text, return_tensors="pt")).logits',
        memo: '',
      }),
    ])
  })

  await test.step('And the offsets of each row cut its quote out of the committed text', async () => {
    const text = readFileSync(join(app.workFolder, 'field-guide/guide/species.py'), 'utf8')
    for (const { start, end, quote } of parseCsv(readFileSync(join(first, 'codings.csv'), 'utf8'))) {
      expect(text.slice(Number(start), Number(end))).toBe(quote)
    }
  })

  await test.step('And JSON Lines and the published tables hold the same study', async () => {
    const lines = readFileSync(join(first, 'codings.jsonl'), 'utf8').trimEnd().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { code: string; memo: string }).memo)).toEqual([memo, ''])
    const callers = readFileSync(join(first, '401_caller.csv'), 'utf8')
    expect(callers).toContain('load_classifier')
    expect(readdirSync(first).filter((file) => file.endsWith('.part'))).toEqual([])
  })

  await test.step('When I export again elsewhere, then every file is the same byte for byte', async () => {
    await exchange.export(second)
    await exchange.expectWritten(second, 'codings.csv', 2)
    expect(hashes(second)).toEqual(hashes(first))
  })

  await test.step('When files are in the way, then I am asked, and replacing them changes nothing', async () => {
    const before = hashes(first)
    await exchange.export(first)
    await exchange.question.getByRole('button', { name: 'Keep them' }).click()
    await expect(exchange.question).toBeHidden()
    await exchange.export(first)
    await exchange.question.getByRole('button', { name: 'Replace' }).click()
    await exchange.expectWritten(first, 'codings.csv', 2)
    expect(hashes(first)).toEqual(before)
    window.expectNoComplaints()
  })
})
