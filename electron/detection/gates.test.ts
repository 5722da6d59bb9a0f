/** Gates: a name that may mean a loader anywhere in a file lets its calls be looked at, whatever else it means there. */
import { describe, expect, it } from 'vitest'
import { scanTexts } from './scan.fixture.ts'

async function linesOfLoads(texts: Readonly<Record<string, string>>): Promise<string[]> {
  const { loads } = await scanTexts(texts)
  return loads.map(({ path, line, signature }) => `${path}:${line} ${signature}`)
}

describe('calls of plain names', () => {
  it('are loads where one of the meanings in the file is a loader, and only those that see it', async () => {
    const text = [
      'import timm',
      'def one():',
      '    make = timm.create_model',
      '    return make("resnet50")',
      'def other():',
      '    make = dict',
      '    return make("resnet50")',
    ].join('\n')
    expect(await linesOfLoads({ 'a.py': text })).toEqual(['a.py:4 timm.create_model'])
  })

  it('are loads where a caller passes the loader as an argument', async () => {
    const text = 'import timm\ndef build(factory):\n    return factory("resnet50")\nbuild(timm.create_model)\n'
    expect(await linesOfLoads({ 'a.py': text })).toEqual(['a.py:3 timm.create_model'])
  })

  it('are loads where another function sets the global name', async () => {
    const text = 'import timm\ndef set_up():\n    global make\n    make = timm.create_model\nmake("resnet50")\n'
    expect(await linesOfLoads({ 'a.py': text })).toEqual(['a.py:5 timm.create_model'])
  })

  it('are loads where a star import brings in the loader', async () => {
    const texts = { 'm.py': 'from timm import create_model as make\n', 'a.py': 'from m import *\nmake("resnet50")\n' }
    expect(await linesOfLoads(texts)).toEqual(['a.py:2 timm.create_model'])
  })

  it('become loads once a file is read that says what the name means', async () => {
    const texts = {
      'm.py': 'from n import make\n',
      'n.py': 'from timm import create_model as make\n',
      'a.py': 'import timm\nfrom m import make\ntimm.create_model("vit_base_patch16_224")\nmake("resnet50")\n',
    }
    expect(await linesOfLoads(texts)).toEqual(['a.py:3 timm.create_model', 'a.py:4 timm.create_model'])
  })

  it('are no loads where every meaning is known and none of them loads', async () => {
    const text = 'import timm\nfrom os.path import join\njoin("a", "b")\ntimm.create_model("resnet50")\n'
    expect(await linesOfLoads({ 'a.py': text })).toEqual(['a.py:4 timm.create_model'])
  })
})
