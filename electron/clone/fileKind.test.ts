import { expect, test } from 'vitest'
import { fileKind } from './fileKind.ts'

test.each([
  ['a/b.py', 'python'],
  ['SETUP.PY', 'python'],
  ['notebooks/Demo.ipynb', 'notebook'],
  ['config/train.yaml', 'configuration'],
  ['.github/x.yml', 'configuration'],
  ['a.xml', 'configuration'],
  ['app.config', 'configuration'],
  ['a.json', 'configuration'],
  ['pyproject.toml', 'configuration'],
  ['README', 'readme'],
  ['docs/readme.rst', 'readme'],
  ['README_zh-CN.md', 'readme'],
  ['README.zh.md', 'readme'],
  ['readme.py', 'python'],
  ['readme_files.json', 'configuration'],
  ['readmenot.md', 'documentation'],
  ['docs/index.rst', 'documentation'],
  ['requirements.txt', 'documentation'],
  ['run.sh', 'shell'],
  ['.gitignore', 'other'],
  ['.py', 'other'],
  ['folder.py/file', 'other'],
  ['x.constructor', 'other'],
  ['', 'other'],
] as const)('%s is %s', (path, kind) => {
  expect(fileKind(path)).toBe(kind)
})
