/** CSV of figures: quoting, numbers, and one row per bar. */
import { expect, test } from 'vitest'
import { figuresCsv } from './csv.ts'

test('one row per bar with its total, quoted where it must be', () => {
  const figure = {
    id: 's',
    title: 'Stage, "new"',
    unit: 'models coded',
    total: 3,
    bars: [
      { label: 'Fine-tuning', count: 1, share: 1 / 3 },
      { label: 'two\nlines', count: 3, share: 1 },
    ],
  }
  expect(figuresCsv([figure])).toBe(
    'figure,label,count,total,share,unit\r\n' +
      '"Stage, ""new""",Fine-tuning,1,3,0.333333,models coded\r\n' +
      '"Stage, ""new""","two\nlines",3,3,1,models coded\r\n',
  )
})

test('no figures: the header alone', () => {
  expect(figuresCsv([])).toBe('figure,label,count,total,share,unit\r\n')
})
