import { parse } from 'monaco-editor/base/common/marked/marked.js'
import { describe, expect, test } from 'vitest'
import type { Load } from '../../shared/model/load.ts'
import { loadHover, markHover } from './hover.ts'
import type { Mark } from './marks.ts'
import { sampleLoads, sampleText } from './sampleFile.fixture.ts'

const [sample] = sampleLoads(sampleText(10)) as [Load]

const step = { rule: 'constant', path: 'config.py', start: 0, end: 5, line: 7, text: 'NAME = "org/model"' }
const named: Load = {
  ...sample,
  modelNames: [{ name: 'org/model', condition: 'args.big', evidence: [step, { ...step, path: sample.path, line: 2 }] }],
  remarks: ['the name comes from another file'],
  caller: 'Captioner.__init__',
}

const evil = '[x](command:run) <img src=x onerror=alert(1)> `a` https://evil.example\n# y'

const mark: Mark = {
  codingId: 'a',
  unitId: 'u',
  unitKind: 'span',
  loadId: null,
  codeId: 'c',
  schemeId: 's',
  raterId: 'r',
  raterIndex: 1,
  raterColour: '#aa6622',
  range: { start: 0, end: 1 },
  lane: 0,
  scheme: 'Stage',
  name: 'Model Init',
  abbreviation: 'INIT',
  definition: 'The model is made ready.',
  colour: '#336699',
  rater: 'Grace',
  mine: false,
  unsure: true,
  memo: 'see issue\nsecond line',
  state: 'outdated',
}

const html = (sections: string[]) => sections.map((section) => parse(section) as string).join('\n')

describe('loadHover', () => {
  test('tells signature, names with how each was found, version, component, hub and confidence', () => {
    const shown = html(loadHover(named))
    for (const fact of [
      '<code>transformers.AutoModel.from_pretrained</code>',
      '<code>org/model</code> when <code>args.big</code>',
      '<li>constant, config.py, line 7: <code>NAME = "org/model"</code></li>',
      '<li>constant, line 2:',
      'Version: <strong>not pinned</strong>',
      'loads weights · model · Hugging Face · high confidence · in <code>Captioner.__init__</code>',
      '<em>the name comes from another file</em>',
    ]) {
      expect(shown.replaceAll('&quot;', '"')).toContain(fact)
    }
  })

  test('says so when there is no name, no weights, and a version', () => {
    const shown = html(
      loadHover({ ...sample, modelNames: [], nameArgument: 'name', loadsWeights: false, version: 'v1' }),
    )
    expect(shown).toContain('<strong>name not found</strong>; the code says <code>name</code>')
    expect(shown).toContain('<strong>loads no weights</strong>')
    expect(shown).toContain('Version: <code>v1</code>')
  })

  test('text of the repository stays text', () => {
    const hostile: Load = {
      ...named,
      signature: evil,
      caller: evil,
      nameArgument: evil,
      version: evil,
      remarks: [evil],
      modelNames: [{ name: evil, condition: evil, evidence: [{ ...step, text: evil, path: evil, rule: evil }] }],
    }
    const shown = html(loadHover(hostile))
    expect(shown).not.toMatch(/<(?!\/?(?:p|code|strong|em|ol|li)>)/)
  })
})

describe('markHover', () => {
  test('tells code, definition, rater, doubt, memo and that the text changed', () => {
    const shown = html(markHover(mark))
    for (const fact of [
      '<strong>Model Init</strong> (INIT) · Stage',
      'The model is made ready.',
      'coded by Grace · unsure',
      'check it',
      'see issue',
      'second line',
    ]) {
      expect(shown).toContain(fact)
    }
  })

  test('calls the current rater you', () => {
    expect(html(markHover({ ...mark, mine: true, unsure: false, state: 'anchored', memo: '' }))).toContain(
      '<p>coded by you</p>',
    )
  })

  test('text of other people stays text', () => {
    const shown = html(
      markHover({ ...mark, name: evil, abbreviation: evil, scheme: evil, definition: evil, rater: evil, memo: evil }),
    )
    expect(shown).not.toMatch(/<(?!\/?(?:p|code|strong|em)>)/)
  })
})
