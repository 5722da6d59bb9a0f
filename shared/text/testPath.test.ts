/** Tests are told from other code by their folder or their file's name. */
import { expect, it } from 'vitest'
import { isTestPath } from './testPath.ts'

it('knows folders of tests and files that are called after them', () => {
  for (const path of ['tests/a.py', 'src/test/a.py', 'pkg/test_model.py', 'model_test.py', 'conftest.py'])
    expect(isTestPath(path), path).toBe(true)
  for (const path of ['src/latest/a.py', 'contest.py', 'attestation.py', 'testimonials/a.py'])
    expect(isTestPath(path), path).toBe(false)
})
