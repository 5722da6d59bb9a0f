import { expect, test } from 'vitest'
import { languageOf } from './language.ts'

test.each([
  ['src/model.py', 'python'],
  ['demo.IPYNB', 'python'],
  ['config/base.yml', 'yaml'],
  ['package.json', 'json'],
  ['docker/Dockerfile', 'dockerfile'],
  ['README.md', 'markdown'],
  ['run.sh', 'shell'],
  ['LICENSE', 'plaintext'],
  ['a.constructor', 'plaintext'],
  ['weights.bin', 'plaintext'],
])('%s is %s', (path, language) => {
  expect(languageOf(path)).toBe(language)
})
