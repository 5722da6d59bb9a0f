/** Test path: tells a repository's own tests from its other code by where they stand. */
const testPath = /(?:^|\/)(?:tests?|testing|unit_?tests?)\/|(?:^|\/)(?:test_[^/]*|[^/]*_test|conftest)\.py$/i

export function isTestPath(path: string): boolean {
  return testPath.test(path)
}
